package io.monazite.scenario.engine;

import java.util.Arrays;

/// Some numbers, each once, in order, and the place of each: by a table where they lie close together, else by search,
/// so that it takes no more room than there are numbers, wherever they lie.
final class NumberPlaces {

    private static final int CLOSE = 8;
    private static final int NONE = -1;

    private final int[] numbers;
    private final int[] table;

    private NumberPlaces(int[] numbers) {
        this.numbers = numbers;
        long range = numbers.length == 0 ? 0 : 1L + numbers[numbers.length - 1] - numbers[0];
        this.table = new int[range <= (long) CLOSE * numbers.length ? (int) range : 0];
        if (table.length > 0) {
            Arrays.fill(table, NONE);
            for (int place = 0; place < numbers.length; place++) {
                table[numbers[place] - numbers[0]] = place;
            }
        }
    }

    /// @param numbers in any order; what comes again is taken once
    static NumberPlaces of(IntList numbers) {
        int[] sorted = numbers.toArray();
        Arrays.sort(sorted);
        int count = 0;
        for (int number : sorted) {
            if (count == 0 || sorted[count - 1] != number) {
                sorted[count++] = number;
            }
        }
        return new NumberPlaces(Arrays.copyOf(sorted, count));
    }

    int size() {
        return numbers.length;
    }

    int number(int place) {
        return numbers[place];
    }

    /// The place of a number; negative where it is not among these.
    int of(int number) {
        if (table.length == 0) {
            return Arrays.binarySearch(numbers, number);
        }
        long index = (long) number - numbers[0];
        return index >= 0 && index < table.length ? table[(int) index] : NONE;
    }
}
