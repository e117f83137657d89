package io.monazite.scenario.offset;

import static io.monazite.scenario.offset.Trade.M;
import static io.monazite.scenario.offset.Trade.at;
import static io.monazite.scenario.offset.Trade.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Standing;
import io.monazite.domain.SupplyStatus;

/// The greatest total offset on small cases that can be reckoned by hand.
class OffsetPlanTest {

    private static LossOffsets of(OffsetPlan plan, String party) {
        return plan.of(at(party, M)).orElseThrow();
    }

    private static @Nullable Double taken(OffsetPlan plan, String loser, String supplier) {
        return of(plan, loser).offsets().stream()
                .filter(offset -> offset.offer().supplier().equals(party(supplier)))
                .findFirst()
                .orElseThrow()
                .tonnes();
    }

    /// A supplier that can make so much and has sold so much.
    private static Trade seller(Trade trade, String name, double capacity, double sold) {
        return trade.capacity(name, M, capacity).sells(name, "other", M, sold);
    }

    @Test
    void roomIsCapacityLessWhatIsSold() {
        OffsetPlan plan =
                seller(new Trade().loses("loser", M, 100), "maker", 200, 140).plan();

        Offset offset = of(plan, "loser").offsets().getFirst();
        assertThat(offset.offer().room())
                .isEqualTo(new Room(Interval.exactly(200), Interval.exactly(140), Interval.exactly(60), Basis.GROSS));
        assertThat(offset.tonnes()).isEqualTo(60);
        assertThat(offset.match()).isEqualTo(MaterialMatch.SAME);
        assertThat(of(plan, "loser").covered()).isEqualTo(60);
        assertThat(of(plan, "loser").uncovered()).isEqualTo(Interval.exactly(40));
        assertThat(of(plan, "loser").coverage()).isEqualTo(Coverage.PARTLY_COVERED);
    }

    @Test
    void twoLosersCompeteForOneSupplier() {
        Trade trade = new Trade().loses("first", M, 100).loses("second", M, 100);
        // Only the first may buy of the narrow one, so that the wide one must be left to the second.
        seller(trade, "narrow", 80, 0).in("narrow", "CN").in("second", "JP").in("first", "DE");
        trade.measure("ban", "EXPORT_BAN", "CN", Standing.IN_FORCE, M, "JP");
        OffsetPlan plan = seller(trade, "wide", 100, 0).plan();

        assertThat(taken(plan, "first", "narrow")).isEqualTo(80);
        assertThat(taken(plan, "first", "wide")).isZero();
        assertThat(taken(plan, "second", "wide")).isEqualTo(100);
        assertThat(plan.totals())
                .containsExactly(new OffsetTotal(
                        NodeId.material(M), Basis.GROSS, Interval.exactly(200), 180, Interval.exactly(20)));
    }

    @Test
    void whoCanBeReachedBestIsTakenFirst() {
        Trade trade = new Trade()
                .loses("loser", M, 100)
                .in("loser", "JP")
                .in("maker-a", "US")
                .in("maker-b", "AU")
                .in("maker-c", "JP");
        seller(trade, "maker-a", 100, 0);
        seller(trade, "maker-b", 130, 100).promises("maker-b", "loser", M, SupplyStatus.RIGHT, Interval.exactly(0));
        OffsetPlan plan = seller(trade, "maker-c", 50, 0).plan();

        assertThat(of(plan, "loser").offsets())
                .extracting(
                        offset -> offset.offer().supplier().key(),
                        offset -> offset.access().reach(),
                        Offset::tonnes)
                .containsExactly(
                        tuple("maker-b", Reach.RIGHT, 30.0),
                        tuple("maker-c", Reach.OWNERSHIP, 50.0),
                        tuple("maker-a", Reach.MARKET, 20.0));
        assertThat(of(plan, "loser").coverage()).isEqualTo(Coverage.COVERED);
        assertThat(of(plan, "loser").uncovered()).isEqualTo(Interval.ZERO);
    }

    @Test
    void amongEqualsTheFirstByIdIsTaken() {
        Trade trade = new Trade().loses("loser", M, 50);
        seller(trade, "zinc", 50, 0);
        OffsetPlan plan = seller(trade, "antimony", 50, 0).plan();

        assertThat(taken(plan, "loser", "antimony")).isEqualTo(50);
        assertThat(taken(plan, "loser", "zinc")).isZero();
    }

    @Test
    void moreThanIsPlannedAgainstItsBest() {
        OffsetPlan plan = seller(new Trade().loses("loser", M, Interval.moreThan(1000)), "maker", 5000, 0)
                .plan();

        assertThat(of(plan, "loser").covered()).isEqualTo(1000);
        assertThat(of(plan, "loser").uncovered()).isEqualTo(Interval.moreThan(0));
    }

    @Test
    void withoutTonnesNothingIsPlannedAndWhoComesIntoQuestionIsSaid() {
        OffsetPlan plan = seller(new Trade().loses("loser", M, Interval.UNKNOWN), "maker", 500, 100)
                .plan();

        LossOffsets loser = of(plan, "loser");
        assertThat(loser.coverage()).isEqualTo(Coverage.TONNES_NOT_KNOWN);
        assertThat(loser.uncovered().isUnknown()).isTrue();
        assertThat(loser.offsets()).extracting(Offset::tonnes).containsExactly(0.0);
    }

