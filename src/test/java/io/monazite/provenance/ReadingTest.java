package io.monazite.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.Unit;
import io.monazite.provenance.Reading.Reason;
import io.monazite.provenance.Reading.SetAside;

/// Who counts as an origin, and what becomes of figures.
class ReadingTest {

    static Reading read(Claim... claims) {
        return Reading.of(List.of(claims)).orElseThrow();
    }

    static Interval figures(Reading reading) {
        return Objects.requireNonNull(reading.amount(), "there is no amount").interval();
    }

    static Reason reason(Reading reading, String claim) {
        return reading.setAside().stream()
                .filter(each -> each.claim().equals(Said.id(claim)))
                .map(SetAside::reason)
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
    }

    @Test
    void nothingIsReadFromNoClaims() {
        assertThat(Reading.of(List.of())).isEmpty();
    }

    @Test
    void oneClaimIsTakenAsItIs() {
        Reading reading =
                read(Said.by("a").tonnes(500).stating("status", "SHIPPED").claim());
        assertThat(figures(reading)).isEqualTo(Interval.exactly(500));
        assertThat(reading.text("status")).hasValue("SHIPPED");
        assertThat(reading.origins()).isOne();
        assertThat(reading.disputed()).isFalse();
        assertThat(reading.denied()).isFalse();
        assertThat(reading.preferred()).isEqualTo(Said.id("a"));
        assertThat(reading.why()).isEqualTo(Reading.Preference.ONLY_ORIGIN);
        assertThat(reading.setAside()).isEmpty();
    }

    @Test
    void thirteenArticlesThatRepeatOneWireReportAreOneOrigin() {
        Claim wire = Said.by("wire").tonnes(500).claim();
        List<Claim> claims = new ArrayList<>(IntStream.range(0, 13)
                .mapToObj(number ->
                        Said.by("copy-" + number).tonnes(500).copying(wire).claim())
                .toList());
        claims.add(wire);
        Reading reading = Reading.of(claims).orElseThrow();
        assertThat(reading.origins()).isOne();
        assertThat(reading.why()).isEqualTo(Reading.Preference.ONLY_ORIGIN);
        assertThat(reading.setAside()).hasSize(13).allMatch(each -> each.reason() == Reason.COPY);
    }

    @Test
    void aCopyThatDeviatesIsMarkedAndItsValueDoesNotCount() {
        Claim root = Said.by("root").tonnes(500).claim();
        Claim wrong = Said.by("wrong")
                .tonnes(9000)
                .in(SourceKind.DATASET)
                .on("2025")
                .copying(root)
                .claim();
        Reading reading = read(root, wrong);
        assertThat(figures(reading)).isEqualTo(Interval.exactly(500));
        assertThat(reading.preferred()).isEqualTo(Said.id("root"));
        assertThat(reading.origins()).isOne();
        assertThat(reading.disputed()).isFalse();
        assertThat(reason(reading, "wrong")).isEqualTo(Reason.DEVIATING_COPY);
    }

    @Test
    void aCopyOfACopyIsOne() {
        Claim root = Said.by("root").tonnes(500).claim();
        Claim copy = Said.by("copy").tonnes(500).copying(root).claim();
        Claim second = Said.by("second").tonnes(600).copying(copy).claim();
        Reading reading = read(root, copy, second);
        assertThat(reading.origins()).isOne();
        assertThat(reason(reading, "copy")).isEqualTo(Reason.COPY);
        assertThat(reason(reading, "second")).isEqualTo(Reason.DEVIATING_COPY);
    }

    @Test
    void aCopyWhoseRootIsNotHereSpeaksForTheRoot() {
        Claim root = Said.by("root").in("wire").tonnes(500).claim();
        Claim one = Said.by("one").tonnes(500).copying(root).claim();
        Claim two = Said.by("two").tonnes(500).copying(root).claim();
        Reading reading = read(one, two);
        assertThat(figures(reading)).isEqualTo(Interval.exactly(500));
        assertThat(reading.origins()).isOne();
    }

    @Test
    void aComputedClaimStandsOnItsOperands() {
        Claim one = Said.by("one").tonnes(200).claim();
        Claim two = Said.by("two").tonnes(300).in(SourceKind.GOVERNMENT).claim();
        Claim sum = Said.by("sum").tonnes(500).computedFrom(one, two).claim();
        assertThat(read(sum).origins()).isEqualTo(2);
        assertThat(read(sum, one, two).origins()).isEqualTo(2);
    }

