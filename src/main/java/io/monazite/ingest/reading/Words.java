package io.monazite.ingest.reading;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.monazite.internal.Mojibake;

/// Names and other short texts of feeds, made fit for rows.
public final class Words {

    /// How many characters a name may have.
    public static final int LONGEST_NAME = 300;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Co}\\s]+");
    private static final Pattern NO_KEY = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_KEY = 80;

    private Words() {}

    /// The text with its letters put right where an encoding was mistaken, and with one blank for all that cannot be
    /// seen.
    public static String clean(String text) {
        return UNPRINTABLE.matcher(Mojibake.repaired(text)).replaceAll(" ").strip();
    }

    /// Names without blanks and doubles, in their order.
    public static List<String> names(Collection<String> names) {
        return names.stream().map(Words::clean).filter(Words::isName).distinct().toList();
    }

    /// Whether it can be a name: neither blank, nor too long, nor with characters that were lost on the way.
    public static boolean isName(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_NAME && text.indexOf('\ufffd') < 0;
    }

    /// Its beginning, where it is too long.
    public static String cut(String text, int longest) {
        String clean = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return clean.codePointCount(0, clean.length()) <= longest
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /// The key of an id made from an identifier of the source: lower-case words joined by hyphens. Where letters are
    /// lost by that, a short hash of the whole keeps identifiers apart.
    public static String key(String identifier) {
        String lower = identifier.toLowerCase(Locale.ROOT);
        String slug = NO_KEY.matcher(lower).replaceAll("-").replaceAll("^-|-$", "");
        if (slug.length() <= LONGEST_KEY && slug.equals(identifier)) {
            return slug;
        }
        String begin = slug.substring(0, Math.min(slug.length(), LONGEST_KEY)).replaceAll("-$", "");
        String hash = Hash.of(identifier);
        return begin.isEmpty() ? hash : begin + "-" + hash;
    }
}
