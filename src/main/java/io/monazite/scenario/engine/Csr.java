package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Lists of numbers, one list a row, laid end to end: row `r` is `items[start[r]]` up to before `items[start[r + 1]]`.
///
/// @param start where each row begins, and the end of the last
/// @param items the members of all rows
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record Csr(int[] start, int[] items) {

    /// The numbers from 0 by their row, ascending within a row.
    ///
    /// @param rows how many rows
    /// @param count how many numbers
    /// @param rowOf the row of each number; negative for none
    static Csr byRow(int rows, int count, IntUnaryOperator rowOf) {
        int[] start = new int[rows + 1];
        for (int item = 0; item < count; item++) {
            int row = rowOf.applyAsInt(item);
            if (row >= 0) {
                start[row + 1]++;
            }
        }
        for (int row = 0; row < rows; row++) {
            start[row + 1] += start[row];
        }
        int[] next = start.clone();
        int[] items = new int[start[rows]];
        for (int item = 0; item < count; item++) {
            int row = rowOf.applyAsInt(item);
            if (row >= 0) {
                items[next[row]++] = item;
            }
        }
        return new Csr(start, items);
    }

    /// The pairs `(row, item)` by row, in the order given.
    static Csr ofPairs(int rows, IntList rowOf, IntList itemOf) {
        Csr order = byRow(rows, rowOf.size(), rowOf::get);
        int[] items = new int[order.items.length];
        for (int index = 0; index < items.length; index++) {
            items[index] = itemOf.get(order.items[index]);
        }
        return new Csr(order.start, items);
    }

    int size(int row) {
        return start[row + 1] - start[row];
    }

    int from(int row) {
        return start[row];
    }

    int to(int row) {
        return start[row + 1];
    }

    /// The members of a row.
    IntStream row(int row) {
        return Arrays.stream(items, start[row], start[row + 1]);
    }

    /// The members of all rows.
    IntStream stream() {
        return Arrays.stream(items);
    }

    int item(int index) {
        return items[index];
    }
}
