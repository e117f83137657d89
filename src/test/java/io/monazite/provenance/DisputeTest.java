package io.monazite.provenance;

import static io.monazite.provenance.ReadingTest.figures;
import static io.monazite.provenance.ReadingTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.monazite.domain.AgreementStatus;
import io.monazite.domain.Basis;
import io.monazite.domain.Fact;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.StatusClass;
import io.monazite.domain.Supply;

/// When sources are said to disagree, and when they only use other words.
class DisputeTest {

    private static final Fact STATUS = new AgreementStatus(NodeId.parse("agreement:india-japan-2012"), null);
    private static final Fact SUPPLY = new Supply(
            NodeId.company("irel"),
            NodeId.company("trei"),
            NodeId.material("ndpr-oxide"),
            Basis.GROSS,
            Period.parse("2024"),
            StatusClass.ACTUAL,
            null);

    @Test
    void byADenial() {
        Claim asserts = Said.by("a").on("2025").tonnes(500).claim();
        Claim denies = Said.by("b").on("2024").denies().claim();
        Reading reading = read(asserts, denies);
        assertThat(reading.disputed()).isTrue();
        assertThat(reading.denied()).isFalse();
        assertThat(reading.origins()).isOne();
    }

    @Test
    void theStrongestMayBeTheOneThatDenies() {
        Reading reading = read(
                Said.by("a").tonnes(500).claim(),
                Said.by("b").on("2024").denies().claim());
        assertThat(reading.denied()).isTrue();
        assertThat(reading.disputed()).isTrue();
        assertThat(figures(reading)).isEqualTo(Interval.exactly(500));
        assertThat(read(Said.by("b").denies().claim()).origins()).isZero();
    }

    @Test
    void aFigureThatIsDeniedIsNotCounted() {
        Reading reading = read(
                Said.by("a").tonnes(500).claim(),
                Said.by("b").tonnes(9000).denies().claim());
        assertThat(figures(reading)).isEqualTo(Interval.exactly(500));
    }

    @Test
    void byFiguresThatDoNotOverlap() {
        Reading reading =
                read(Said.by("a").tonnes(500).claim(), Said.by("b").tonnes(600).claim());
        assertThat(reading.disputed()).isTrue();
        assertThat(figures(reading)).isEqualTo(new Interval(500.0, 500.0, 600.0));
    }

    @Test
    void byFiguresOfWhichOnlyTheWeakerDoNotOverlap() {
        Reading reading = read(
                Said.by("a")
                        .in(SourceKind.DATASET)
                        .tonnes(new Interval(1.0, 500.0, 900.0))
                        .claim(),
                Said.by("b").tonnes(100).claim(),
                Said.by("c").tonnes(800).claim());
        assertThat(reading.disputed()).isTrue();
    }

    @Test
    void byStatusesThatDiffer() {
        assertThat(read(status("a", STATUS, "IN_FORCE"), status("b", STATUS, "SUSPENDED"))
                        .disputed())
                .isTrue();
        assertThat(read(status("a", STATUS, "IN_FORCE"), status("b", STATUS, "IN_FORCE"))
                        .disputed())
                .isFalse();
    }

    @Test
    void notByTwoStatusesOfOneSupply() {
        Reading reading = read(status("a", SUPPLY, "SHIPPED"), status("b", SUPPLY, "REPORTED"));
        assertThat(reading.disputed()).isFalse();
        assertThat(reading.text("status")).hasValue("SHIPPED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "what", "statedPeriod"})
    void notByOtherWords(String field) {
        Reading reading = read(
                Said.by("a").stating(field, "one way").claim(),
                Said.by("b").stating(field, "or another").claim());
        assertThat(reading.disputed()).isFalse();
        assertThat(reading.rivals()).containsKey(field);
    }

    @Test
    void whatWasWithdrawnIsNotRead() {
        Claim withdrawn =
                Said.by("a").in(SourceKind.DATASET).tonnes(9000).retracted().claim();
        Claim live = Said.by("b").tonnes(500).claim();
        SourcedFact fact = SourcedFact.of(SUPPLY, List.of(withdrawn, live));
        assertThat(figures(fact.reading())).isEqualTo(Interval.exactly(500));
        assertThat(fact.reading().disputed()).isFalse();
        assertThat(fact.claims()).containsExactly(withdrawn, live);
    }

    @Test
    void thereIsNoFactWithoutALiveClaim() {
        Claim withdrawn = Said.by("a").tonnes(1).retracted().claim();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourcedFact.of(SUPPLY, List.of(withdrawn)))
                .withMessage(SUPPLY.id() + " has no live claim behind it");
    }

    private static Claim status(String name, Fact fact, String status) {
        return Said.by(name).about(fact.id()).stating("status", status).claim();
    }
}
