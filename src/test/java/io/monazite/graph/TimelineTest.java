package io.monazite.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Version FIRST = new Version(1, "a", Instant.parse("2025-01-01T00:00:00Z"));
    private static final Version SECOND = new Version(2, "b", Instant.parse("2025-02-01T00:00:00Z"));
    private static final Timeline TIMELINE = new Timeline(List.of(FIRST, SECOND));

    @Test
    void anInstantTellsTheLatestStateUpToIt() {
        assertThat(TIMELINE.at(FIRST.recordedAt())).isEqualTo(FIRST);
        assertThat(TIMELINE.at(SECOND.recordedAt().minusNanos(1))).isEqualTo(FIRST);
        assertThat(TIMELINE.at(Instant.MAX)).isEqualTo(SECOND);
    }

    @Test
    void beforeTheFirstLoadNothingIsKnown() {
        assertThat(TIMELINE.at(FIRST.recordedAt().minusNanos(1))).isEqualTo(Timeline.NOTHING);
        assertThat(new Timeline(List.of()).latest()).isEqualTo(Timeline.NOTHING);
    }

    @Test
    void itEndsWhereItIsRead() {
        assertThat(TIMELINE.upTo(FIRST).versions()).containsExactly(FIRST);
        assertThat(TIMELINE.upTo(SECOND)).isEqualTo(TIMELINE);
    }

    @Test
    void statesAreInOrder() {
        assertThatThrownBy(() -> new Timeline(List.of(SECOND, FIRST))).isInstanceOf(IllegalArgumentException.class);
    }
}
