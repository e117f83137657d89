package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.monazite.benchmark.Progress;

/// Four times as much is asked as can be answered: first callers who wait for their answers find out how much that is,
/// then requests come at even steps, whoever waits.
final class Overload {

    static final List<String> HEADER = List.of(
            "| asked, 1/s | answered, 1/s | of the peak | told to come again, 1/s | of these without `Retry-After` "
                    + "| otherwise | answered within, ms: median (99 %) |",
            "|---:|---:|---:|---:|---:|---:|---:|");

    private static final int ROWS = 20_000;
    private static final int TIMES = 4;
    private static final double LEAST = 0.8;
    private static final List<Integer> CALLERS = List.of(8, 16, 32, 64);

    private final Options options;
    private final Path folder;
    private final Asked asked;
    private boolean well = true;

    Overload(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.asked = new Asked(RowsToLoad.COMPANIES, new Random(options.seed()));
    }

    boolean isWell() {
        return well;
    }

    /// The rows of the table: the peak, and what is left of it.
    List<String> run() throws IOException, InterruptedException {
        try (Instance service = Instance.start(folder.resolve("overloaded"), Map.of())) {
            ServiceKilled.require(service.load(RowsToLoad.base(0)));
            ServiceKilled.require(service.load(RowsToLoad.large(folder.resolve("some.ndjson"), ROWS, options.seed())));
            WaitingCallers waiting = new WaitingCallers(service, asked, options.seconds());
            waiting.ask(CALLERS.getLast());
            double peak = 0;
            List<String> lines = new ArrayList<>(HEADER);
            for (int callers : CALLERS) {
                Tally tally = waiting.ask(callers);
                Progress.say("%d callers who wait: %s".formatted(callers, tally));
                peak = Math.max(peak, tally.perSecond(tally.answered()));
            }
            for (double times : new double[] {1, TIMES, 1}) {
                Tally tally = evenly(service, peak * times);
                Progress.say("%.0f a second: %s".formatted(peak * times, tally));
                lines.add(tally.line(peak * times, peak));
                well &= tally.isWell() && (times < TIMES || tally.perSecond(tally.answered()) >= LEAST * peak);
            }
            lines.add("");
            lines.add("The peak, of %s callers who wait for their answers: %.0f a second.".formatted(CALLERS, peak));
            return lines;
        }
    }

    /// Requests that come whether or not the earlier ones are answered.
    private Tally evenly(Instance service, double perSecond) throws InterruptedException {
        Tally tally = new Tally(options.seconds());
        long step = (long) (1e9 / perSecond);
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(options.seconds());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long next = begin; next < end; next += step) {
                LockSupport.parkNanos(next - System.nanoTime());
                threads.execute(() -> tally.count(service, asked.supplies()));
            }
        }
        return tally;
    }
}
