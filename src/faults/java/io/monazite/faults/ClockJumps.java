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

/// Clocks that jump, where this machine lets us.
final class ClockJumps {

    private static final String FAKE = "faketime/libfaketime.so.1";
    private static final int SMALL = 3;
    private static final String NOW = "{ loads(first: 1) { nodes { startedAt } } }";

    private final Path folder;

    ClockJumps(Path folder) {
        this.folder = folder;
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
}
