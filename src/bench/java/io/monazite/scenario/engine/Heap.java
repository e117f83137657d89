package io.monazite.scenario.engine;

import java.lang.management.ManagementFactory;

/// What is in use of the heap.
final class Heap {

    private static final int COLLECTIONS = 3;

    private Heap() {}

    /// In bytes, after garbage was collected.
    static long used() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
