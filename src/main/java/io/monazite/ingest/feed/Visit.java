package io.monazite.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Feeds;
import io.monazite.graph.LoadRun;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.RunReport;

/// One visit to a source, while it is held.
record Visit(FeedSource source, Occasion occasion, FeedHold hold, Instant began) {

    /// How a visit went.
    ///
    /// @param runs one for each delivery
    /// @param mark by what the content that was taken last is known again
    /// @param notBefore when the other side wants to be asked again, if it says so
    record Outcome(
            List<LoadRun> runs, Feeds.Mark mark, @Nullable Instant notBefore) {

        static Outcome of(LoadRun run, Feeds.Mark mark) {
            return new Outcome(List.of(run), mark, null);
        }
    }

    /// @param at the address or file that is read
    RunReport report(String at) {
        return new RunReport(source.name(), occasion.cause(), at, began);
    }

    /// @param at the address or file that is read
    LoadOptions options(String at) {
        return new LoadOptions(
                "source " + source.name() + ", " + occasion.cause(),
                at,
                occasion.dryRun(),
                LoadOptions.OnError.QUARANTINE,
                occasion.warrant());
    }

    /// A visit that was broken off.
    ///
    /// @param before how its deliveries went until then
    Outcome failed(List<LoadRun> before, Feeds.Mark mark, Failing why) {
        List<LoadRun> runs = new ArrayList<>(before);
        runs.add(report(source.where().toString()).failed(why.problem(), why.message()));
        Duration pause = why.pause();
        return new Outcome(runs, mark, pause == null ? null : Instant.now().plus(pause));
    }
}
