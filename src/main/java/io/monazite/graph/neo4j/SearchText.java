package io.monazite.graph.neo4j;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns what somebody typed into a query of the full-text index: each word exactly, as a beginning, or misspelt by a
/// letter; all words must be found. The index keeps a word with an apostrophe or a full stop inside as one, such as
/// `d'ivoire` and `u.s` (UAX #29): it is looked for whole, or by all of its parts. Only letters, digits and these signs
/// between them reach the index, so that nothing typed is taken for a query operator.
final class SearchText {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// A word of at most six parts: what has more is looked for piece by piece.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.][\\p{L}\\p{N}]+){0,5}");
    /// A sign at which the index does not part what stands around it.
    private static final Pattern INSIDE = Pattern.compile("(?<=[\\p{L}\\p{N}])['’.·:,;_](?=[\\p{L}\\p{N}])");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final int FUZZY_FROM = 4;
    private static final int MOST_WORDS = 16;

    private SearchText() {}

    /// @return the query; empty when there is no word in the text
    static String query(String text) {
        return WORD.matcher(plain(text))
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .map(SearchText::word)
                .collect(Collectors.joining(" AND "));
    }

    /// What is looked for, to be held against names: in small letters, without accents and without what stands around
    /// it.
    static String plain(String text) {
        return withoutAccents(text).strip().toLowerCase(Locale.ROOT);
    }

    /// Its words, in small letters and without accents.
    static List<String> words(String text) {
        return NO_WORD.splitAsStream(plain(text))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /// The text with its letters' accents taken away (Unicode's canonical decomposition without combining marks).
    static String withoutAccents(String text) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /// The name with spaces for the signs at which the index does not part it, without accents: `Cote d Ivoire`.
    ///
    /// @return nothing where the index parts the name as it is
    static Optional<String> parted(String name) {
        Matcher inside = INSIDE.matcher(withoutAccents(name));
        return inside.find() ? Optional.of(inside.replaceAll(" ")) : Optional.empty();
    }

    private static String word(String word) {
        List<String> parts = words(word);
        return parts.size() == 1
                ? part(word)
                : parts.stream()
                        .map(SearchText::part)
                        .collect(Collectors.joining(" AND ", "(" + part(word) + " OR (", "))"));
    }

    private static String part(String word) {
        String misspelt = word.length() < FUZZY_FROM ? "" : " OR " + word + "~1";
        return "(%s^4 OR %s*^2%s)".formatted(word, word, misspelt);
    }
}