    @Test
    void aComputedClaimIsAsStrongAsItsWeakestOperand() {
        Claim article = Said.by("article").in(SourceKind.ARTICLE).tonnes(1).claim();
        Claim dataset = Said.by("dataset").in(SourceKind.DATASET).tonnes(1).claim();
        Claim sum = Said.by("sum")
                .in(SourceKind.DATASET)
                .tonnes(2)
                .computedFrom(article, dataset)
                .claim();
        Claim report = Said.by("report").in(SourceKind.REPORT).tonnes(3).claim();
        assertThat(read(sum, report).preferred()).isEqualTo(Said.id("report"));
    }

    @Test
    void twoClaimsOfOneArticleAreOneOrigin() {
        Reading reading = read(
                Said.by("a").in("paper").tonnes(500).claim(),
                Said.by("b").in("paper").tonnes(500).claim(),
                Said.by("c").in("other").tonnes(500).claim());
        assertThat(reading.origins()).isEqualTo(2);
    }

    @Test
    void theLeastLowTheGreatestHighAndTheBestOfTheStrongest() {
        Reading reading = read(
                Said.by("a").tonnes(new Interval(400.0, 500.0, 600.0)).claim(),
                Said.by("b")
                        .in(SourceKind.FILING)
                        .tonnes(new Interval(450.0, 550.0, 560.0))
                        .claim(),
                Said.by("c").tonnes(new Interval(300.0, 480.0, 580.0)).claim());
        assertThat(figures(reading)).isEqualTo(new Interval(300.0, 550.0, 600.0));
        assertThat(reading.preferred()).isEqualTo(Said.id("b"));
        assertThat(reading.disputed()).isFalse();
    }

    @Test
    void oneOriginThatLeavesABoundOpenLeavesItOpen() {
        Claim exact = Said.by("a").in(SourceKind.DATASET).tonnes(1100).claim();
        assertThat(figures(
                        read(exact, Said.by("b").tonnes(Interval.moreThan(1000)).claim())))
                .isEqualTo(new Interval(1000.0, 1100.0, null));
        assertThat(figures(read(
                        exact,
                        Said.by("b").tonnes(new Interval(null, null, 2000.0)).claim())))
                .isEqualTo(new Interval(null, 1100.0, 2000.0));
    }

    @Test
    void anUnknownAmountSaysNothing() {
        Claim unknown = Said.by("unknown")
                .in(SourceKind.DATASET)
                .tonnes(Interval.UNKNOWN)
                .claim();
        Claim known = Said.by("known").tonnes(500).claim();
        Claim silent = Said.by("silent").claim();
        assertThat(figures(read(unknown, known, silent))).isEqualTo(Interval.exactly(500));
        assertThat(read(unknown, known, silent).disputed()).isFalse();
        assertThat(read(unknown, silent).amount()).isNull();
    }

    @Test
    void unitsThatCannotBeComparedAreSetAside() {
        Claim gross = Said.by("gross").in(SourceKind.FILING).tonnes(500).claim();
        Claim oxide = Said.by("oxide")
                .amount(Interval.exactly(9000), Unit.TONNE, Basis.REO)
                .claim();
        Claim share = Said.by("share")
                .amount(Interval.exactly(70), Unit.PERCENT, Basis.GROSS)
                .claim();
        Reading reading = read(gross, oxide, share);
        assertThat(figures(reading)).isEqualTo(Interval.exactly(500));
        assertThat(reading.disputed()).isFalse();
        assertThat(reason(reading, "oxide")).isEqualTo(Reason.NOT_COMPARABLE);
        assertThat(reason(reading, "share")).isEqualTo(Reason.NOT_COMPARABLE);
    }

    @Test
    void comparedIsWithTheFigureThatWasTakenAlsoWhenTheStrongestHasNone() {
        Claim silent = Said.by("silent").in(SourceKind.DATASET).claim();
        Claim gross = Said.by("gross").in(SourceKind.FILING).tonnes(500).claim();
        Claim oxide = Said.by("oxide")
                .amount(Interval.exactly(9000), Unit.TONNE, Basis.REO)
                .claim();
        Reading reading = read(silent, gross, oxide);
        assertThat(reading.amount()).extracting(Amount::basis).isEqualTo(Basis.GROSS);
        assertThat(reason(reading, "gross")).isEqualTo(Reason.WEAKER_KIND_OF_SOURCE);
        assertThat(reason(reading, "oxide")).isEqualTo(Reason.NOT_COMPARABLE);
    }
}
