package io.monazite.graph;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The record of runs. It is kept beside what is read of the graph: no version and no digest changes with it.
public interface LoadRuns {

    /// Which runs are asked for; null means any.
    record Query(@Nullable String source, LoadRun.@Nullable State state) {}

    void record(LoadRun run);

    Optional<LoadRun> run(UUID id);

    /// The latest first.
    Page<LoadRun> runs(Query query, PageRequest page);

    long count(Query query);

    /// Forgets runs that began earlier and brought nothing.
    void forgetBefore(Instant moment);
}
