package io.monazite.scenario.engine;

/// Figures by number, of which most are 0 and not kept. A figure's place is how many come before it: those of
/// the words before, which are counted once, and those of its word.
final class RareFigures {

    private final long[] there;
    /// How many come before each word.
    private final int[] before;
    private final double[] figures;

    /// @param numbers of the figures that are not 0, ascending
    /// @param figures of each of these
    RareFigures(int[] numbers, double[] figures) {
        this.figures = figures;
        this.there = new long[numbers.length == 0 ? 0 : word(numbers[numbers.length - 1]) + 1];
        for (int number : numbers) {
            there[word(number)] |= bit(number);
        }
        this.before = new int[there.length];
        for (int word = 1; word < before.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(there[word - 1]);
        }
    }

    double of(int number) {
        int word = word(number);
        if (word >= there.length || (there[word] & bit(number)) == 0) {
            return 0;
        }
        return figures[before[word] + Long.bitCount(there[word] & (bit(number) - 1))];
    }

    private static int word(int number) {
        return number / Long.SIZE;
    }

    private static long bit(int number) {
        return 1L << number;
    }
}
