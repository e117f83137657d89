package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Interval;
import io.monazite.scenario.engine.Market.Result;

/// What is made of several inputs, as far as sourced yields and what each input means for the output tell.
class RecipesTest {

    private static final double ROUNDING = 1e-9;

    /// Fine and coarse replace one another; ore of another kind, and acid, do not.
    private static Market plant() {
        return new Market()
                .kind("fine", "concentrate")
                .kind("coarse", "concentrate")
                .flow("F", "J", "fine", 100)
                .flow("C", "J", "coarse", 100)
                .flow("J", "B", "oxide", 90);
    }

    @Test
    void aTonneOfARicherInputCountsForMore() {
        Result result = plant().conversion("fine", "oxide", Interval.exactly(0.6))
                .conversion("coarse", "oxide", Interval.exactly(0.3))
                .retains("F", 1);

        assertThat(result.best("J", "B", "oxide")).isEqualTo(60, within(ROUNDING));
        assertThat(result.outcome().assumptions())
                .noneMatch(assumed -> assumed.code() == Assumption.Code.ALIKE_BY_WEIGHT);
    }

    @Test
    void whatIsKnownOfYieldsAtThePlantGoesBeforeWhatHoldsInGeneral() {
        Result result = plant().conversion("fine", "oxide", Interval.exactly(0.6))
                .conversion("coarse", "oxide", Interval.exactly(0.3))
                .conversionAt("J", "fine", "oxide", Interval.exactly(0.5))
                .conversionAt("J", "coarse", "oxide", Interval.exactly(0.5))
                .retains("F", 1);

        assertThat(result.best("J", "B", "oxide")).isEqualTo(45, within(ROUNDING));
    }

    @Test
    void withoutAllYieldsEveryTonneIsTakenAsAlikeAndThatIsSaid() {
        Result result = plant().conversion("fine", "oxide", Interval.exactly(0.6))
                .conversion("coarse", "oxide")
                .retains("F", 1);

        assertThat(result.best("J", "B", "oxide")).isEqualTo(45, within(ROUNDING));
        assertThat(result.outcome().assumptions())
                .anyMatch(assumed -> assumed.code() == Assumption.Code.ALIKE_BY_WEIGHT
                        && assumed.about().equals(Market.party("J")));
    }

    @Test
    void aYieldWithinBoundsLeavesTheLossWithinBounds() {
        Result result = plant().conversion("fine", "oxide", new Interval(0.3, null, 0.6))
                .conversion("coarse", "oxide", Interval.exactly(0.3))
                .retains("F", 1);

        isOpenBetween(45, 60, result.lost("J", "B", "oxide"));
    }

    @Test
    void whatNothingReplacesBindsWhateverItsYield() {
        Result result = plant().flow("A", "J", "acid", 10)
                .conversion("fine", "oxide", Interval.exactly(0.6))
                .conversion("coarse", "oxide", Interval.exactly(0.3))
                .conversion("acid", "oxide", Interval.exactly(9))
                .retains("A", 0.8);

        assertThat(result.best("J", "B", "oxide")).isEqualTo(72, within(ROUNDING));
    }

    @Test
    void lackOfOtherInputsCostsTheirShareOrNothing() {
        Market some = plant().flow("A", "J", "acid", 50).essential("J", "acid", Essentiality.NON_ESSENTIAL);
        Market none = plant().flow("A", "J", "acid", 50).essential("J", "acid", Essentiality.NEGLIGIBLE);

        assertThat(some.retains("A", 1).best("J", "B", "oxide")).isEqualTo(18, within(ROUNDING));
        assertThat(none.retains("A", 1).best("J", "B", "oxide")).isZero();
    }

    @Test
    void sourcesThatDifferOnAYieldLeaveAllThatTheySpan() {
        Result result = plant().conversion("fine", "oxide", Interval.exactly(0.3))
                .conversion("fine", "oxide", Interval.exactly(0.6))
                .conversion("coarse", "oxide", Interval.exactly(0.3))
                .retains("F", 1);

        isOpenBetween(45, 60, result.lost("J", "B", "oxide"));
    }

    @Test
    void howMuchThereIsOfAnInputThatIsNotHitDecidesWhatTheLackOfAnotherCosts() {
        Result result = new Market()
                .flow("A", "J", "acid", 50)
                .flow("O", "J", "ore", Interval.UNKNOWN)
                .flow("J", "B", "oxide", 90)
                .essential("J", "acid", Essentiality.NON_ESSENTIAL)
                .retains("A", 1);

        isOpenBetween(0, 90, result.lost("J", "B", "oxide"));
    }

    @Test
    void aStockThatCoversALossToTheTonneIsSpentOnIt() {
        Result result = plant().stock("J", "coarse", 50)
                .run(SupplierRetains.all(Market.party("F"), 0.5), SupplierRetains.all(Market.party("C"), 0.5));

        assertThat(result.best("J", "B", "oxide")).isEqualTo(22.5, within(ROUNDING));
    }

    private static void isOpenBetween(double low, double high, Interval lost) {
        assertThat(lost.low()).isEqualTo(low, within(ROUNDING));
        assertThat(lost.high()).isEqualTo(high, within(ROUNDING));
        assertThat(lost.best()).isNull();
    }
}
