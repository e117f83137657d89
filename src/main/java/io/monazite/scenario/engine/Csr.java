package io.monazite.scenario.engine;

import java.util.Arrays;
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
    /// @param rowOf the row of each number
    static Csr byRow(int rows, int[] rowOf) {
        int[] start = new int[rows + 1];
        for (int row : rowOf) {
            start[row + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            start[row + 1] += start[row];
        }
        int[] next = start.clone();
        int[] items = new int[rowOf.length];
        for (int item = 0; item < items.length; item++) {
            items[next[rowOf[item]]++] = item;
        }
        return new Csr(start, items);
    }

    /// The pairs `(row, item)` by row, in the order given.
    static Csr ofPairs(int rows, IntList rowOf, IntList itemOf) {
        Csr order = byRow(rows, rowOf.toArray());
        return new Csr(order.start, order.of(itemOf.toArray()));
    }

    /// What a column has of each member, row after row.
    int[] of(int[] column) {
        int[] found = new int[items.length];
        for (int index = 0; index < found.length; index++) {
            found[index] = column[items[index]];
        }
        return found;
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
