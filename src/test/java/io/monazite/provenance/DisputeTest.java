package io.monazite.provenance;

import static io.monazite.provenance.Told.article;
import static io.monazite.provenance.Told.between;
import static io.monazite.provenance.Told.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// When sources are at odds, and what is kept of the losing side.
class DisputeTest {

    private static final NodeId OWNERSHIP = NodeId.parse("ownership:IN/company:irel/-");

    @Test
    void aDenialDisputes() {
        Reading weakly = read(
                in(SourceKind.FILING, "a", "2025").tonnes(1000).claim(),
                article("b").denies().claim());
        assertThat(weakly.disputed()).isTrue();
        assertThat(weakly.denied()).isFalse();
        assertThat(weakly.origins()).isEqualTo(1);
        Reading strongly = read(
                in(SourceKind.FILING, "a", "2025").denies().claim(),
                article("b").tonnes(1000).claim());
        assertThat(strongly.disputed()).isTrue();
        assertThat(strongly.denied()).isTrue();
        assertThat(strongly.origins()).isEqualTo(1);
    }

    @Test
    void aDenialThatIsACopyDoesNot() {
        Claim root = article("a").tonnes(1000).claim();
        assertThat(read(root, article("b").denies().copying(root).claim()).disputed())
                .isFalse();
    }

    @Test
    void figuresThatDoNotOverlapDispute() {
        assertThat(read(
                                article("a").tonnes(between(900, 1000, 1100)).claim(),
                                article("b").tonnes(between(1101, 1200, 1300)).claim())
                        .disputed())
                .isTrue();
        assertThat(read(
                                article("a").tonnes(between(900, 1000, 1100)).claim(),
                                article("b").tonnes(between(1100, 1200, 1300)).claim())
                        .disputed())
                .isFalse();
        assertThat(read(
                                article("a").tonnes(900).claim(),
                                article("b").tonnes(Interval.moreThan(1000)).claim())
                        .disputed())
                .isTrue();
    }

    @Test
    void twoWeakerOnesApartDisputeToo() {
        assertThat(read(
                                in(SourceKind.DATASET, "a", "2025")
                                        .tonnes(between(1, 5, 9))
                                        .claim(),
                                article("b").tonnes(2).claim(),
                                article("c").tonnes(8).claim())
                        .disputed())
                .isTrue();
    }

    @Test
    void differingValuesDisputeAndTheOthersAreRivals() {
        Reading reading = read(
                in(SourceKind.FILING, "a", "2025")
                        .about(OWNERSHIP)
                        .says(Map.of("state", "HELD"))
                        .claim(),
                article("b").about(OWNERSHIP).says(Map.of("state", "PLANNED")).claim(),
                article("c")
                        .about(OWNERSHIP)
                        .says(Map.of("state", "PLANNED", "control", true))
                        .claim(),
                article("d").about(OWNERSHIP).says(Map.of("state", "HELD")).claim());
        assertThat(reading.disputed()).isTrue();
        assertThat(reading.stated()).isEqualTo(Map.of("state", "HELD", "control", true));
        assertThat(reading.rivals()).isEqualTo(Map.of("state", List.of("PLANNED")));
    }

    @Test
    void twoStatusesOfOneClassDoNotDisputeASupply() {
        Claim shipped = article("a").says(Map.of("status", "SHIPPED")).claim();
        Claim reported = article("b").says(Map.of("status", "REPORTED")).claim();
        Reading reading = read(shipped, reported);
        assertThat(reading.disputed()).isFalse();
        assertThat(reading.text("status")).contains("SHIPPED");
        assertThat(reading.rivals()).isEqualTo(Map.of("status", List.of("REPORTED")));
    }

    @Test
    void theyDoDisputeTheStatusOfAnAgreement() {
        NodeId status = NodeId.parse("agreementStatus:india-japan-2012/-");
        assertThat(read(
                                article("a")
                                        .about(status)
                                        .says(Map.of("status", "IN_FORCE"))
                                        .claim(),
                                article("b")
                                        .about(status)
                                        .says(Map.of("status", "SUSPENDED"))
                                        .claim())
                        .disputed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "what", "statedPeriod", "priority"})
    void freeWordingDoesNotDispute(String field) {
        Reading reading = read(
                article("a").says(Map.of(field, "first")).claim(),
                article("b").says(Map.of(field, "second")).claim());
        assertThat(reading.disputed()).isFalse();
        assertThat(reading.rivals()).isEqualTo(Map.of(field, List.of("second")));
    }

    @Test
    void whatOnlyOneSaysIsNotDisputed() {
        Reading reading = read(
                article("a").tonnes(1000).claim(),
                article("b").says(Map.of("status", "SHIPPED")).claim());
        assertThat(reading.disputed()).isFalse();
        assertThat(reading.text("status")).contains("SHIPPED");
        assertThat(reading.text("to")).isEmpty();
    }

    private static Reading read(Claim... claims) {
        return Reading.of(List.of(claims)).orElseThrow();
    }
}
