package io.monazite.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/// The loads that this service makes at present. Those of another service on the same graph are not seen.
@ApplicationScoped
public class RunningLoads {

    private final Map<UUID, Progress> running = new ConcurrentHashMap<>();

    RunningLoads() {}

    /// How far each of them is; the one that began first goes first.
    public List<LoadProgress> all() {
        return running.values().stream()
                .map(Progress::now)
                .sorted(Comparator.comparing(LoadProgress::began).thenComparing(LoadProgress::load))
                .toList();
    }

    /// @param size how many bytes will be read, where the sender said so
    Progress begin(UUID load, LoadOptions options, @Nullable Long size) {
        Progress progress = new Progress(load, options, size);
        running.put(load, progress);
        return progress;
    }

    void end(UUID load) {
        running.remove(load);
    }
}
