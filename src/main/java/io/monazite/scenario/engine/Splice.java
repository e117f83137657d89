package io.monazite.scenario.engine;

import org.jspecify.annotations.Nullable;

/// A list with some elements gone and room for others: what is told of each element, a column, is copied
/// piece by piece.
///
/// @param gone the places of those that are gone, in order
/// @param come the places at which the others stand then, in order
@SuppressWarnings("ArrayRecordComponent") // read at once, never compared
record Splice(int[] gone, int[] come) {

    @FunctionalInterface
    private interface Copy {
        void of(int from, int to, int length);
    }

    /// @param arrived what is told of the others
    int[] of(int[] column, int[] arrived) {
        int[] spliced = new int[size(column.length)];
        copy(column.length, (from, to, length) -> System.arraycopy(column, from, spliced, to, length));
        for (int index = 0; index < come.length; index++) {
            spliced[come[index]] = arrived[index];
        }
        return spliced;
    }

    /// Nothing is told of the others.
    @Nullable
    Flow[] of(@Nullable Flow[] column) {
        @Nullable Flow[] spliced = new Flow[size(column.length)];
        copy(column.length, (from, to, length) -> System.arraycopy(column, from, spliced, to, length));
        return spliced;
    }

    private int size(int before) {
        return before - gone.length + come.length;
    }

    /// Hands on each piece that stays together.
    private void copy(int before, Copy piece) {
        int left = 0;
        int put = 0;
        int from = 0;
        int to = 0;
        while (from < before || put < come.length) {
            if (left < gone.length && gone[left] == from) {
                left++;
                from++;
            } else if (put < come.length && come[put] == to) {
                put++;
                to++;
            } else {
                int untilGone = (left < gone.length ? gone[left] : before) - from;
                int length = put < come.length ? Math.min(untilGone, come[put] - to) : untilGone;
                piece.of(from, to, length);
                from += length;
                to += length;
            }
        }
    }
}
