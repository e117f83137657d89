package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.scenario.engine.Market.Result;

class ScenarioTest {

    @Test
    void refusesSharesOutsideNoughtToOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SupplierRetains.all(Market.party("X"), 1.1))
                .withMessageContaining("withheld is 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SupplierRetains.all(Market.party("X"), Double.NaN))
                .withMessageContaining("withheld");
    }

    @Test
    void refusesNoShockAndUnlikeDestinations() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scenario(List.of(), Rationing.PROPORTIONAL, Map.of()))
                .withMessageContaining("shocks is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenario.of(towards("JP"), towards("DE")))
                .withMessageContaining("destinations");
    }

    @Test
    void aMaterialSelectsItsKinds() {
        Result result = new Market()
                .kind("n-fine", "n")
                .flow("X", "A", "n-fine", 10)
                .flow("X", "A", "m", 10)
                .run(new SupplierRetains(Market.party("X"), 1, Set.of(Market.material("n")), Set.of()));

        assertThat(result.best("X", "A", "n-fine")).isEqualTo(10);
        assertThat(result.lost("X", "A", "m").bestFigure()).contains(0.0);
    }

    @Test
    void aCountryRestrictsWhatLeavesItOnly() {
        Result result = new Market()
                .in("X", "IN")
                .in("A", "IN")
                .in("B", "DE")
                .flow("X", "A", 10)
                .flow("X", "B", 10)
                .flow("X", "JP", 10)
                .run(new CountryRestricts(NodeId.country("IN"), .5, Set.of(), Set.of()));

        assertThat(result.lost("X", "A").bestFigure()).contains(0.0);
        assertThat(result.best("X", "B")).isEqualTo(5);
        assertThat(result.best("X", "JP")).isEqualTo(5);
    }

    @Test
    void aCountryRestrictsWhatItIsCountedToExport() {
        Result result = new Market()
                .in("X", "IN")
                .in("B", "DE")
                .flow("IN", "WORLD", 20)
                .flow("X", "B", 10)
                .run(new CountryRestricts(NodeId.country("IN"), 1, Set.of(), Set.of()));

        assertThat(result.best("X", "B")).isEqualTo(10);
        assertThat(result.best("IN", "WORLD")).isEqualTo(20);
        assertThat(result.outcome().totals())
                .singleElement()
                .satisfies(total -> assertThat(total.tonnes()).isEqualTo(Interval.exactly(30)));
    }

    /// J sells 60 t on as they are, and makes of the rest what K buys: to all, K is the last to lack that; to J alone
    /// it
    /// is lost with J.
    @Test
    void whatSomeLoseIsCountedWhereTheyHaveItLast() {
        Outcome outcome = new Market()
                .flow("X", "J", 100)
                .flow("J", "D", 60)
                .flow("J", "K", "n", 10)
                .conversion("m", "n")
                .run(SupplierRetains.all(Market.party("X"), 1))
                .outcome();
        Position bought = new Position(Market.party("J"), Market.material("m"));
        Position made = new Position(Market.party("K"), Market.material("n"));

        assertThat(outcome.totals())
                .containsExactly(
                        new Total(Market.material("m"), Basis.GROSS, Interval.exactly(60)),
                        new Total(Market.material("n"), Basis.GROSS, Interval.exactly(10)));
        assertThat(outcome.totals(List.of(bought)))
                .containsExactly(new Total(Market.material("m"), Basis.GROSS, Interval.exactly(100)));
        assertThat(outcome.totals(List.of(bought, made)))
                .containsExactly(new Total(Market.material("n"), Basis.GROSS, Interval.exactly(10)));
    }

    @Test
    void whatMayCrossTheBorderIsNamedAndLeavesNoTotal() {
        CountryRestricts ban = new CountryRestricts(NodeId.country("IN"), 1, Set.of(), Set.of());
        Market market =
                new Market().in("X", "IN").in("B", "DE").flow("X", "B", 10).flow("X", "U", 5);
        Result result = market.run(ban);

        assertThat(result.lost("X", "U").bestFigure()).contains(0.0);
        assertThat(kinds(result)).contains(Unknown.Kind.BUYER_NOT_LOCATED);
        assertThat(result.outcome().totals())
                .singleElement()
                .satisfies(total -> assertThat(total.tonnes()).isEqualTo(new Interval(10.0, null, null)));
        assertThat(kinds(new Market().in("X", "IN").flow("X", "U", 5).run(ban)))
                .contains(Unknown.Kind.BUYER_NOT_LOCATED)
                .doesNotContain(Unknown.Kind.NO_KNOWN_FLOW);
        assertThat(kinds(market.run(ban, SupplierRetains.all(Market.party("X"), 1))))
                .doesNotContain(Unknown.Kind.BUYER_NOT_LOCATED);
    }

    @Test
    void plantsThatStandStillAddUp() {
        NodeId one = NodeId.parse("facility:one");
        NodeId other = NodeId.parse("facility:other");
        Market market = new Market().flow("X", "A", 600);

        assertThat(market.run(stops(one, .3), stops(other, .4)).best("X", "A")).isCloseTo(420, within(1e-9));
        assertThat(market.run(stops(one, .3), stops(one, .2)).best("X", "A")).isCloseTo(180, within(1e-9));
        assertThat(market.run(stops(one, .7), stops(other, .7)).best("X", "A")).isEqualTo(600);
        assertThat(market.run(stops(one, .3), stops(other, .4), SupplierRetains.all(Market.party("X"), .5))
                        .best("X", "A"))
                .isCloseTo(420, within(1e-9));
    }

    @Test
    void stockMakesGoodWhatIsBoundForADestinationFirst() {
        Result result = new Market()
                .in("T", "JP")
                .in("D", "DE")
                .flow("X", "K", 1000)
                .flow("K", "T", 600)
                .flow("K", "D", 400)
                .stock("K", "m", 400)
                .retainsFrom("X", 1, "JP");

        assertThat(result.best("K", "T")).isCloseTo(200, within(1e-9));
        assertThat(result.lost("K", "D").bestFigure()).contains(0.0);
        PartyLoss holder = result.outcome().losses().stream()
                .filter(loss -> loss.position().party().equals(Market.party("K")))
                .findFirst()
                .orElseThrow();
        assertThat(holder.uncovered()).isCloseTo(200, within(1e-9));
        assertThat(holder.receivedShare()).isCloseTo(.8, within(1e-9));
    }

    private static FacilityStops stops(NodeId plant, double part) {
        return new FacilityStops(plant, Market.party("X"), part, Set.of(), Set.of());
    }

    private static List<Unknown.Kind> kinds(Result result) {
        return result.outcome().unknowns().stream().map(Unknown::kind).toList();
    }

    @Test
    void whatHasArrivedInADestinationIsLostToAllItsBuyersAlike() {
        Result result = new Market()
                .in("J", "JP")
                .in("K", "DE")
                .flow("X", "J", 100)
                .flow("J", "K", 50)
                .flow("J", "JP", 50)
                .retainsFrom("X", 1, "JP");

        assertThat(result.best("J", "K")).isCloseTo(50, within(1e-9));
        assertThat(result.best("J", "JP")).isCloseTo(50, within(1e-9));
    }

    @Test
    void aSlowCycleIsSettledToTheEnd() {
        Result result = new Market()
                .flow("X", "A", 1)
                .flow("A", "B", 100_000)
                .flow("B", "A", 99_999)
                .flow("B", "JP", 1)
                .retains("X", .5);

        assertThat(result.received("A", "m")).isCloseTo(.5, within(1e-9));
        assertThat(result.best("B", "JP")).isCloseTo(.5, within(1e-9));
    }

    @Test
    void aPlantThatStopsTakesItsPartOfWhatItsOperatorSells() {
        NodeId plant = new NodeId(NodeKind.FACILITY, "plant");
        Result result = new Market()
                .flow("X", "A", "m", 80)
                .flow("X", "A", "p", 10)
                .run(new FacilityStops(plant, Market.party("X"), .25, Set.of(Market.material("m")), Set.of()));

        assertThat(result.best("X", "A", "m")).isEqualTo(20);
        assertThat(result.lost("X", "A", "p").bestFigure()).contains(0.0);
    }

    @Test
    void aCompanyThatIsLostNeitherSellsNorBuys() {
        Result result = new Market()
                .flow("Z", "X", 100)
                .flow("X", "A", 60)
                .flow("Z", "A", 40)
                .run(new CompanyLost(Market.party("X"), 1, Set.of(), Set.of()));

        assertThat(result.best("Z", "X")).isEqualTo(100);
        assertThat(result.best("X", "A")).isEqualTo(60);
        assertThat(result.lost("Z", "A")).isEqualTo(Interval.ZERO);
    }

    @Test
    void anAgreementThatIsSuspendedStopsWhatFlowsUnderIt() {
        NodeId pact = new NodeId(NodeKind.AGREEMENT, "pact");
        Result result = new Market()
                .flow("X", "A", 10)
                .flow("X", "B", 20)
                .under("X", "B", "pact")
                .run(new AgreementSuspended(pact, Set.of(), 1, Set.of(), Set.of()));

        assertThat(result.best("X", "B")).isEqualTo(20);
        assertThat(result.lost("X", "A")).isEqualTo(Interval.ZERO);
    }

    @Test
    void whereNothingIsKnownToFlowUnderItAllBetweenItsPartiesStops() {
        NodeId pact = new NodeId(NodeKind.AGREEMENT, "pact");
        Set<NodeId> parties = Set.of(NodeId.country("IN"), NodeId.country("JP"));
        Result result = new Market()
                .in("X", "IN")
                .in("Y", "IN")
                .in("A", "JP")
                .flow("X", "Y", 5)
                .flow("X", "A", 10)
                .flow("X", "JP", 20)
                .flow("X", "DE", 30)
                .run(new AgreementSuspended(pact, parties, 1, Set.of(), Set.of()));

        assertThat(result.best("X", "A")).isEqualTo(10);
        assertThat(result.best("X", "JP")).isEqualTo(20);
        assertThat(result.lost("X", "DE")).isEqualTo(Interval.ZERO);
        assertThat(result.lost("X", "Y")).isEqualTo(Interval.ZERO);
    }

    @Test
    void stockOfTheScenarioCountsBeforeThatOfSources() {
        Scenario scenario = new Scenario(
                List.of(SupplierRetains.all(Market.party("X"), 1)),
                Rationing.PROPORTIONAL,
                Map.of(Market.at("A", "m"), Interval.exactly(40)));
        Outcome outcome = Propagation.run(
                new Market()
                        .flow("X", "A", 100)
                        .flow("A", "JP", 100)
                        .stock("A", "m", 90)
                        .network(),
                scenario);

        assertThat(outcome.losses())
                .filteredOn(loss -> loss.position().equals(Market.at("JP", "m")))
                .singleElement()
                .satisfies(loss -> assertThat(loss.tonnes().best()).isCloseTo(60, within(1e-9)));
    }

    private static Shock towards(String country) {
        return new SupplierRetains(Market.party("X"), 1, Set.of(), Set.of(NodeId.country(country)));
    }
}
