package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// Numbers in the order of a figure of each, the greatest first, ties as they come. The first few are found in
/// one pass; the others are sorted only when somebody looks that far.
final class Descending {

    private static final int FEW = 200;
    private static final long NUMBER = 0xFFFF_FFFFL;

    private final double[] figures;
    private final int[] first;
    private int @Nullable [] all;

    /// @param figures none negative or not a number; kept, not copied
    Descending(double[] figures) {
        this(figures, FEW);
    }

    /// @param few how many are found at once
    Descending(double[] figures, int few) {
        this.figures = figures;
        this.first = first(Math.min(few, figures.length));
    }

    /// The number at a place in the order.
    int at(int place) {
        return place < first.length ? first[place] : all()[place];
    }

    /// Keeps the best so far as a heap of bare numbers, the worst of them on top.
    private int[] first(int count) {
        int[] best = new int[count];
        for (int number = 0; number < count; number++) {
            best[number] = number;
        }
        for (int place = count / 2 - 1; place >= 0; place--) {
            sink(best, place, count);
        }
        for (int number = count; count > 0 && number < figures.length; number++) {
            if (figures[number] > figures[best[0]]) {
                best[0] = number;
                sink(best, 0, count);
            }
        }
        for (int left = count - 1; left > 0; left--) {
            int worst = best[0];
            best[0] = best[left];
            best[left] = worst;
            sink(best, 0, left);
        }
        return best;
    }

    /// Puts the number at a place of a heap of some size where it belongs.
    private void sink(int[] heap, int place, int size) {
        int number = heap[place];
        int at = place;
        for (int below = 2 * at + 1; below < size; below = 2 * at + 1) {
            int worse = below + 1 < size && isBefore(heap[below], heap[below + 1]) ? below + 1 : below;
            if (!isBefore(number, heap[worse])) {
                break;
            }
            heap[at] = heap[worse];
            at = worse;
        }
        heap[at] = number;
    }

    private boolean isBefore(int one, int other) {
        return figures[one] > figures[other] || (figures[one] == figures[other] && one < other);
    }

    private synchronized int[] all() {
        int[] known = all;
        if (known == null) {
            known = sorted();
            all = known;
        }
        return known;
    }

    /// Sorts by the upper half of the figures' bits, without an object for each, and then those that are equal there.
    private int[] sorted() {
        long[] keys = IntStream.range(0, figures.length)
                .mapToLong(number -> ~coarse(figures[number]) << Integer.SIZE | number)
                .sorted()
                .toArray();
        int[] order = Arrays.stream(keys).mapToInt(key -> (int) (key & NUMBER)).toArray();
        int from = 0;
        for (int to = 1; to <= order.length; to++) {
            if (to == order.length || keys[to] >>> Integer.SIZE != keys[from] >>> Integer.SIZE) {
                sort(order, from, to);
                from = to;
            }
        }
        return order;
    }

    /// The upper half of the bits of a figure that is not negative rises with it.
    private static long coarse(double figure) {
        return Double.doubleToRawLongBits(figure) >>> Integer.SIZE;
    }

    private void sort(int[] order, int from, int to) {
        boolean isSorted = true;
        for (int index = from + 1; index < to; index++) {
            isSorted = isSorted && figures[order[index - 1]] >= figures[order[index]];
        }
        if (!isSorted) {
            int[] sorted = Arrays.stream(order, from, to)
                    .boxed()
                    .sorted(order())
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, order, from, sorted.length);
        }
    }

    private Comparator<Integer> order() {
        return Comparator.comparingDouble((Integer number) -> -figures[number])
                .thenComparing(Comparator.naturalOrder());
    }
}
