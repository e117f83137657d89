package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.scenario.engine.Market.Result;

/// The tables that the equations were agreed on, worked out by hand with fractions.
class GoldenTablesTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static Market twoTiers() {
        return new Market()
                .flow("IREL", "T", 1000)
                .flow("IREL", "D", 1900)
                .flow("T", "J1", 600)
                .flow("T", "J2", 300)
                .flow("T", "J3", 100)
                .flow("CN", "J1", 1400)
                .flow("VN", "J2", 300)
                .flow("J1", "M1", "g", 1000)
                .flow("J1", "M2", "g", 1000)
                .flow("J2", "M2", "g", 600);
    }

    private static Shock towards(String buyer, double withheld) {
        return new SupplierRetains(Market.party("IREL"), withheld, Set.of(), Set.of(Market.party(buyer)));
    }

    @Test
    void t1ChainLosesItsWhole() {
        Result result =
                new Market().flow("IREL", "TREI", 1000).flow("TREI", "JP", 1000).retains("IREL", 1);

        assertThat(result.best("IREL", "TREI")).isCloseTo(1000, EXACT);
        assertThat(result.best("TREI", "JP")).isCloseTo(1000, EXACT);
        assertThat(result.outcome().totals())
                .containsExactly(new Total(Market.material("m"), Basis.GROSS, Interval.exactly(1000)));
    }

    @Test
    void t2ProportionalRationing() {
        Result result = twoTiers().run(towards("T", .5));

        assertThat(result.best("T", "J1")).isCloseTo(300, EXACT);
        assertThat(result.best("T", "J2")).isCloseTo(150, EXACT);
        assertThat(result.best("T", "J3")).isCloseTo(50, EXACT);
        assertThat(result.best("IREL", "D")).isZero();
        assertThat(result.received("J1", "m")).isCloseTo(.85, EXACT);
        assertThat(result.received("J2", "m")).isCloseTo(.75, EXACT);
        assertThat(result.received("J3", "m")).isCloseTo(.5, EXACT);
        assertThat(result.received("M1", "g")).isCloseTo(.85, EXACT);
        assertThat(result.received("M2", "g")).isCloseTo(.8125, EXACT);
    }

    @Test
    void t2StockCoversItsTonnes() {
        Result result = twoTiers().stock("J3", "m", 25).run(towards("T", .5));

        assertThat(result.best("T", "J3")).isCloseTo(50, EXACT);
        assertThat(result.received("J3", "m")).isCloseTo(.75, EXACT);
        assertThat(result.of("J3", "m").uncovered()).isCloseTo(25, EXACT);
        assertThat(result.of("J3", "m").timeToSurviveDays()).isCloseTo(365 * .5, EXACT);
        assertThat(result.received("J1", "m")).isCloseTo(.85, EXACT);
    }

    @Test
    void t4CycleSettlesAtHalf() {
        Result result = new Market()
                .flow("X", "A", 100)
                .flow("Z", "A", 100)
                .flow("A", "B", 150)
                .flow("B", "A", 50)
                .flow("A", "C", 100)
                .retains("X", 1);

        assertThat(result.received("A", "m")).isCloseTo(.5, EXACT);
        assertThat(result.best("B", "A")).isCloseTo(25, EXACT);
        assertThat(result.received("B", "m")).isCloseTo(.5, EXACT);
        assertThat(result.received("C", "m")).isCloseTo(.5, EXACT);
    }

    @Test
    void t5SoleUnstatedSupplierCarriesAll() {
        Result result = new Market().unstated("IREL", "T").flow("T", "JP", 1000).retains("IREL", 1);

        assertThat(result.lost("T", "JP")).isEqualTo(Interval.exactly(1000));
        assertThat(result.outcome().assumptions())
                .anyMatch(assumed -> assumed.code() == Assumption.Code.SOLE_NAMED_SUPPLIER
                        && assumed.about().equals(Market.party("T")));
    }

    @Test
    void t5HalfOfItIsHalf() {
        Result result = new Market().unstated("IREL", "T").flow("T", "JP", 1000).retains("IREL", .5);

        assertThat(result.lost("T", "JP")).isEqualTo(Interval.exactly(500));
    }

    @Test
    void t5AnotherMaterialMadeOfItIsTheSame() {
        Market market = new Market().unstated("IREL", "T").flow("T", "JP", "p", 1000);

        assertThat(market.retains("IREL", 1).lost("T", "JP", "p")).isEqualTo(Interval.exactly(1000));
        assertThat(market.retains("IREL", .5).lost("T", "JP", "p")).isEqualTo(Interval.exactly(500));
        assertThat(market.retains("IREL", 1).lost("IREL", "T").isUnknown()).isTrue();
    }

    @Test
    void t5SecondUnstatedSupplierLeavesItOpen() {
        Result result = new Market()
                .unstated("IREL", "T")
                .unstated("Y", "T")
                .flow("T", "JP", 1000)
                .retains("IREL", 1);

        assertThat(result.lost("T", "JP")).isEqualTo(new Interval(0.0, null, 1000.0));
        assertThat(result.of("JP", "m").tonnes()).isEqualTo(new Interval(0.0, null, 1000.0));
        assertThat(result.of("JP", "m").receivedShare()).isNull();
    }

    @Test
    void t5MoreThanHasNoUpperBound() {
        Result result = new Market()
                .unstated("IREL", "T")
                .flow("T", "JP", "m", Interval.moreThan(1000))
                .retains("IREL", 1);

        assertThat(result.lost("T", "JP")).isEqualTo(Interval.moreThan(1000));
        assertThat(result.outcome().totals())
                .containsExactly(new Total(Market.material("m"), Basis.GROSS, Interval.moreThan(1000)));
    }

    @Test
    void t6OnlyWhatReachesTheDestinationIsWithheld() {
        Result result = new Market()
                .flow("X", "T", 1000)
                .flow("T", "JP", 600)
                .flow("T", "DE", 400)
                .retainsFrom("X", 1, "JP");

        assertThat(result.best("X", "T")).isCloseTo(600, EXACT);
        assertThat(result.best("T", "JP")).isCloseTo(600, EXACT);
        assertThat(result.lost("T", "DE")).isEqualTo(Interval.ZERO);
    }

    @Test
    void proportionalRationingServesEachOrderAlike() {
        Result result = new Market()
                .flow("X", "S", 100)
                .flow("S", "A", 50)
                .flow("S", "B", 30)
                .flow("S", "C", 20)
                .retains("X", .4);

        assertThat(50 - result.best("S", "A")).isCloseTo(30, EXACT);
        assertThat(30 - result.best("S", "B")).isCloseTo(18, EXACT);
        assertThat(20 - result.best("S", "C")).isCloseTo(12, EXACT);
    }

    @Test
    void t2PriorityRationing() {
        Result result = twoTiers().run(Rationing.PRIORITY, towards("T", .5));

        assertThat(result.best("T", "J1")).isCloseTo(100, EXACT);
        assertThat(result.best("T", "J2")).isCloseTo(300, EXACT);
        assertThat(result.best("T", "J3")).isCloseTo(100, EXACT);
        assertThat(result.received("J1", "m")).isCloseTo(.95, EXACT);
        assertThat(result.received("J2", "m")).isCloseTo(.5, EXACT);
        assertThat(result.received("J3", "m")).isCloseTo(0, EXACT);
        assertThat(result.received("M1", "g")).isCloseTo(1, EXACT);
        assertThat(result.received("M2", "g")).isCloseTo(.75, EXACT);
    }

    @Test
    void theLargestOrderIsServedFirst() {
        Result result = short40().run(Rationing.PRIORITY, SupplierRetains.all(Market.party("X"), .4));

        assertThat(50 - result.best("S", "A")).isCloseTo(50, EXACT);
        assertThat(30 - result.best("S", "B")).isCloseTo(10, EXACT);
        assertThat(20 - result.best("S", "C")).isCloseTo(0, EXACT);
    }

    @Test
    void aRankedContractIsServedBeforeALargerOrder() {
        Result result =
                short40().ranked("S", "C", 1).run(Rationing.PRIORITY, SupplierRetains.all(Market.party("X"), .4));

        assertThat(result.best("S", "C")).isZero();
        assertThat(50 - result.best("S", "A")).isCloseTo(40, EXACT);
        assertThat(30 - result.best("S", "B")).isCloseTo(0, EXACT);
    }

    @Test
    void domesticBuyersAreServedFirst() {
        Result result = short40()
                .in("S", "IN")
                .in("B", "IN")
                .in("C", "DE")
                .run(Rationing.DOMESTIC_FIRST, SupplierRetains.all(Market.party("X"), .4));

        assertThat(result.best("S", "B")).isZero();
        assertThat(50 - result.best("S", "A")).isCloseTo(50 * 30 / 70.0, EXACT);
        assertThat(20 - result.best("S", "C")).isCloseTo(20 * 30 / 70.0, EXACT);
    }

    @Test
    void anOrderOfUncertainSizeIsBoundedByEitherOrder() {
        Result result = new Market()
                .flow("X", "S", 100)
                .flow("S", "A", 50)
                .flow("S", "B", "m", new Interval(40.0, null, 60.0))
                .run(Rationing.PRIORITY, SupplierRetains.all(Market.party("X"), .5));

        assertThat(result.lost("S", "A").low()).isEqualTo(0);
        assertThat(result.lost("S", "A").best()).isNull();
        assertThat(result.lost("S", "A").high()).isCloseTo(50, EXACT);
    }

    @Test
    void theShockThatWithholdsMostCounts() {
        Shock half = SupplierRetains.all(Market.party("X"), .5);
        Shock all = new SupplierRetains(Market.party("X"), 1, Set.of(), Set.of());

        assertThat(short40().run(half, all).best("X", "S")).isEqualTo(100);
    }

    private static Market short40() {
        return new Market()
                .flow("X", "S", 100)
                .flow("S", "A", 50)
                .flow("S", "B", 30)
                .flow("S", "C", 20);
    }
}
