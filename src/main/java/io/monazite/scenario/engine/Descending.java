package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Orders numbers by a figure of each, the greatest first, ties as they come, without an object for each.
final class Descending {

    private static final long PLACE = 0xFFFF_FFFFL;

    private Descending() {}

    /// @param figures none negative or not a number
    /// @return the places of the figures
    static int[] order(double[] figures) {
        long[] keys = IntStream.range(0, figures.length)
                .mapToLong(place -> ~coarse(figures[place]) << Integer.SIZE | place)
                .sorted()
                .toArray();
        int[] order = Arrays.stream(keys).mapToInt(key -> (int) (key & PLACE)).toArray();
        int from = 0;
        for (int to = 1; to <= order.length; to++) {
            if (to == order.length || keys[to] >>> Integer.SIZE != keys[from] >>> Integer.SIZE) {
                sort(order, from, to, figures);
                from = to;
            }
        }
        return order;
    }

    /// The upper half of the bits of a figure that is not negative rises with it.
    private static long coarse(double figure) {
        return Double.doubleToRawLongBits(figure) >>> Integer.SIZE;
    }

    private static void sort(int[] order, int from, int to, double[] figures) {
        boolean isSorted = true;
        for (int index = from + 1; index < to; index++) {
            isSorted = isSorted && figures[order[index - 1]] >= figures[order[index]];
        }
        if (!isSorted) {
            int[] sorted = Arrays.stream(order, from, to)
                    .boxed()
                    .sorted(Comparator.comparingDouble(place -> -figures[place]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, order, from, sorted.length);
        }
    }
}
