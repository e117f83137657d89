package io.monazite.ingest.feed;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Of what rows a delivery speaks and what it says of them: two numbers a row, so that millions fit in memory.
final class SaidRows {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private long[] rows = new long[64];
    private long[] sayings = new long[64];
    private int count;
    private boolean sealed;

    void add(long row, long value) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            sayings = Arrays.copyOf(sayings, count * 2);
        }
        rows[count] = row;
        sayings[count] = saying(row, value);
        count++;
    }

    int count() {
        return count;
    }

    /// Nothing is added any more.
    void seal() {
        Arrays.sort(rows, 0, count);
        Arrays.sort(sayings, 0, count);
        sealed = true;
    }

    boolean speaksOf(long row) {
        return contains(rows, row);
    }

    boolean says(long row, long value) {
        return contains(sayings, saying(row, value));
    }

    /// What is said more than once.
    Set<Long> repeated() {
        Set<Long> repeated = new HashSet<>();
        for (int i = 1; i < count; i++) {
            if (sayings[i] == sayings[i - 1]) {
                repeated.add(sayings[i]);
            }
        }
        return repeated;
    }

    static long saying(long row, long value) {
        return row * ODD + value;
    }

    private boolean contains(long[] sorted, long wanted) {
        if (!sealed) {
            throw new IllegalStateException("not all rows are known yet");
        }
        return Arrays.binarySearch(sorted, 0, count, wanted) >= 0;
    }
}
