package io.monazite.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Requests sent by several callers at once, each the next as soon as the last is answered.
///
/// @param perSecond how many were answered in a second
/// @param cpu the processor time that the database used for each, in milliseconds
record Load(double perSecond, double cpu) {

    private static final double NANOS = 1e9;

    /// Callers of the driver, each with a thread that waits.
    ///
    /// @param request sends the request with that number and waits for its answer
    /// @param databaseTime what the database has used so far
    static Load waiting(int callers, double seconds, IntConsumer request, Supplier<Duration> databaseTime) {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            return of(
                    callers,
                    seconds,
                    databaseTime,
                    run -> CompletableFuture.runAsync(
                            () -> {
                                while (run.goesOn()) {
                                    request.accept(run.next());
                                }
                            },
                            threads));
        }
    }

    /// Callers who are told when their answer is there.
    ///
    /// @param request sends the request with that number
    static Load told(
            int callers, double seconds, IntFunction<CompletionStage<?>> request, Supplier<Duration> databaseTime) {
        return of(callers, seconds, databaseTime, run -> {
            CompletableFuture<Void> done = new CompletableFuture<>();
            askOn(run, request, done);
            return done;
        });
    }

    private static void askOn(Run run, IntFunction<CompletionStage<?>> request, CompletableFuture<Void> done) {
        if (!run.goesOn()) {
            done.complete(null);
            return;
        }
        request.apply(run.next()).whenComplete((answer, failure) -> {
            if (failure == null) {
                askOn(run, request, done);
            } else {
                done.completeExceptionally(failure);
            }
        });
    }

    private static Load of(
            int callers, double seconds, Supplier<Duration> databaseTime, Function<Run, CompletableFuture<?>> caller) {
        Duration before = databaseTime.get();
        Run run = new Run(new AtomicInteger(), System.nanoTime(), (long) (seconds * NANOS));
        List<CompletableFuture<?>> all = IntStream.range(0, callers)
                .<CompletableFuture<?>>mapToObj(number -> caller.apply(run))
                .toList();
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a request failed", e.getCause());
        }
        int answered = run.sent().get();
        double passed = (System.nanoTime() - run.start()) / NANOS;
        Duration used = databaseTime.get().minus(before);
        return new Load(answered / passed, used.toNanos() / 1e6 / answered);
    }

    /// What all callers of one time share.
    private record Run(AtomicInteger sent, long start, long nanos) {

        boolean goesOn() {
            return System.nanoTime() - start < nanos;
        }

        int next() {
            return sent.getAndIncrement();
        }
    }
}
