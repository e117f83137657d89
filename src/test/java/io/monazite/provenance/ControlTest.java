package io.monazite.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.domain.Ownership;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Unit;

class ControlTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final NodeId A = NodeId.company("a");
    private static final NodeId B = NodeId.company("b");
    private static final NodeId C = NodeId.company("c");
    private static final NodeId INDIA = NodeId.country("IN");

    private static SourcedFact stake(NodeId owner, NodeId asset, @Nullable String from, Said said) {
        Ownership fact = new Ownership(owner, asset, from == null ? null : PartialDate.parse(from));
        return SourcedFact.of(fact, List.of(said.about(fact.id()).claim()));
    }

    private static SourcedFact stake(NodeId owner, NodeId asset, double percentage) {
        return stake(owner, asset, null, percent(percentage));
    }

    private static Said percent(double percentage) {
        return Said.by("a").amount(Interval.exactly(percentage), Unit.PERCENT, Basis.UNSTATED);
    }

    private static Control control(SourcedFact... stakes) {
        return new Control(List.of(stakes), DAY);
    }

    @ParameterizedTest
    @CsvSource({"100, true", "50.01, true", "50, false", "49.9, false", "0, false"})
    void moreThanHalfGivesControl(double percentage, boolean controls) {
        assertThat(control(stake(A, B, percentage)).parent(B).isPresent()).isEqualTo(controls);
    }

    @Test
    void aStakeOfUnknownSizeGivesNone() {
        assertThat(control(stake(A, B, null, Said.by("a"))).parent(B)).isEmpty();
        assertThat(control(stake(
                                A,
                                B,
                                null,
                                Said.by("a").amount(new Interval(0.0, null, 100.0), Unit.PERCENT, Basis.UNSTATED)))
                        .parent(B))
                .isEmpty();
    }

    @Test
    void whatTheSourceSaysOfControlCountsMoreThanTheFigure() {
        assertThat(control(stake(A, B, null, Said.by("a").stating("control", true)))
                        .parent(B))
                .hasValue(A);
        assertThat(control(stake(A, B, null, percent(20).stating("control", true)))
                        .parent(B))
                .hasValue(A);
        assertThat(control(stake(A, B, null, percent(60).stating("control", false)))
                        .parent(B))
                .isEmpty();
    }

    @Test
    void neitherAPlannedNorADeniedStakeGivesControl() {
        assertThat(control(stake(A, B, null, percent(100).stating("state", "PLANNED")))
                        .parent(B))
                .isEmpty();
        assertThat(control(stake(A, B, null, percent(100).stating("state", "HELD")))
                        .parent(B))
                .hasValue(A);
        assertThat(control(stake(A, B, null, percent(100).denies())).parent(B)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, , true",
        "2025-07-01, , false",
        "2012, 2025-06-29, false",
        "2012, 2025-06-30, true",
        "2012, 2025-06, true",
        "2012, 2024, false",
        ", 2030, true",
    })
    void aStakeCountsWhileItIsHeld(@Nullable String from, @Nullable String to, boolean controls) {
        Said said = to == null ? percent(100) : percent(100).stating("to", to);
        assertThat(control(stake(A, B, from, said)).parent(B).isPresent()).isEqualTo(controls);
    }

    @Test
    void controlGoesUpTheChain() {
        Control control = control(stake(A, B, 60), stake(B, C, 60), stake(INDIA, A, 100));
        assertThat(control.parent(C)).hasValue(B);
        assertThat(control.ultimateParents(C)).containsExactly(INDIA);
        assertThat(control.ultimateParents(INDIA)).isEmpty();
    }

    @Test
    void aMinorityStakeBreaksTheChain() {
        assertThat(control(stake(A, B, 30), stake(B, C, 60)).ultimateParents(C)).containsExactly(B);
    }

    @Test
    void companiesThatOwnEachOtherHaveNoneAbove() {
        Control circle = control(stake(A, B, 60), stake(B, A, 60), stake(B, C, 60));
        assertThat(circle.parent(A)).hasValue(B);
        assertThat(circle.ultimateParents(A)).isEmpty();
        assertThat(circle.ultimateParents(C)).isEmpty();
        assertThat(control(stake(A, A, 100)).ultimateParents(A)).isEmpty();
    }

    @Test
    void aCircleWithAWayOutHasATop() {
        assertThat(control(stake(A, B, 60), stake(B, A, 60), stake(INDIA, A, 60))
                        .ultimateParents(B))
                .containsExactly(INDIA);
    }

    @Test
    void sourcesThatDisagreeGiveTwoTopsAndTheLatestParent() {
        Control control =
                control(stake(A, C, "2012", percent(60)), stake(B, C, "2020", percent(70)), stake(INDIA, A, 100));
        assertThat(control.parent(C)).hasValue(B);
        assertThat(control.ultimateParents(C)).containsExactly(B, INDIA);
    }

    @Test
    void otherFactsAreLeftOut() {
        Said said = Said.by("a").stating("control", true);
        Location location = new Location(A, INDIA);
        SourcedFact fact =
                SourcedFact.of(location, List.of(said.about(location.id()).claim()));
        assertThat(control(fact).parent(A)).isEmpty();
    }
}
