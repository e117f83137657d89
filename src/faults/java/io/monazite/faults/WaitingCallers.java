package io.monazite.faults;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Callers who send the next request once the last is answered.
final class WaitingCallers {

    private final Instance service;
    private final Asked asked;
    private final int seconds;

    WaitingCallers(Instance service, Asked asked, int seconds) {
        this.service = service;
        this.asked = asked;
        this.seconds = seconds;
    }

    Tally ask(int callers) {
        Tally tally = new Tally(seconds);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, callers)
                    .forEach(_ -> threads.execute(() -> {
                        while (System.nanoTime() < end) {
                            tally.count(service, asked.supplies());
                        }
                    }));
        }
        return tally;
    }
}
