package io.monazite.provenance;

import static io.monazite.provenance.Told.article;
import static io.monazite.provenance.Told.between;
import static io.monazite.provenance.Told.id;
import static io.monazite.provenance.Told.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.Unit;
import io.monazite.provenance.Reading.Reason;
import io.monazite.provenance.Reading.SetAside;

/// Which origins there are, and what their figures come to.
class ReadingTest {

    @Test
    void noClaimNoReading() {
        assertThat(Reading.of(List.of())).isEmpty();
    }

    @Test
    void oneOriginWithCopiesIsOneOrigin() {
        Claim root = article("a-root").tonnes(1000).claim();
        Claim copy = article("b-copy").tonnes(1000).copying(root).claim();
        Claim copyOfCopy = article("c-copy").tonnes(1000).copying(copy).claim();
        Reading reading = read(copyOfCopy, copy, root);
        assertThat(reading.origins()).isEqualTo(1);
        assertThat(reading.preferred()).isEqualTo(id("a-root"));
        assertThat(reading.why()).isEqualTo(Reading.Preference.ONLY_ORIGIN);
        assertThat(reading.disputed()).isFalse();
        assertThat(reading.setAside()).containsExactly(aside("b-copy", Reason.COPY), aside("c-copy", Reason.COPY));
    }

    @Test
    void theValueOfADeviatingCopyDoesNotCount() {
        Claim root =
                article("root").tonnes(1000).says(Map.of("status", "SHIPPED")).claim();
        Claim copy = in(SourceKind.DATASET, "copy", "2026")
                .tonnes(9000)
                .says(Map.of("status", "REPORTED"))
                .copying(root)
                .claim();
        Reading reading = read(root, copy);
        assertThat(interval(reading)).isEqualTo(Interval.exactly(1000));
        assertThat(reading.setAside()).containsExactly(aside("copy", Reason.DEVIATING_COPY));
        assertThat(reading.text("status")).contains("SHIPPED");
        assertThat(reading.rivals()).isEmpty();
        assertThat(reading.disputed()).isFalse();
    }

    @Test
    void aCopyOfWhatIsWithdrawnStillJoinsTheRoot() {
        Claim root = article("root").tonnes(1000).claim();
        Claim gone = article("gone").tonnes(1000).copying(root).claim();
        Claim copy = article("copy").tonnes(900).copying(gone).claim();
        Reading reading = read(root, copy);
        assertThat(interval(reading)).isEqualTo(Interval.exactly(1000));
        assertThat(reading.setAside()).containsExactly(aside("copy", Reason.DEVIATING_COPY));
    }

    @Test
    void aCopyOfWhatWasReplacedIsHeldAgainstWhatTookItsPlace() {
        Claim correction = article("correction").tonnes(1200).claim();
        Claim copy = in(SourceKind.DATASET, "copy", "2026")
                .tonnes(900)
                .copyingWhatBecame(id("root"), correction)
                .claim();
        Reading reading = read(correction, copy);
        assertThat(interval(reading)).isEqualTo(Interval.exactly(1200));
        assertThat(reading.origins()).isEqualTo(1);
        assertThat(reading.setAside()).containsExactly(aside("copy", Reason.DEVIATING_COPY));
    }

    @Test
    void aCopySpeaksForARootThatIsNotThere() {
        Claim root = article("root").tonnes(1000).claim();
        Reading reading = read(article("copy").tonnes(900).copying(root).claim());
        assertThat(interval(reading)).isEqualTo(Interval.exactly(900));
        assertThat(reading.origins()).isEqualTo(1);
        assertThat(reading.preferred()).isEqualTo(id("copy"));
    }

    @Test
    void aComputedClaimAddsNoOrigin() {
        Claim counted = article("counted").tonnes(1000).claim();
        Claim reckoned = article("reckoned").tonnes(1200).computedFrom(counted).claim();
        assertThat(read(counted, reckoned).origins()).isEqualTo(1);
    }

    @Test
    void aComputedClaimIsAsWeakAsTheWeakestBelowIt() {
        Claim customs = in(SourceKind.DATASET, "customs", "2025").tonnes(5).claim();
        Claim press = article("press").tonnes(7).claim();
        Claim reckoned = in(SourceKind.DATASET, "a-reckoned", "2026")
                .tonnes(12)
                .computedFrom(customs, press)
                .claim();
        Claim filing = in(SourceKind.FILING, "z-filing", "2020").tonnes(10).claim();
        Reading reading = read(reckoned, filing);
        assertThat(reading.preferred()).isEqualTo(id("z-filing"));
        assertThat(reading.origins()).isEqualTo(3);
    }

