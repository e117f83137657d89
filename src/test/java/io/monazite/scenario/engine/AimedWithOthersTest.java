package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.scenario.engine.Market.Result;

/// Shocks that are aimed at some buyers, together with others: T buys 800 t of X and 200 t of Y, and sells 600 t to
/// Japan and 400 t to Germany. Of what X sells, 480 t go to Japan.
class AimedWithOthersTest {

    private static Market market() {
        return new Market()
                .flow("X", "T", 800)
                .flow("Y", "T", 200)
                .flow("T", "JP", 600)
                .flow("T", "DE", 400);
    }

    private static Shock fromJapan(double withheld) {
        return new SupplierRetains(Market.party("X"), withheld, Set.of(), Set.of(NodeId.country("JP")));
    }

    private static Shock all(String supplier) {
        return SupplierRetains.all(Market.party(supplier), 1);
    }

    private static void loses(Result result, double japan, double germany) {
        assertThat(result.best("T", "JP")).isCloseTo(japan, within(1e-9));
        assertThat(result.lost("T", "DE").bestFigure().orElseThrow()).isCloseTo(germany, within(1e-9));
        assertThat(result.best("X", "T") + result.best("Y", "T")).isCloseTo(japan + germany, within(1e-9));
    }

    @Test
    void inProportionEachBearsItsPartOfWhatIsAimedAtNobody() {
        loses(market().run(Rationing.PROPORTIONAL, fromJapan(.5), all("Y")), 360, 80);
    }

    @Test
    void whoIsServedFirstBearsOnlyWhatIsAimedAtIt() {
        loses(market().ranked("T", "JP", 1).run(Rationing.PRIORITY, fromJapan(.5), all("Y")), 240, 200);
    }

    @Test
    void whoIsServedLastBearsBoth() {
        loses(market().ranked("T", "DE", 1).run(Rationing.PRIORITY, fromJapan(.5), all("Y")), 440, 0);
    }

    /// 680 t are missing, of which Japan can bear 600.
    @Test
    void whatThoseAimedAtCannotBearFallsOnOthers() {
        loses(market().ranked("T", "DE", 1).run(Rationing.PRIORITY, fromJapan(1), all("Y")), 600, 80);
    }

    @Test
    void buyersAtHomeAreServedBeforeTheRest() {
        loses(market().in("T", "DE").run(Rationing.DOMESTIC_FIRST, fromJapan(.5), all("Y")), 440, 0);
        loses(market().in("T", "DE").run(Rationing.DOMESTIC_FIRST, fromJapan(1), all("Y")), 600, 80);
    }

    /// Of 300 t of stock 200 make good what Y withholds, and 100 what is missing for Japan.
    @Test
    void stockMakesGoodFirstWhatIsMissingForAll() {
        Market stocked = market().ranked("T", "DE", 1).stock("T", "m", 300);
        Result result = stocked.run(Rationing.PRIORITY, fromJapan(.5), all("Y"));

        assertThat(result.best("T", "JP")).isCloseTo(440 - 300, within(1e-9));
        assertThat(result.lost("T", "DE")).isEqualTo(Interval.ZERO);
        assertThat(result.of("T", "m").uncovered()).isCloseTo(140, within(1e-9));
        assertThat(result.of("T", "m").receivedShare()).isCloseTo(.86, within(1e-9));
    }

    @Test
    void stockOfTheScenarioIsDrawnOnToo() {
        Scenario scenario = new Scenario(
                List.of(fromJapan(.5), all("Y")),
                Rationing.PROPORTIONAL,
                Map.of(Market.at("T", "m"), Interval.exactly(300)));
        Result result = new Result(Propagation.run(market().network(), scenario));

        assertThat(result.best("T", "JP")).isCloseTo(140, within(1e-9));
        assertThat(result.lost("T", "DE")).isEqualTo(Interval.ZERO);
    }

    /// However small a part of all orders it is, the last in the queue bears it.
    @Test
    void whatHappensElsewhereTakesNothingFromASmallShortage() {
        Result result = new Market()
                .in("J", "JP")
                .in("K", "JP")
                .flow("X", "T", 5)
                .flow("Y", "T", 1e9)
                .flow("T", "J", 1e9 - 5)
                .ranked("T", "J", 1)
                .flow("T", "K", 10)
                .flow("Z", "W", 7)
                .run(Rationing.PRIORITY, fromJapan(1), all("Z"));

        assertThat(result.best("T", "K")).isCloseTo(5, within(1e-5));
        assertThat(result.lost("T", "J")).isEqualTo(Interval.ZERO);
    }

    @Test
    void causesSumToTheLoss() {
        Result result = market().ranked("T", "DE", 1).run(Rationing.PRIORITY, fromJapan(1), all("Y"));

        for (FlowLoss loss : result.outcome().flows()) {
            assertThat(loss.causes().stream().mapToDouble(Cause::share).sum()).isCloseTo(1, within(1e-9));
        }
    }

    /// J has its goods already when it sells them on: its buyers abroad stand in one queue with those at home.
    @Test
    void whatIsSoldFromADestinationIsServedOutOfOneQueue() {
        Result result = new Market()
                .in("J", "JP")
                .flow("X", "J", 100)
                .flow("J", "DE", 60)
                .flow("J", "JP", 40)
                .run(Rationing.PRIORITY, fromJapan(.3));

        assertThat(result.lost("J", "DE")).isEqualTo(Interval.ZERO);
        assertThat(result.best("J", "JP")).isCloseTo(30, within(1e-9));
    }
}
