package io.monazite.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.monazite.graph.Feeds;

class SourceStatusTest {

    private static final Instant TICK = Instant.parse("2026-11-29T06:00:00Z");

    @Test
    void aSourceRunsNextWhenItIsDueAndMayBeAsked() {
        assertThat(next(TICK, null, false)).isEqualTo(TICK);
        assertThat(next(TICK, TICK.minusSeconds(1), false)).isEqualTo(TICK);
        assertThat(next(TICK, TICK.plusSeconds(1), false)).isEqualTo(TICK.plusSeconds(1));
    }

    @Test
    void aPausedOneAndOneWithoutAScheduleDoNot() {
        assertThat(next(TICK, TICK.plusSeconds(1), true)).isNull();
        assertThat(next(null, TICK, false)).isNull();
    }

    private static @Nullable Instant next(@Nullable Instant tick, @Nullable Instant notBefore, boolean paused) {
        FeedSource source = new FeedSource(
                "daily",
                "ndjson",
                new FeedSource.Where.Web(URI.create("https://example.org/a")),
                "6h",
                true,
                false,
                .5,
                1_000,
                Map.of(),
                Map.of());
        Feeds.Health health = new Feeds.Health(null, null, null, 0, notBefore);
        return SourceStatus.of(source, new Feeds.State(Feeds.Mark.NONE, health, paused, false, null, null), tick)
                .nextRun();
    }
}
