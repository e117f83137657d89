package io.monazite.ingest.feed;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Feeds;

/// A source as an operator sees it.
///
/// @param nextRun when it runs next by itself; absent where it does not
public record SourceStatus(
        FeedSource source, Feeds.State state, @Nullable Instant nextRun) {

    /// @param tick when its schedule is due next, if it has one
    static SourceStatus of(FeedSource source, Feeds.State state, @Nullable Instant tick) {
        Instant notBefore = state.health().notBefore();
        Instant due = tick == null || notBefore == null || notBefore.isBefore(tick) ? tick : notBefore;
        return new SourceStatus(source, state, state.paused() ? null : due);
    }

    /// How it is.
    public enum Health {
        /// It is switched off in configuration.
        DISABLED,
        /// Somebody paused it.
        PAUSED,
        /// A run is under way.
        RUNNING,
        /// Its last run failed.
        FAILING,
        /// Its last run went well.
        HEALTHY,
        NEVER_RAN
    }

    public Health health() {
        if (!source.enabled()) {
            return Health.DISABLED;
        }
        if (state.paused()) {
            return Health.PAUSED;
        }
        if (state.running()) {
            return Health.RUNNING;
        }
        if (state.health().failingSince() != null) {
            return Health.FAILING;
        }
        return state.health().lastSuccess() == null ? Health.NEVER_RAN : Health.HEALTHY;
    }
}