    @Test
    void anOpenLossIsNotTakenForNothing() {
        Interval open = new Interval(0.0, null, 1000.0);
        OffsetPlan plan =
                seller(new Trade().loses("loser", M, open), "maker", 500, 100).plan();

        assertThat(of(plan, "loser").coverage()).isEqualTo(Coverage.TONNES_NOT_KNOWN);
        assertThat(of(plan, "loser").uncovered()).isEqualTo(open);
    }

    @Test
    void nobodyElseIsAnAnswerToo() {
        OffsetPlan plan = new Trade().loses("loser", M, 100).plan();

        assertThat(of(plan, "loser").offsets()).isEmpty();
        assertThat(of(plan, "loser").coverage()).isEqualTo(Coverage.NOT_COVERED);
        assertThat(plan.candidates()).isEmpty();
    }

    @Test
    void noLossNeedsNoPlan() {
        OffsetPlan plan = seller(new Trade(), "maker", 500, 100).plan();

        assertThat(plan.losses()).isEmpty();
        assertThat(plan.totals()).isEmpty();
        assertThat(plan.candidates()).isEmpty();
    }

    @Test
    void aTonneIsReplacedOnceAtTheLastRecipient() {
        Trade trade = new Trade()
                .lost("shocked", "trader", M, Interval.exactly(100), Basis.GROSS, Interval.exactly(40), false)
                .lost("trader", "user", M, Interval.exactly(60), Basis.GROSS, Interval.exactly(60), false);
        OffsetPlan plan = seller(trade, "maker", 500, 0).plan();

        assertThat(of(plan, "trader").toCover()).isEqualTo(Interval.exactly(40));
        assertThat(of(plan, "user").toCover()).isEqualTo(Interval.exactly(60));
        assertThat(plan.candidates()).extracting(Candidate::tonnes).containsExactly(100.0);
    }

    @Test
    void aTraderAskedForAloneIsSuppliedInFull() {
        Trade trade = new Trade()
                .lost("shocked", "trader", M, Interval.exactly(100), Basis.GROSS, Interval.ZERO, false)
                .lost("trader", "user", M, Interval.exactly(100), Basis.GROSS, Interval.exactly(100), false);
        seller(trade, "maker", 500, 0);

        assertThat(of(trade.planFor("trader"), "trader").covered()).isEqualTo(100);
        assertThat(of(trade.plan(), "trader").coverage()).isEqualTo(Coverage.PASSED_ON);
        assertThat(of(trade.plan(), "user").covered()).isEqualTo(100);
    }

    @Test
    void aKindOfARoomIsNotASecondRoom() {
        Trade trade = new Trade()
                .kind("fine", M)
                .stage(M, "SEPARATION")
                .stage("fine", "SEPARATION")
                .loses("loser", M, 100)
                .loses("user", "fine", 100)
                .capacity("maker", M, 120)
                .capacity("maker", "fine", 100)
                .sells("maker", "other", "fine", 0);
        OffsetPlan plan = trade.plan();

        assertThat(plan.totals())
                .extracting(OffsetTotal::covered)
                .satisfies(covered -> assertThat(covered.stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isEqualTo(120));
    }

    @Test
    void whoeverIsHitHimselfIsNoSupplier() {
        Trade trade = new Trade().loses("loser", M, 100).loses("trader", M, 10).withholds("retainer");
        seller(trade, "trader", 500, 0);
        seller(trade, "retainer", 500, 0);
        seller(trade, "shocked", 500, 0);
        seller(trade, "maker", 10, 0);

        assertThat(trade.plan().candidates())
                .extracting(candidate -> candidate.offer().supplier())
                .containsExactly(party("maker"));
    }

    @Test
    void aCountryThatRestrictsSuppliesNobodyAbroad() {
        Trade trade = new Trade()
                .loses("abroad", M, 100)
                .loses("at-home", M, 100)
                .in("abroad", "JP")
                .in("at-home", "CN")
                .in("maker", "CN")
                .withholds("CN");
        OffsetPlan plan = seller(trade, "maker", 500, 0).plan();

        assertThat(of(plan, "abroad").offsets()).isEmpty();
        assertThat(of(plan, "at-home").covered()).isEqualTo(100);
    }

    @Test
    void aPlantThatStopsHasNoRoom() {
        Trade trade = new Trade()
                .loses("loser", M, 100)
                .withholds(Trade.plant("maker").toString());
        OffsetPlan plan = seller(trade, "maker", 500, 0).plan();

        assertThat(of(plan, "loser").offsets())
                .flatExtracting(Offset::reasons)
                .contains(Reason.of(Obstacle.CAPACITY_NOT_KNOWN));
    }

    @Test
    void theOrderOfWhatIsGivenDoesNotMatter() {
        Trade trade = new Trade().loses("first", M, 100).loses("second", M, 70).loses("third", M, 30);
        for (String name : List.of("a", "b", "c", "d")) {
            seller(trade, "maker-" + name, 60, 10);
        }
        OffsetPlan plan = trade.plan();

        for (long seed = 0; seed < 20; seed++) {
            OffsetPlan shuffled = trade.shuffled(seed);
            assertThat(shuffled.losses()).containsExactlyInAnyOrderElementsOf(plan.losses());
            assertThat(shuffled.candidates()).isEqualTo(plan.candidates());
        }
    }
}