    @Test
    void twoClaimsInOneArticleAreOneOrigin() {
        Claim one = article("paper").named("one").tonnes(1000).claim();
        Claim two = article("paper").named("two").tonnes(1000).claim();
        Claim elsewhere = article("other").tonnes(1000).claim();
        assertThat(read(one, two).origins()).isEqualTo(1);
        assertThat(read(one, two, elsewhere).origins()).isEqualTo(2);
    }

    @Test
    void theLeastLowTheStrongestsBestAndTheGreatestHigh() {
        Reading reading = read(
                in(SourceKind.GOVERNMENT, "gov", "2024")
                        .tonnes(between(900, 1000, 1100))
                        .claim(),
                article("low").tonnes(between(800, 950, 1000)).claim(),
                article("high").tonnes(between(1000, 1050, 1400)).claim());
        assertThat(interval(reading)).isEqualTo(between(800, 1000, 1400));
        assertThat(reading.disputed()).isFalse();
        assertThat(reading.origins()).isEqualTo(3);
    }

    @Test
    void oneOpenHighLeavesItOpen() {
        Reading reading = read(
                article("a").tonnes(between(900, 1000, 1100)).claim(),
                article("b").tonnes(Interval.moreThan(1000)).claim());
        assertThat(interval(reading)).isEqualTo(new Interval(900.0, 1000.0, null));
    }

    @Test
    void oneUnknownLowLeavesItUnknown() {
        Reading reading = read(
                article("a").tonnes(between(900, 1000, 1100)).claim(),
                article("b").tonnes(new Interval(null, null, 1200.0)).claim());
        assertThat(interval(reading)).isEqualTo(new Interval(null, 1000.0, 1200.0));
    }

    @Test
    void noBestIsTakenFromAWeakerOne() {
        Reading reading = read(
                in(SourceKind.FILING, "filing", "2024")
                        .tonnes(new Interval(0.0, null, 1200.0))
                        .claim(),
                article("press").tonnes(1000).claim());
        assertThat(interval(reading)).isEqualTo(new Interval(0.0, null, 1200.0));
    }

    @Test
    void anUnknownAmountSaysNothing() {
        Reading reading = read(
                in(SourceKind.DATASET, "customs", "2026")
                        .tonnes(Interval.UNKNOWN)
                        .claim(),
                in(SourceKind.DATASET, "statistics", "2026").claim(),
                article("press").tonnes(between(900, 1000, 1100)).claim());
        assertThat(interval(reading)).isEqualTo(between(900, 1000, 1100));
        assertThat(reading.disputed()).isFalse();
        assertThat(read(article("press").tonnes(Interval.UNKNOWN).claim()).amount())
                .isNull();
        assertThat(read(article("press").claim()).amount()).isNull();
    }

    @Test
    void figuresOfAnotherUnitOrBasisAreSetAside() {
        Reading reading = read(
                in(SourceKind.DATASET, "customs", "2025").tonnes(1000).claim(),
                article("gross")
                        .amount(Interval.exactly(3000), Unit.TONNE, Basis.GROSS)
                        .claim(),
                article("rate")
                        .amount(Interval.exactly(5000), Unit.TONNE_PER_YEAR, Basis.REO)
                        .claim());
        assertThat(interval(reading)).isEqualTo(Interval.exactly(1000));
        assertThat(reading.setAside())
                .containsExactly(aside("gross", Reason.NOT_COMPARABLE), aside("rate", Reason.NOT_COMPARABLE));
        assertThat(reading.disputed()).isFalse();
    }

    @Test
    void figuresAreComparedWithTheOneTakenEvenIfTheStrongestGivesNone() {
        Reading reading = read(
                in(SourceKind.DATASET, "customs", "2026")
                        .amount(Interval.UNKNOWN, Unit.TONNE, Basis.GROSS)
                        .claim(),
                in(SourceKind.FILING, "filing", "2025").tonnes(1000).claim(),
                article("press")
                        .amount(Interval.exactly(9), Unit.TONNE, Basis.GROSS)
                        .claim());
        assertThat(interval(reading)).isEqualTo(Interval.exactly(1000));
        assertThat(reading.setAside())
                .containsExactly(aside("filing", Reason.WEAKER_KIND_OF_SOURCE), aside("press", Reason.NOT_COMPARABLE));
    }

    @Test
    void aFigureOfWhoDeniesDoesNotCount() {
        Reading reading = read(
                article("a").tonnes(1000).claim(),
                article("b").tonnes(2000).denies().claim());
        assertThat(interval(reading)).isEqualTo(Interval.exactly(1000));
    }

    private static @Nullable Interval interval(Reading reading) {
        Amount amount = reading.amount();
        return amount == null ? null : amount.interval();
    }

    private static SetAside aside(String claim, Reason reason) {
        return new SetAside(id(claim), reason);
    }

    private static Reading read(Claim... claims) {
        return Reading.of(List.of(claims)).orElseThrow();
    }
}
