package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import io.monazite.benchmark.Progress;

/// How many questions are best answered at one time, and over how many connections to the database: the same callers,
/// who wait for their answers, for each pair of the two.
final class Turns {

    private static final List<String> HEADER = List.of(
            "| answered at one time | connections | answered, 1/s | answered within, ms: median (99 %) |",
            "|---:|---:|---:|---:|");

    private static final int ROWS = 20_000;
    private static final int CALLERS = 64;
    private static final List<Integer> AT_ONCE = List.of(2, 8, 32, 64);
    private static final List<Integer> CONNECTIONS = List.of(8, 50);

    private record Pair(int atOnce, int connections) {}

    private final Options options;
    private final Path folder;
    private final Asked asked;
    private boolean well = true;

    Turns(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.asked = new Asked(RowsToLoad.COMPANIES, new Random(options.seed()));
    }

    boolean isWell() {
        return well;
    }

    List<String> run() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(HEADER);
        try (Database database = Database.start(folder.resolve("turns-database"))) {
            try (Instance service = Instance.start(folder.resolve("turns"), database)) {
                ServiceKilled.require(service.load(RowsToLoad.base(0)));
                ServiceKilled.require(
                        service.load(RowsToLoad.large(folder.resolve("turns.ndjson"), ROWS, options.seed())));
            }
            // Once for nothing: the database answers quicker for minutes, until its JVM has compiled what is hot.
            pairs(database);
            pairs(database).forEach((pair, tally) -> {
                well &= tally.isWell();
                lines.add(String.format(
                        Locale.ROOT,
                        "| %d | %d | %,.0f | %s |",
                        pair.atOnce(),
                        pair.connections(),
                        tally.perSecond(tally.answered()),
                        tally.took()));
            });
        }
        return lines;
    }

    private Map<Pair, Tally> pairs(Database database) throws InterruptedException {
        Map<Pair, Tally> tallies = new LinkedHashMap<>();
        for (int atOnce : AT_ONCE) {
            for (int connections : CONNECTIONS) {
                Pair pair = new Pair(atOnce, connections);
                tallies.put(pair, tried(database, pair));
            }
        }
        return tallies;
    }

    private Tally tried(Database database, Pair pair) throws InterruptedException {
        Map<String, String> settings = Map.of(
                "MONAZITE_GRAPHQL_AT_ONCE", Integer.toString(pair.atOnce()),
                "QUARKUS_NEO4J_POOL_MAX_CONNECTION_POOL_SIZE", Integer.toString(pair.connections()));
        try (Instance service = Instance.start(folder.resolve("turns"), database, settings)) {
            WaitingCallers waiting = new WaitingCallers(service, asked, options.seconds());
            // Once for nothing: until what is hot is compiled.
            waiting.ask(CALLERS);
            Tally tally = waiting.ask(CALLERS);
            Progress.say("%d at one time, %d connections: %s".formatted(pair.atOnce(), pair.connections(), tally));
            return tally;
        }
    }
}
