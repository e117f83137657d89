package io.monazite.ingest.feed;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// What is said of which rows: one number each, so that millions fit in memory.
final class SaidRows {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private long[] sayings = new long[64];
    private int count;
    private boolean sealed;

    void add(long row, long value) {
        if (count == sayings.length) {
            sayings = Arrays.copyOf(sayings, count * 2);
        }
        sayings[count] = saying(row, value);
        count++;
    }

    int count() {
        return count;
    }

    /// Nothing is added any more.
    void seal() {
        Arrays.sort(sayings, 0, count);
        sealed = true;
    }

    boolean says(long row, long value) {
        if (!sealed) {
            throw new IllegalStateException("not all rows are known yet");
        }
        return Arrays.binarySearch(sayings, 0, count, saying(row, value)) >= 0;
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
}
