package io.monazite.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.domain.Fact;
import io.monazite.domain.Interval;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.domain.Ownership;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Qualifier;

class ControlTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final NodeId A = NodeId.company("a");
    private static final NodeId B = NodeId.company("b");
    private static final NodeId C = NodeId.company("c");
    private static final NodeId INDIA = NodeId.country("IN");

    @ParameterizedTest
    @CsvSource({
        "100,  true",
        "50.1, true",
        "50,   false",
        "49,   false",
        "0,    false",
    })
    void moreThanHalfGivesControl(double percentage, boolean controls) {
        SourcedFact stake = stake(A, B, null, Qualifier.EXACT, Interval.exactly(percentage), Map.of());
        assertThat(control(stake).parent(B).isPresent()).isEqualTo(controls);
    }

    @Test
    void soDoesMoreThanHalfInWords() {
        assertThat(parentBy(Qualifier.MORE_THAN, Interval.moreThan(50))).isTrue();
        assertThat(parentBy(Qualifier.AT_LEAST, Interval.moreThan(50))).isFalse();
        assertThat(parentBy(Qualifier.BETWEEN, new Interval(51.0, null, 70.0))).isTrue();
        assertThat(parentBy(Qualifier.BETWEEN, new Interval(40.0, null, 70.0))).isFalse();
        assertThat(parentBy(Qualifier.UP_TO, Qualifier.UP_TO.understand(60))).isFalse();
    }

    @Test
    void anUnknownShareGivesNone() {
        assertThat(parentBy(Qualifier.EXACT, Interval.UNKNOWN)).isFalse();
        SourcedFact silent = stake(A, B, null, Map.of());
        assertThat(control(silent).parent(B)).isEmpty();
        assertThat(control(silent).ultimateParents(B)).isEmpty();
    }

    @Test
    void theWordOfTheSourceGoesBeforeTheShare() {
        assertThat(control(stake(A, B, null, Map.of("control", true))).parent(B))
                .contains(A);
        assertThat(control(stake(A, B, null, Qualifier.EXACT, Interval.exactly(20), Map.of("control", true)))
                        .parent(B))
                .contains(A);
        assertThat(control(stake(A, B, null, Qualifier.EXACT, Interval.exactly(90), Map.of("control", false)))
                        .parent(B))
                .isEmpty();
    }

    @Test
    void aPlannedStakeGivesNone() {
        assertThat(control(stake(A, B, null, Map.of("control", true, "state", "PLANNED")))
                        .parent(B))
                .isEmpty();
        assertThat(control(stake(A, B, null, Map.of("control", true, "state", "HELD")))
                        .parent(B))
                .contains(A);
    }

    @Test
    void aDeniedStakeGivesNone() {
        Claim denial = Told.article("c").says(Map.of("control", true)).denies().claim();
        assertThat(control(SourcedFact.of(new Ownership(A, B, null), List.of(denial)))
                        .parent(B))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024,       ,           true",
        "2025-06-30, ,           true",
        "2025-07,    ,           false",
        ",           2025-06-29, false",
        ",           2025-06-30, true",
        ",           2025,       true",
        ",           2024,       false",
    })
    void aStakeHoldsFromItsBeginningToItsEnd(@Nullable String from, @Nullable String to, boolean controls) {
        Map<String, Object> stated = to == null ? Map.of("control", true) : Map.of("control", true, "to", to);
        assertThat(control(stake(A, B, from, stated)).parent(B).isPresent()).isEqualTo(controls);
    }

    @Test
    void aChainIsClimbedToItsTop() {
        Control control = control(controlling(INDIA, A, null), controlling(A, B, null), controlling(B, C, null));
        assertThat(control.parent(C)).contains(B);
        assertThat(control.ultimateParents(C)).containsExactly(INDIA);
        assertThat(control.ultimateParents(A)).containsExactly(INDIA);
        assertThat(control.ultimateParents(INDIA)).isEmpty();
    }

    @Test
    void aCircleHasNoTop() {
        Control circle = control(controlling(A, B, null), controlling(B, A, null));
        assertThat(circle.parent(A)).contains(B);
        assertThat(circle.ultimateParents(A)).isEmpty();
        Control withWayOut = control(controlling(A, B, null), controlling(B, A, null), controlling(INDIA, A, "2020"));
        assertThat(withWayOut.ultimateParents(B)).containsExactly(INDIA);
    }

    @Test
    void twoParentsThatDisagreeAreBothAtTheTop() {
        Control control = control(controlling(B, C, "2024"), controlling(A, C, null), controlling(INDIA, A, null));
        assertThat(control.parent(C)).contains(B);
        assertThat(control.ultimateParents(C)).containsExactly(B, INDIA);
    }

    @Test
    void otherFactsAreLeftOut() {
        Fact location = new Location(B, INDIA);
        SourcedFact there = SourcedFact.of(
                location,
                List.of(Told.article("c").says(Map.of("control", true)).claim()));
        assertThat(control(there).parent(B)).isEmpty();
    }

    private static boolean parentBy(Qualifier qualifier, Interval percentage) {
        return control(stake(A, B, null, qualifier, percentage, Map.of()))
                .parent(B)
                .isPresent();
    }

    private static Control control(SourcedFact... stakes) {
        return new Control(List.of(stakes), DAY);
    }

    private static SourcedFact controlling(NodeId owner, NodeId asset, @Nullable String from) {
        return stake(owner, asset, from, Map.of("control", true));
    }

    private static SourcedFact stake(NodeId owner, NodeId asset, @Nullable String from, Map<String, Object> stated) {
        return SourcedFact.of(
                ownership(owner, asset, from),
                List.of(Told.article("c").says(stated).claim()));
    }

    private static SourcedFact stake(
            NodeId owner,
            NodeId asset,
            @Nullable String from,
            Qualifier qualifier,
            Interval percentage,
            Map<String, Object> stated) {
        Claim claim =
                Told.article("c").percent(qualifier, percentage).says(stated).claim();
        return SourcedFact.of(ownership(owner, asset, from), List.of(claim));
    }

    private static Ownership ownership(NodeId owner, NodeId asset, @Nullable String from) {
        return new Ownership(owner, asset, from == null ? null : PartialDate.parse(from));
    }
}
