package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;

/// Figures by number, of which most are 0 and not kept.
final class RareFigures {

    private final BitSet there = new BitSet();
    private final int[] numbers;
    private final double[] figures;

    /// @param numbers of the figures that are not 0, ascending
    /// @param figures of each of these
    RareFigures(int[] numbers, double[] figures) {
        this.numbers = numbers;
        this.figures = figures;
        for (int number : numbers) {
            there.set(number);
        }
    }

    double of(int number) {
        return there.get(number) ? figures[Arrays.binarySearch(numbers, number)] : 0;
    }
}
