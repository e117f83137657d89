package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.monazite.benchmark.Progress;

/// A disk that is full, and a clock that jumps, where this machine lets us.
final class DiskAndClock {

    private static final String FAKE = "faketime/libfaketime.so.1";
    private static final int SMALL = 3;
    private static final String NOW = "{ loads(first: 1) { nodes { startedAt } } }";

    private final Options options;
    private final Path folder;

    DiskAndClock(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /// A large load comes to a service whose folder is on a disk of 8 MiB.
    Optional<Outcome> full() throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("small-disk"));
        if (!ran("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString())) {
            Progress.say("a small disk cannot be mounted here: left out");
            return Optional.empty();
        }
        try (Database database = Database.start(folder.resolve("roomy"));
                Instance service = Instance.start(disk, database)) {
            ServiceKilled.require(service.load(RowsToLoad.base(0)));
            Content before = service.content();
            Path rows =
                    RowsToLoad.large(folder.resolve("full.ndjson"), Math.max(options.rows(), 100_000), options.seed());
            Reply reply = service.load(rows);
            boolean told = reply.status() == 507 && reply.body().contains("DATA_FOLDER_FAILED");
            boolean same = service.content().equals(before);
            boolean taken = service.load(RowsToLoad.small("after")).status() == 201;
            return Optional.of(new Outcome(
                    "disk of the service full within a load",
                    1,
                    1,
                    taken ? 0 : 1,
                    same ? 0 : 1,
                    service.findings(),
                    told ? List.of() : List.of(reply.toString()),
                    "the next load at once"));
        } finally {
            ran("umount", "-l", disk.toString());
        }
    }

    /// The clocks of service and database jump by an hour, there and back, with loads between.
    Optional<Outcome> jump() throws IOException, InterruptedException {
        Optional<Path> library = library();
        if (library.isEmpty()) {
            Progress.say("there is no libfaketime here: left out");
            return Optional.empty();
        }
        Path clock = Files.writeString(folder.resolve("clock"), "+0");
        Map<String, String> environment = Map.of(
                "LD_PRELOAD",
                library.get().toString(),
                "FAKETIME_TIMESTAMP_FILE",
                clock.toAbsolutePath().toString(),
                // To read the file at each look at the clock takes all the time that a processor has.
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // With it, threads that wait for something for a while never sleep.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
        try (Instance service = Instance.start(folder.resolve("jumping"), environment)) {
            ServiceKilled.require(service.load(RowsToLoad.base(0)));
            int taken = 0;
            int name = 0;
            long began = System.nanoTime();
            for (String time : List.of("+3600", "+0", "-3600", "+0")) {
                Files.writeString(clock, time);
                TimeUnit.SECONDS.sleep(2);
                for (int load = 0; load < SMALL; load++) {
                    taken += service.load(RowsToLoad.small("jump-" + name++)).status() == 201 ? 1 : 0;
                }
                Progress.say("clock at %s s: %d of %d loads taken, the last %s"
                        .formatted(time, taken, name, service.ask(NOW).body()));
            }
            int sent = name;
            long there = IntStream.range(0, sent)
                    .filter(each -> TwoServices.isThere(service, "jump-" + each))
                    .count();
            return Optional.of(new Outcome(
                    "clocks of service and database jump by an hour, there and back",
                    4,
                    taken,
                    Math.abs(taken - there),
                    sent - taken,
                    service.findings(),
                    List.of(),
                    "%.1f in all".formatted(ServiceKilled.since(began))));
        }
    }

    private static Optional<Path> library() throws IOException {
        Path libraries = Path.of("/usr/lib");
        if (!Files.isDirectory(libraries)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(libraries)) {
            return Stream.concat(Stream.of(libraries), folders)
                    .map(each -> each.resolve(FAKE))
                    .filter(Files::exists)
                    .findFirst();
        }
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
