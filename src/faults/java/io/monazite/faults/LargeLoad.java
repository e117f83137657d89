package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAccumulator;

import io.monazite.benchmark.Progress;

/// A load of some gigabyte, ten times the rows of the others with remarks as long as that takes, into a service with
/// little memory.
final class LargeLoad {

    private static final String HEAP = "-Xmx256m";
    private static final int TIMES = 10;
    private static final double MB = 1e6;
    /// A gigabyte is three million rows with one sentence each, or a million with five.
    private static final int SENTENCES = 5_999_999;

    private static final int MOST_SENTENCES = 20;

    private final Options options;
    private final Path folder;
    private boolean well;

    LargeLoad(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /// @return the lines of the table
    List<String> run() throws IOException, InterruptedException {
        int count = options.rows() * TIMES;
        int sentences = Math.clamp(SENTENCES / count, 1, MOST_SENTENCES);
        Path rows = RowsToLoad.large(folder.resolve("gigabyte.ndjson"), count, options.seed(), sentences);
        Progress.say("%,d rows, %.0f MB".formatted(count, Files.size(rows) / MB));
        try (Database database = Database.start(folder.resolve("large"));
                Instance service = Instance.start(folder.resolve("large-service"), database, database.uri(), HEAP);
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            ServiceKilled.require(service.load(RowsToLoad.base(0)));
            DoubleAccumulator resident = new DoubleAccumulator(Math::max, 0);
            var watching =
                    clock.scheduleAtFixedRate(() -> resident.accumulate(service.resident()), 1, 1, TimeUnit.SECONDS);
            long began = System.nanoTime();
            Reply reply = service.load(rows);
            double seconds = ServiceKilled.since(began);
            watching.cancel(false);
            long claims = reply.json().path("counts").path("claimsNew").asLong();
            int findings = service.findings();
            well = reply.status() == 201 && claims == count - 1L && findings == 0;
            if (!well) {
                Progress.say(reply.toString());
            }
            return List.of(
                    "| rows | MB | largest heap, MB | most memory of the process, MB | time | rows a second "
                            + "| claims there | findings |",
                    "|---:|---:|---:|---:|---|---:|---:|---:|",
                    "| %,d | %.0f | 256 | %.0f | %s | %,.0f | %,d | %d |"
                            .formatted(
                                    count,
                                    Files.size(rows) / MB,
                                    resident.get(),
                                    Duration.ofSeconds(Math.round(seconds))
                                            .toString()
                                            .substring(2),
                                    count / seconds,
                                    claims,
                                    findings));
        }
    }

    boolean isWell() {
        return well;
    }
}
