package io.monazite.criticality.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.monazite.criticality.measure.Concentration.Joint;
import io.monazite.criticality.measure.Concentration.Unlisted;
import io.monazite.domain.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ConcentrationTest {

    @Test
    void refiningOfMagnetRareEarthsIn2023() {
        Concentration refining = Concentration.ofWhole(exactly(92, 5));

        assertThat(refining.hhi()).isEqualTo(new Interval(8489.0, null, 8498.0));
        assertThat(refining.cr3()).isEqualTo(new Interval(97.0, null, 100.0));
        assertThat(refining.unlisted()).isEqualTo(Interval.exactly(3));
    }

    /// 38 per cent are nobody's: scattered, or one more holder of 38.
    @Test
    void miningOfRareEarthsIn2023() {
        Concentration mining = Concentration.ofWhole(exactly(62));

        assertThat(mining.hhi()).isEqualTo(new Interval(3844.0, null, 5288.0));
        assertThat(mining.cr3()).isEqualTo(new Interval(62.0, null, 100.0));
    }

    @Test
    void theRemainderLiesInBlocksOfTheSmallestListedShare() {
        Concentration market = Concentration.ofWhole(exactly(50, 20, 10));

        assertThat(market.hhi()).isEqualTo(new Interval(3000.0, null, 3200.0));
        assertThat(market.cr3()).isEqualTo(Interval.exactly(80));
    }

    @Test
    void nothingIsLeftOpenWhereAllIsListed() {
        Concentration market = Concentration.ofWhole(exactly(70, 30));

        assertThat(market.hhi()).isEqualTo(Interval.exactly(5800));
        assertThat(market.cr3()).isEqualTo(Interval.exactly(100));
        assertThat(market.unlisted()).isEqualTo(Interval.exactly(0));
    }

    @Test
    void aShareThatIsNotExactWidensTheBounds() {
        Concentration market = Concentration.ofWhole(List.of(new Interval(87.0, 91.0, 91.0)));

        assertThat(market.hhi().low()).isEqualTo(87.0 * 87);
        assertThat(market.hhi().best()).isNull();
        assertThat(market.hhi().high()).isEqualTo(91.0 * 91 + 9 * 9);
    }

    /// Two that may each hold from 40 to 60 hold at most 60 and 40, and not 60 each.
    @Test
    void notAllCanBeAtTheirMost() {
        Interval share = new Interval(40.0, 60.0, 60.0);
        Concentration market = Concentration.ofWhole(List.of(share, share));

        assertThat(market.hhi()).isEqualTo(new Interval(3200.0, null, 5200.0));
        assertThat(market.cr3()).isEqualTo(new Interval(80.0, null, 100.0));
    }

    @Test
    void aShareOfNothingIsNoMeasureOfTheRemainder() {
        Concentration market = Concentration.ofWhole(exactly(60, 0));

        assertThat(market.hhi()).isEqualTo(new Interval(3600.0, null, 5200.0));
        assertThat(market.cr3()).isEqualTo(new Interval(60.0, null, 100.0));
    }

    @Test
    void aJointShareIsDividedEvenlyOrOneHolders() {
        Concentration market =
                Concentration.ofWhole(exactly(5), List.of(new Joint(Interval.exactly(85), 2)), Unlisted.OF_ANY_SIZE);

        assertThat(market.hhi()).isEqualTo(new Interval(25 + 2 * 42.5 * 42.5, null, 25.0 + 85 * 85 + 10 * 10));
        assertThat(market.cr3()).isEqualTo(new Interval(90.0, null, 100.0));
        assertThat(market.unlisted()).isEqualTo(Interval.exactly(10));
    }

    @Test
    void aJointShareOfWhichNothingIsLeftChangesNothing() {
        Concentration market = Concentration.ofWhole(
                exactly(50, 30, 20), List.of(new Joint(Interval.exactly(0), 25)), Unlisted.SMALLER);

        assertThat(market.hhi()).isEqualTo(Interval.exactly(3800));
    }

    @Test
    void whoeverIsNotListedMayHoldAllThatIsLeft() {
        Concentration market = Concentration.ofWhole(exactly(4), List.of(), Unlisted.OF_ANY_SIZE);

        assertThat(market.hhi()).isEqualTo(new Interval(16.0, null, 16.0 + 96 * 96));
        assertThat(market.cr3()).isEqualTo(new Interval(4.0, null, 100.0));
    }

    @Test
    void manySharesThatAreNotExactHaveAnUpperBound() {
        List<Interval> shares = Collections.nCopies(20, new Interval(4.0, null, 6.0));

        assertThat(Concentration.ofWhole(shares).hhi().high()).isBetween(10.0 * 36 + 10 * 16, 560.0);
    }

    @Test
    void moreThanAllIsTakenDownInProportion() {
        Concentration market = Concentration.ofWhole(exactly(90, 30));

        assertThat(market.hhi().low()).isCloseTo(75.0 * 75 + 25 * 25, within(1e-9));
    }

    @Test
    void withoutAWholeThereIsNoLow() {
        Concentration market =
                Concentration.ofListed(Concentration.sharesOfSum(List.of(Interval.exactly(30), Interval.exactly(10))));

        assertThat(market.hhi()).isEqualTo(new Interval(null, null, 75.0 * 75 + 25 * 25));
        assertThat(market.unlisted()).isNull();
    }

    @Test
    void anAmountWithoutHighMakesTheOthersUncertain() {
        List<Interval> shares = Concentration.sharesOfSum(List.of(Interval.moreThan(30), Interval.exactly(10)));

        assertThat(shares.get(0)).isEqualTo(new Interval(75.0, 75.0, null));
        assertThat(shares.get(1)).isEqualTo(new Interval(null, 25.0, 25.0));
    }

    @Test
    void partsAreNeverMoreThanTheirWhole() {
        List<Interval> shares = Concentration.sharesOf(exactly(60.03, 40.01), Interval.exactly(100));

        assertThat(shares.getFirst()).isEqualTo(Interval.exactly(100 * 60.03 / (60.03 + 40.01)));
        assertThat(Concentration.sharesOf(exactly(60), Interval.moreThan(100)))
                .containsExactly(new Interval(null, 60.0, 60.0));
    }

    /// However a joint share is divided, and whoever holds what is not listed.
    @Property(tries = 2000)
    void theBoundsHoldEveryMarketWithJointShares(@ForAll long seed) {
        Random random = new Random(seed);
        double[] amounts = random.doubles(4 + random.nextInt(8), 0.1, 100).toArray();
        double all = Arrays.stream(amounts).sum();
        double[] shares =
                Arrays.stream(amounts).map(amount -> 100 * amount / all).toArray();
        List<Interval> listed = Arrays.stream(shares)
                .skip(3)
                .mapToObj(share -> new Interval(share * random.nextDouble(), share, share + random.nextInt(2)))
                .toList();

        Concentration market = Concentration.ofWhole(
                listed, List.of(new Joint(Interval.exactly(shares[0] + shares[1]), 2)), Unlisted.OF_ANY_SIZE);

        assertThat(market.hhi().low()).isLessThanOrEqualTo(squares(shares) + 1e-6);
        assertThat(market.hhi().high()).isGreaterThanOrEqualTo(squares(shares) - 1e-6);
        assertThat(market.cr3().low()).isLessThanOrEqualTo(three(shares) + 1e-6);
        assertThat(market.cr3().high()).isGreaterThanOrEqualTo(three(shares) - 1e-6);
    }

    /// Whoever holds what is not listed, as long as no more than the smallest who is.
    @Property(tries = 2000)
    void theBoundsHoldEveryMarket(@ForAll long seed) {
        Random random = new Random(seed);
        double[] amounts = random.doubles(2 + random.nextInt(8), 0.1, 100).toArray();
        double all = Arrays.stream(amounts).sum();
        double[] shares = Arrays.stream(amounts)
                .map(amount -> 100 * amount / all)
                .sorted()
                .toArray();
        int hidden = random.nextInt(shares.length);
        List<Interval> listed = Arrays.stream(shares)
                .skip(hidden)
                .mapToObj(share -> new Interval(share * random.nextDouble(), share, share + random.nextInt(2)))
                .toList();

        Concentration market = Concentration.ofWhole(listed);

        double hhi = squares(shares);
        double cr3 = three(shares);
        assertThat(market.hhi().low()).isLessThanOrEqualTo(hhi + 1e-6);
        assertThat(market.hhi().high()).isGreaterThanOrEqualTo(hhi - 1e-6);
        assertThat(market.cr3().low()).isLessThanOrEqualTo(cr3 + 1e-6);
        assertThat(market.cr3().high()).isGreaterThanOrEqualTo(cr3 - 1e-6);
    }

    private static double squares(double... shares) {
        return Arrays.stream(shares).map(share -> share * share).sum();
    }

    private static double three(double... shares) {
        return Arrays.stream(shares)
                .sorted()
                .skip(Math.max(0, shares.length - 3))
                .sum();
    }

    private static List<Interval> exactly(double... shares) {
        return Arrays.stream(shares).mapToObj(Interval::exactly).toList();
    }
}
