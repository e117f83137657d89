package io.monazite.ingest.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Which known word an unknown one was probably meant to be.
final class Spelling {

    private static final int LONGEST = 40;

    private Spelling() {}

    /// The nearest of the known words, if it is near enough for a slip of the hand.
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        int furthest = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(each -> distance(word, each) <= furthest)
                .min(Comparator.<String>comparingInt(each -> distance(word, each))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// `: did you mean …?`, or nothing.
    static String hint(String word, Collection<String> known) {
        return nearest(word, known)
                .map(meant -> ": did you mean '%s'?".formatted(meant))
                .orElse("");
    }

    /// The number of letters to add, drop or change (Levenshtein), whatever their case.
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int changed = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[right.length()];
    }
}
