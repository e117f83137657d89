package io.monazite.scenario.engine;

import java.util.Arrays;

/// A growing list of numbers without boxes.
final class IntList {

    private static final int USUAL = 16;

    private int[] items;
    private int size;

    IntList() {
        this(USUAL);
    }

    /// @param expected how many there will be at first, 1 or more
    IntList(int expected) {
        items = new int[expected];
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    int get(int index) {
        return items[index];
    }

    int removeLast() {
        return items[--size];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
