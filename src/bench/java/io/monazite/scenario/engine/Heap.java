package io.monazite.scenario.engine;

import java.lang.management.ManagementFactory;

/// What is in use of the heap.
final class Heap {

    private Heap() {}

    /// In bytes, after garbage was collected: to the last byte where the collector is told to leave none, as the serial
    /// one is by `-XX:MarkSweepDeadRatio=0`.
    static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
