package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import io.monazite.benchmark.Progress;

/// The service is killed with -9 in the middle of a large load, again and again, and started anew; at the end the load
/// is sent once more, and the graph is compared with that of a run which nobody disturbed.
final class ServiceKilled {

    private static final int LOOK_MS = 20;
    private static final int CLAIMS_OF_BASE = 3;

    private final Options options;
    private final Path folder;
    private final Random random;
    private final List<Double> recoveries = new ArrayList<>();
    private final List<Double> killedAt = new ArrayList<>();
    private long half;
    private long findings;

    /// What a graph is, as the service says it and as it is reckoned from the rows.
    private record Graph(String digest, Content content) {}

    ServiceKilled(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.random = new Random(options.seed());
    }

    Outcome run() throws IOException, InterruptedException {
        Path rows = RowsToLoad.large(folder.resolve("large.ndjson"), options.rows(), options.seed());
        Graph expected;
        try (Database database = Database.start(folder.resolve("undisturbed"));
                Instance service = Instance.start(folder.resolve("undisturbed-service"), database)) {
            require(service.load(RowsToLoad.base(0)));
            long began = System.nanoTime();
            require(service.load(rows));
            Progress.say("undisturbed, %,d rows take %.1f s".formatted(options.rows(), since(began)));
            expected = graph(database, service);
        }
        try (Database database = Database.start(folder.resolve("disturbed"))) {
            return disturbed(database, rows, expected);
        }
    }

    private Outcome disturbed(Database database, Path rows, Graph expected) throws IOException, InterruptedException {
        Path data = folder.resolve("disturbed-service");
        Instance service = Instance.start(data, database);
        try {
            require(service.load(RowsToLoad.base(0)));
            Graph before = graph(database, service);
            for (int kill = 1; kill <= options.kills(); kill++) {
                killWithin(service, database, rows);
                long died = System.nanoTime();
                service.close();
                service = Instance.start(data, database);
                recoveries.add(since(died));
                look(service, graph(database, service), before, expected);
                Progress.say("kill %d of %d at %.0f %% of the claims: ready again after %.1f s"
                        .formatted(kill, options.kills(), killedAt.getLast() * 100, recoveries.getLast()));
            }
            long began = System.nanoTime();
            require(service.load(rows));
            Progress.say("the same load, sent again, takes %.1f s".formatted(since(began)));
            Graph after = graph(database, service);
            Progress.say("undisturbed: %s%nafter %d kills: %s".formatted(expected, options.kills(), after));
            findings += service.findings();
            return new Outcome(
                    "service killed within a load of %,d rows".formatted(options.rows()),
                    options.kills(),
                    expected.content().rows(),
                    Math.max(0, expected.content().rows() - after.content().rows()),
                    half + (after.equals(expected) ? 0 : 1),
                    findings,
                    List.of(),
                    Outcome.seconds(recoveries));
        } finally {
            service.close();
        }
    }

    /// Kills it once a number of claims drawn by lot was written; now and then while it clears away what the last one
    /// left, or once all claims are there and none is seen.
    private void killWithin(Instance service, Database database, Path rows) throws InterruptedException {
        CompletableFuture<Reply> loading = CompletableFuture.supplyAsync(() -> {
            try {
                return service.load(rows);
            } catch (IOException e) {
                throw new IllegalStateException("the rows cannot be read", e);
            }
        });
        boolean clearing = database.claims() > CLAIMS_OF_BASE && random.nextInt(4) == 0;
        long claims = Math.min(options.rows() - 1L, (long) (options.rows() * (0.02 + 0.98 * random.nextDouble())));
        long before = database.claims();
        while (!loading.isDone() && database.claims() > (clearing ? before - 1 : CLAIMS_OF_BASE)) {
            Callers.sleep(LOOK_MS);
        }
        while (!clearing && !loading.isDone() && database.claims() < claims) {
            Callers.sleep(LOOK_MS);
        }
        if (loading.isDone()) {
            throw new IllegalStateException(
                    "the load came to its end before the service was killed: " + loading.join());
        }
        killedAt.add((double) database.claims() / options.rows());
        service.kill();
    }

    /// Only what was there before may be seen, or all of the load, where it was killed after the commit.
    private void look(Instance service, Graph now, Graph before, Graph expected) {
        if (!now.equals(before) && !now.equals(expected)) {
            half++;
        }
        findings += service.findings();
    }

    private static Graph graph(Database database, Instance service) throws IOException {
        return new Graph(database.digest(), service.content());
    }

    static void require(Reply reply) {
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException("not taken: " + reply);
        }
    }

    static double since(long moment) {
        return (System.nanoTime() - moment) / 1e9;
    }
}
