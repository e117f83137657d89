package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.monazite.domain.NodeId;
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

    private static Shock towards(String country) {
        return new SupplierRetains(Market.party("X"), 1, Set.of(), Set.of(NodeId.country(country)));
    }
}
