package io.monazite.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Requests sent by several callers at once, each the next as soon as the last is answered.
///
/// @param perSecond how many were answered in a second
/// @param cpu the processor time that the database used for each, in milliseconds
record Load(double perSecond, double cpu) {

    private static final double NANOS = 1e9;

    /// @param request sends the request with that number and waits for its answer
    /// @param databaseTime what the database has used so far
    static Load of(int callers, double seconds, IntConsumer request, Supplier<Duration> databaseTime) {
        AtomicInteger sent = new AtomicInteger();
        Duration before = databaseTime.get();
        long start = System.nanoTime();
        long end = start + (long) (seconds * NANOS);
        Callable<Integer> caller = () -> {
            int own = 0;
            while (System.nanoTime() < end) {
                request.accept(sent.getAndIncrement());
                own++;
            }
            return own;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int number = 0; number < callers; number++) {
                all.add(threads.submit(caller));
            }
            int answered = 0;
            for (Future<Integer> each : all) {
                answered += each.get();
            }
            double passed = (System.nanoTime() - start) / NANOS;
            Duration used = databaseTime.get().minus(before);
            return new Load(answered / passed, used.toNanos() / 1e6 / answered);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while requests were under way", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed", e.getCause());
        }
    }
}
