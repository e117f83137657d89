package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.monazite.benchmark.Progress;

/// Everything at once for a long time: lists, searches, what-ifs, loads and subscriptions. Memory is flat, and nothing
/// is answered wrongly.
final class Soak {

    private static final int ROWS = 20_000;
    private static final int WATCHERS = 10;
    private static final int SAMPLE_S = 5;
    /// What the least heap of the last third may be above that of the second.
    private static final double FLAT = 1.25;

    private final Options options;
    private final Path folder;
    private final Asked asked;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queries = new AtomicInteger();
    private final AtomicInteger scenarios = new AtomicInteger();
    private final AtomicInteger loads = new AtomicInteger();
    private final List<Sample> samples = new ArrayList<>();
    private volatile boolean over;

    /// What the service is like at a moment.
    ///
    /// @param seconds since the beginning
    /// @param heap that is in use, in MiB
    /// @param resident memory of the process, in MiB
    /// @param answered so far, of whatever kind
    /// @param wrong answers so far
    record Sample(double seconds, double heap, double resident, int answered, int wrong) {}

    Soak(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.asked = new Asked(RowsToLoad.COMPANIES, new Random(options.seed()));
    }

    List<String> run() throws IOException, InterruptedException {
        try (Instance service = Instance.start(folder.resolve("soaked"), Map.of())) {
            ServiceKilled.require(service.load(RowsToLoad.base(0)));
            ServiceKilled.require(service.load(RowsToLoad.large(folder.resolve("soak.ndjson"), ROWS, options.seed())));
            List<Watcher> watchers = new ArrayList<>();
            for (int watcher = 0; watcher < WATCHERS; watcher++) {
                watchers.add(service.watch(new Watcher()));
            }
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                repeat(callers, 4, 50, queries, () -> service.ask(asked.mixed()));
                repeat(callers, 1, 500, scenarios, () -> service.ask(asked.scenario()));
                repeat(callers, 1, 2_000, loads, () -> service.load(RowsToLoad.small("soak-" + loads.get())));
                sample(service);
                over = true;
            }
            TimeUnit.SECONDS.sleep(2);
            Files.writeString(options.document().resolveSibling("images/soak.svg"), Chart.of(samples));
            return lines(service, watchers);
        }
    }

    private void repeat(ExecutorService callers, int many, long pause, AtomicInteger done, Supplier<Reply> request) {
        for (int caller = 0; caller < many; caller++) {
            callers.execute(() -> {
                while (!over) {
                    Reply reply = request.get();
                    if (reply.status() == 201 || reply.isAnswer()) {
                        done.incrementAndGet();
                    } else {
                        wrong.add(reply.toString());
                    }
                    Callers.sleep(pause);
                }
            });
        }
    }

    private void sample(Instance service) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (ServiceKilled.since(began) < options.minutes() * 60) {
            TimeUnit.SECONDS.sleep(SAMPLE_S);
            samples.add(new Sample(
                    ServiceKilled.since(began),
                    service.heap(),
                    service.resident(),
                    queries.get() + scenarios.get() + loads.get(),
                    wrong.size()));
        }
    }

    private List<String> lines(Instance service, List<Watcher> watchers) {
        double second = least(1);
        double third = least(2);
        int untold = watchers.stream()
                .mapToInt(watcher -> Math.abs(loads.get() - watcher.loads()))
                .sum();
        int broken = watchers.stream().mapToInt(Watcher::wrong).sum();
        int findings = service.findings();
        wrong.stream().limit(5).forEach(Progress::say);
        if (third > second * FLAT || untold + broken + findings > 0 || !wrong.isEmpty()) {
            wrong.add("something was amiss");
        }
        return List.of(
                "| minutes | queries | what-ifs | loads | told to %d subscribers | not told | wrong answers | findings "
                                .formatted(WATCHERS)
                        + "| least heap of each third, MiB | most memory of the process, MiB |",
                "|---:|---:|---:|---:|---:|---:|---:|---:|---|---:|",
                String.format(
                        Locale.ROOT,
                        "| %d | %,d | %,d | %,d | %,d | %d | %d | %d | %.0f, %.0f, %.0f | %.0f |",
                        options.minutes(),
                        queries.get(),
                        scenarios.get(),
                        loads.get(),
                        watchers.stream().mapToInt(Watcher::loads).sum(),
                        untold,
                        samples.getLast().wrong() + broken,
                        findings,
                        least(0),
                        second,
                        third,
                        samples.stream().mapToDouble(Sample::resident).max().orElseThrow()));
    }

    boolean isWell() {
        return wrong.isEmpty();
    }

    private double least(int third) {
        int size = samples.size();
        return samples.subList(size * third / 3, size * (third + 1) / 3).stream()
                .mapToDouble(Sample::heap)
                .min()
                .orElse(Double.NaN);
    }
}
