package io.monazite.ingest.feed;

import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.monazite.graph.LoadRun;

/// What is counted of the runs of configured sources. Dry runs, which change nothing, are left out by whoever counts.
final class SourceMeters {

    private SourceMeters() {}

    /// Lets all results of a source begin at zero, so that the first of each is seen as one more.
    static void begin(FeedSource source) {
        Stream.of(LoadRun.State.values())
                .filter(state -> state != LoadRun.State.DRY_RUN)
                .forEach(state -> runs(source, state));
    }

    static void ended(FeedSource source, LoadRun run) {
        runs(source, run.state()).increment();
    }

    private static Counter runs(FeedSource source, LoadRun.State state) {
        return Metrics.counter("monazite.sources.runs", "source", source.name(), "result", state.name());
    }
}
