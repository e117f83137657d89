package io.monazite.ingest.feed;

import java.time.Duration;

import io.monazite.ingest.Warrant;

/// Why a source is run.
///
/// @param cause in words, for the record: a schedule, or who asked
/// @param manual whether it runs also where it is paused or not due
/// @param gap how long after the run before it is due, unless that one died; of schedules, so that several services run
/// it once
/// @param dryRun whether to do everything and then discard it
/// @param warrant on whose authority the rows come
public record Occasion(String cause, boolean manual, Duration gap, boolean dryRun, Warrant warrant) {

    public static Occasion schedule(Duration gap) {
        return new Occasion("schedule", false, gap, false, Warrant.OWN);
    }

    public static Occasion hand(String who, boolean dryRun) {
        return new Occasion(who, true, Duration.ZERO, dryRun, Warrant.OWN);
    }

    /// Rows come that somebody wrote.
    public static Occasion written(String who, Warrant warrant) {
        return new Occasion(who, true, Duration.ZERO, false, warrant);
    }
}
