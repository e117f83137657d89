package io.monazite.scenario.engine;

import java.util.Arrays;

/// The positions that depend on each other, in circles. Those of a circle stand together; there are few circles.
///
/// @param starts where each circle begins, ascending
/// @param ends where each ends, the position after its last
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record Circles(int[] starts, int[] ends) {

    /// @param componentStarts for each position, the first of all that depend on each other with it; else itself
    static Circles of(int[] componentStarts) {
        IntList starts = new IntList();
        IntList ends = new IntList();
        for (int position = 0; position < componentStarts.length; position++) {
            int start = componentStarts[position];
            if (start < position) {
                if (start == position - 1) {
                    starts.add(start);
                } else {
                    ends.removeLast();
                }
                ends.add(position + 1);
            }
        }
        return new Circles(starts.toArray(), ends.toArray());
    }

    /// The first position of the circle in which a position is; itself where it is in none.
    int start(int position) {
        int circle = find(position);
        return circle < 0 ? position : starts[circle];
    }

    /// The one after the last position of that circle.
    int end(int position) {
        int circle = find(position);
        return circle < 0 ? position + 1 : ends[circle];
    }

    private int find(int position) {
        int found = Arrays.binarySearch(starts, position);
        int circle = found < 0 ? -found - 2 : found;
        return circle >= 0 && position < ends[circle] ? circle : -1;
    }
}
