package io.monazite.scenario.offset;

import static io.monazite.scenario.offset.Trade.M;
import static io.monazite.scenario.offset.Trade.at;
import static io.monazite.scenario.offset.Trade.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Interval;
import io.monazite.scenario.engine.LeftOut;

/// A tonne of capacity is offered once, whoever sells what the plant makes.
class SharedRoomsTest {

    private static LossOffsets loser(Trade trade) {
        return trade.plan().of(at("loser", M)).orElseThrow();
    }

    private static Offset from(Trade trade, String supplier) {
        return loser(trade).offsets().stream()
                .filter(offset -> offset.offer().supplier().equals(party(supplier)))
                .findFirst()
                .orElseThrow();
    }

    private static Room room(Trade trade, String supplier) {
        return Objects.requireNonNull(from(trade, supplier).offer().room());
    }

    /// Two who run one plant of 500 t, each of whom sells so much.
    private static Trade shared(double first, double second) {
        return new Trade()
                .loses("loser", M, 1000)
                .capacity("first", M, 500)
                .runs("second", "first")
                .sells("first", "other", M, first)
                .sells("second", "other", M, second);
    }

    @Test
    void aPlantThatTwoRunHasOneRoom() {
        Trade trade = shared(100, 100);

        assertThat(room(trade, "first").tonnes()).isEqualTo(Interval.exactly(300));
        assertThat(room(trade, "second").committed()).isEqualTo(Interval.exactly(200));
        assertThat(loser(trade).covered()).isEqualTo(300);
    }

    @Test
    void whatOneOfThemMakesElsewhereIsBesideIt() {
        Trade trade = shared(100, 400).capacity("second", M, 250);

        assertThat(room(trade, "first").tonnes())
                .as("second may sell 250 of its own")
                .isEqualTo(Interval.exactly(250));
        assertThat(room(trade, "second").tonnes()).isEqualTo(Interval.exactly(250));
        assertThat(loser(trade).covered()).isEqualTo(250);
    }

    @Test
    void whatOneSellsToTheOtherIsGivenAwayOnce() {
        Trade trade = shared(0, 200).sells("first", "second", M, 200);

        assertThat(room(trade, "first").tonnes()).isEqualTo(Interval.exactly(300));
        assertThat(loser(trade).covered()).isEqualTo(300);
    }

    @Test
    void kindsInASharedRoomAreNoSecondRoom() {
        Trade trade = shared(100, 100)
                .kind("fine", M)
                .stage(M, "SEPARATION")
                .stage("fine", "SEPARATION")
                .capacity("first", "fine", 400)
                .sells("first", "other", "fine", 50)
                .sells("second", "other", "fine", 50)
                .loses("user", "fine", 1000);

        assertThat(trade.plan().losses().stream()
                        .mapToDouble(LossOffsets::covered)
                        .sum())
                .isEqualTo(200);
    }

    @Test
    void withoutTheSalesOfTheOtherTheRoomIsNotKnown() {
        Trade trade = new Trade()
                .loses("loser", M, 1000)
                .capacity("first", M, 500)
                .runs("second", "first")
                .sells("first", "other", M, 100);

        assertThat(from(trade, "first").reasons())
                .extracting(Reason::obstacle, Reason::about)
                .containsExactly(tuple(Obstacle.SALES_NOT_KNOWN, party("second")));
        assertThat(room(trade.owns("first", "second"), "first").tonnes())
                .as("where it speaks for its subsidiary too")
                .isEqualTo(Interval.exactly(400));
    }

    private static Trade group() {
        return new Trade()
                .loses("loser", M, 3000)
                .owns("parent", "maker")
                .capacity("maker", M, 1000)
                .sells("maker", "other", M, 100);
    }

    @Test
    void whatAParentWithoutPlantsSellsComesFromItsCompanies() {
        assertThat(room(group().sells("parent", "other", M, 900), "maker"))
                .extracting(Room::committed, Room::tonnes)
                .containsExactly(Interval.exactly(1000), Interval.ZERO);
    }

    @Test
    void aParentThatSellsOnTakesNothingTwice() {
        Trade bought = group().sells("parent", "other", M, 900)
                .sells("maker", "parent", M, 500)
                .sells("third", "parent", M, 100);

        assertThat(room(bought, "maker").committed()).isEqualTo(Interval.exactly(100 + 500 + 300));
    }

    @Test
    void aParentWithPlantsOfItsOwnSellsOfThose() {
        Trade trade = group().capacity("parent", M, 2000).sells("parent", "other", M, 900);

        assertThat(room(trade, "maker").tonnes()).isEqualTo(Interval.exactly(900));
        assertThat(loser(trade).covered()).isEqualTo(900 + 1100);
    }

    @Test
    void aParentSellsOfAllItsCompanies() {
        Trade trade = group().owns("parent", "sister")
                .capacity("sister", M, 400)
                .sells("sister", "other", M, 100)
                .sells("parent", "other", M, 900);

        assertThat(room(trade, "maker").tonnes()).isEqualTo(Interval.exactly(300));
        assertThat(loser(trade).covered()).isEqualTo(300);
    }

    @Test
    void whatAParentMadeIsWhatItsCompaniesMade() {
        assertThat(room(group().made("parent", M, "2024", 950), "maker").tonnes())
                .isEqualTo(Interval.exactly(50));
    }

    @Test
    void aParentWhoseSalesCannotBeToldLeavesRoomUnknown() {
        assertThat(from(group().sells("parent", "other", M, Interval.UNKNOWN), "maker")
                        .reasons())
                .extracting(Reason::obstacle)
                .containsExactly(Obstacle.SALES_NOT_KNOWN);
        assertThat(room(group().leaves("parent", "other", M, LeftOut.Reason.PERIOD_NOT_COMPARABLE), "maker")
                        .tonnes())
                .isEqualTo(Interval.exactly(900));
    }

    @Test
    void whatIsMadeEachYearIsTakenAlready() {
        Trade trade = group().made("maker", M, "per-year", 950);

        assertThat(room(trade, "maker").tonnes()).isEqualTo(Interval.exactly(50));
        assertThat(room(trade.made("maker", M, "2024", 700), "maker").tonnes())
                .as("a figure for the very period is nearer")
                .isEqualTo(Interval.exactly(300));
    }

    @Test
    void aTonneThatFlowsKeepsOneContract() {
        Trade trade = new Trade()
                .loses("loser", M, 3000)
                .capacity("maker", M, 2000)
                .sells("maker", "other", M, 500)
                .contracts("maker", "other", "one", 500)
                .contracts("maker", "other", "two", 500);

        assertThat(room(trade, "maker").committed()).isEqualTo(Interval.exactly(1000));
        assertThat(room(trade.delivers("maker", "other", "one", 400), "maker").committed())
                .as("what flows under an agreement keeps that one first")
                .isEqualTo(Interval.exactly(1000));
        Trade more = new Trade()
                .loses("loser", M, 3000)
                .capacity("maker", M, 2000)
                .delivers("maker", "other", "one", 700)
                .contracts("maker", "other", "one", 500)
                .contracts("maker", "other", "two", 500);
        assertThat(room(more, "maker").committed()).as("and no other one").isEqualTo(Interval.exactly(1200));
    }
}
