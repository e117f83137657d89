package io.monazite.synthetic;

import java.util.Arrays;

/// A set of numbers that are not negative, in one array (open addressing).
final class PairSet {

    private static final long EMPTY = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] slots;
    private final int shift;

    /// @param capacity how many it must hold
    PairSet(int capacity) {
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(capacity) + 1);
        slots = new long[1 << bits];
        shift = Long.SIZE - bits;
        Arrays.fill(slots, EMPTY);
    }

    /// @return whether it was not there yet
    boolean add(long number) {
        int slot = (int) (number * SPREAD >>> shift);
        while (slots[slot] != EMPTY) {
            if (slots[slot] == number) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number;
        return true;
    }
}
