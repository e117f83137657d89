package io.monazite.graph.neo4j;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns what somebody typed into a query of the full-text index: each word exactly, as a beginning, or misspelt by a
/// letter; all words must be found. Only letters and digits reach the index, so that nothing typed is taken for a query
/// operator.
final class SearchText {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final int FUZZY_FROM = 4;
    private static final int MOST_WORDS = 16;

    private SearchText() {}

    /// @return the query; empty when there is no word in the text
    static String query(String text) {
        return NO_WORD.splitAsStream(withoutAccents(text).strip())
                .filter(word -> !word.isEmpty())
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

    private static String word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String misspelt = lower.length() < FUZZY_FROM ? "" : " OR " + lower + "~1";
        return "(%s^4 OR %s*^2%s)".formatted(lower, lower, misspelt);
    }
}
