package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.monazite.benchmark.Progress;

/// What befalls the database, or the way to it, below callers who read, load and review all the time.
final class BelowCallers {

    private static final int PROPOSALS = 2_000;
    private static final int CALM_MS = 2_000;
    private static final int SLOW_MS = 50;
    private static final int SLOW_FOR_MS = 10_000;

    private final Options options;
    private final Path folder;
    private final Random random;

    BelowCallers(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.random = new Random(options.seed());
    }

    /// What is done, once.
    private interface Deed {
        void run(Database database, Proxy proxy) throws InterruptedException;
    }

    Outcome killed() throws IOException, InterruptedException {
        return repeated("database killed below reads, loads, reviews", options.kills(), (database, _) -> {
            database.kill();
            database.awaitReady();
        });
    }

    Outcome paused() throws IOException, InterruptedException {
        return repeated("database stopped for %d s".formatted(options.pause()), 1, (database, _) -> {
            database.pause();
            TimeUnit.SECONDS.sleep(options.pause());
            database.resume();
        });
    }

    Outcome cut() throws IOException, InterruptedException {
        return repeated("all connections to the database cut", options.kills() * 5, (_, proxy) -> proxy.cut());
    }

    Outcome silent() throws IOException, InterruptedException {
        return repeated("the way to the database silent for %d s".formatted(options.pause()), 1, (_, proxy) -> {
            proxy.silent(true);
            TimeUnit.SECONDS.sleep(options.pause());
            proxy.silent(false);
        });
    }

    Outcome slow() throws IOException, InterruptedException {
        return repeated("%d ms more each way".formatted(SLOW_MS), 1, (_, proxy) -> {
            proxy.delay(SLOW_MS);
            TimeUnit.MILLISECONDS.sleep(SLOW_FOR_MS);
            proxy.delay(0);
        });
    }

    private Outcome repeated(String what, int times, Deed deed) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(folder, "below-");
        try (Database database = Database.start(data.resolve("database"));
                Proxy proxy = new Proxy(database.port());
                Instance service = Instance.start(data.resolve("service"), database, proxy.uri())) {
            ServiceKilled.require(service.load(RowsToLoad.base(PROPOSALS)));
            List<Double> reads = new ArrayList<>();
            List<Double> loads = new ArrayList<>();
            try (Callers callers = new Callers(service)) {
                callers.awaitLoad(System.nanoTime());
                for (int time = 0; time < times; time++) {
                    Callers.sleep(CALM_MS / 2 + random.nextInt(CALM_MS));
                    long began = System.nanoTime();
                    deed.run(database, proxy);
                    reads.add(callers.awaitRead(began));
                    loads.add(callers.awaitLoad(began));
                    Progress.say("%s, %d of %d: read after %.1f s, loaded after %.1f s"
                            .formatted(what, time + 1, times, reads.getLast(), loads.getLast()));
                }
                Callers.sleep(CALM_MS);
                return Outcome.of(
                        what,
                        times,
                        callers,
                        service,
                        "reads %s, loads %s; the slowest of %,d reads %.1f"
                                .formatted(
                                        Outcome.seconds(reads),
                                        Outcome.seconds(loads),
                                        callers.reads(),
                                        callers.longest()));
            }
        }
    }
}
