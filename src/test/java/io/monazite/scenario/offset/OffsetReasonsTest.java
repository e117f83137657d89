package io.monazite.scenario.offset;

import static io.monazite.scenario.offset.Trade.M;
import static io.monazite.scenario.offset.Trade.at;
import static io.monazite.scenario.offset.Trade.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Basis;
import io.monazite.domain.Entity;
import io.monazite.domain.Interval;
import io.monazite.domain.Standing;
import io.monazite.domain.SupplyStatus;
import io.monazite.domain.Term;
import io.monazite.domain.Unit;
import io.monazite.scenario.engine.LeftOut;

/// Why a supplier counts, does not count, or is blocked.
class OffsetReasonsTest {

    /// Japan's loser, a maker in Australia that could make 500.
    private static Trade trade() {
        return new Trade().loses("loser", M, 100).in("loser", "JP").in("maker", "AU");
    }

    private static Trade room() {
        return trade().capacity("maker", M, 500).sells("maker", "other", M, 300);
    }

    private static Offset maker(Trade trade) {
        return of(trade, "loser", M, "maker");
    }

    private static Offset of(Trade trade, String loser, String material, String supplier) {
        return trade.plan().of(at(loser, material)).orElseThrow().offsets().stream()
                .filter(offset -> offset.offer().supplier().equals(party(supplier)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Obstacle> why(Trade trade) {
        return maker(trade).reasons().stream().map(Reason::obstacle).toList();
    }

    private static List<String> keys(List<Entity> entities) {
        return entities.stream().map(entity -> entity.id().key()).toList();
    }

    @Test
    void withoutCapacityRoomIsUnknown() {
        assertThat(why(trade().sells("maker", "other", M, 300))).containsExactly(Obstacle.CAPACITY_NOT_KNOWN);
    }

    @Test
    void withoutSalesRoomIsUnknown() {
        assertThat(why(trade().capacity("maker", M, 500))).containsExactly(Obstacle.SALES_NOT_KNOWN);
    }

    @Test
    void aSaleWithoutTonnesLeavesRoomUnknown() {
        assertThat(why(room().sells("maker", "third", M, Interval.UNKNOWN))).containsExactly(Obstacle.SALES_NOT_KNOWN);
    }

    @Test
    void whatIsNotRunningIsNoRoom() {
        for (String state : List.of("PLANNED", "UNDER_CONSTRUCTION", "IDLE", "UNCERTAIN")) {
            Trade trade = trade().capacity("maker", M, Interval.exactly(500), Basis.GROSS, state)
                    .sells("maker", "other", M, 300);
            assertThat(why(trade)).as(state).containsExactly(Obstacle.CAPACITY_NOT_OPERATING);
        }
    }

    @Test
    void capacityInAnotherBasisIsNotCompared() {
        Trade trade = trade().capacity("maker", M, Interval.exactly(500), Basis.REO, "OPERATING")
                .sells("maker", "other", M, 300);

        assertThat(why(trade)).containsExactly(Obstacle.BASIS_NOT_COMPARABLE);
        assertThat(maker(trade).tonnes()).isNull();
        assertThat(maker(trade).state()).isEqualTo(OffsetState.NOT_COUNTED);
    }

    @Test
    void twoUnstatedBasesAreNotTheSame() {
        Trade trade = new Trade()
                .loses("loser", M, Interval.exactly(100), Basis.UNSTATED)
                .capacity("maker", M, Interval.exactly(500), Basis.UNSTATED, "OPERATING");

        assertThat(why(trade)).contains(Obstacle.BASIS_NOT_STATED);
    }

    @Test
    void salesOverAnotherPeriodShowWhoSellsButNotHowMuch() {
        Trade trade =
                trade().capacity("maker", M, 500).leaves("maker", "other", M, LeftOut.Reason.PERIOD_NOT_COMPARABLE);

        assertThat(why(trade)).containsExactly(Obstacle.SALES_PERIOD_NOT_COMPARABLE);
    }

    @Test
    void salesInAnotherBasisLeaveRoomUnknown() {
        assertThat(why(room().leaves("maker", "other", M, LeftOut.Reason.BASIS_NOT_CONVERTIBLE)))
                .containsExactly(Obstacle.BASIS_NOT_COMPARABLE);
    }

    @Test
    void salesOfSomethingWiderLeaveRoomUnknown() {
        assertThat(why(room().kind(M, "wide").sells("maker", "other", "wide", 10)))
                .containsExactly(Obstacle.SALES_WIDER);
    }

    @Test
    void whatIsMadeIsTakenAlready() {
        Room room = maker(room().made("maker", M, "2024", 450)).offer().room();

        assertThat(room).isNotNull().extracting(Room::tonnes).isEqualTo(Interval.exactly(50));
        assertThat(maker(room().made("maker", M, "2023", 450)).offer().room())
                .isNotNull()
                .extracting(Room::tonnes)
                .isEqualTo(Interval.exactly(200));
    }

    @Test
    void soldOutIsKnownToHaveNoRoom() {
        Offset maker = maker(trade().capacity("maker", M, 500).sells("maker", "other", M, 600));

        assertThat(maker.state()).isEqualTo(OffsetState.COUNTED);
        assertThat(maker.tonnes()).isZero();
    }

    @Test
    void capacityBetweenTwoFiguresCountsWithTheLower() {
        Trade trade = trade().capacity("maker", M, new Interval(350.0, null, 500.0), Basis.GROSS, "OPERATING")
                .sells("maker", "other", M, 300);

        assertThat(maker(trade).tonnes()).isEqualTo(50);
    }

    @Test
    void aRightOfTheLosersCountryIsShownAndTakenOutOfTheRoom() {
        Interval upTo = new Interval(0.0, null, 120.0);
        Trade trade =
                room().in("holder", "JP").loses("JP", M, 10).promises("maker", "holder", M, SupplyStatus.RIGHT, upTo);
        Offset maker = of(trade, "JP", M, "maker");

        assertThat(maker.access().reach()).isEqualTo(Reach.RIGHT);
        assertThat(maker.access().rights())
                .hasSize(1)
                .allSatisfy(right -> assertThat(right.amount())
                        .isNotNull()
                        .extracting(amount -> amount.interval())
                        .isEqualTo(upTo));
        assertThat(maker.offer().room()).isNotNull().extracting(Room::planned).isEqualTo(80.0);
        assertThat(maker(trade).access().reach()).as("of another company").isEqualTo(Reach.MARKET);
    }

    @Test
    void whatFlowsUnderARightIsNotTakenOutTwice() {
        Trade trade = trade().capacity("maker", M, 500)
                .sells("maker", "holder", M, 100)
                .promises("maker", "holder", M, SupplyStatus.CONTRACTED, Interval.exactly(120));

        assertThat(maker(trade).offer().room())
                .isNotNull()
                .extracting(Room::committed)
                .isEqualTo(Interval.exactly(120));
    }

    @Test
    void aPromiseWithoutTonnesLeavesRoomUnknown() {
        assertThat(why(room().promises("maker", "third", M, SupplyStatus.CONTRACTED, null)))
                .containsExactly(Obstacle.SALES_NOT_KNOWN);
    }

    @Test
    void anAgreementInForceBringsBothNearer() {
        assertThat(maker(room().agreement("pact", Standing.IN_FORCE, M, "JP", "AU"))
                        .access())
                .extracting(Access::reach, access -> keys(access.agreements()))
                .containsExactly(Reach.AGREEMENT, List.of("pact"));
    }

    @Test
    void whatBindsNobodyBringsNobodyNearer() {
        Trade trade = room().agreement("proposed", Standing.PROPOSED, M, "JP", "AU")
                .agreement("memo", "MOU", Standing.IN_FORCE, M, "loser", "maker")
                .agreement("of-others", Standing.IN_FORCE, M, "US", "AU")
                .agreement("of-something-else", Standing.IN_FORCE, "tin", "JP", "AU");

        assertThat(maker(trade).access().reach()).isEqualTo(Reach.MARKET);
    }

    @Test
    void aPriorityRightOfAnAgreementIsARight() {
        Trade trade = room().agreement("offtake", Standing.IN_FORCE, M, "loser", "maker")
                .term("offtake", Term.PRIORITY_RIGHT, M, 7200, Unit.TONNE_PER_YEAR)
                .term("offtake", Term.PRICE, M, 110, Unit.USD_PER_KILOGRAM);

        assertThat(maker(trade).access().reach()).isEqualTo(Reach.RIGHT);
        assertThat(maker(trade).access().rights()).hasSize(1);
    }

    @Test
    void anAgreementThatAShockSuspendsBringsNobodyNearer() {
        Trade trade = room().agreement("offtake", Standing.IN_FORCE, M, "loser", "maker")
                .term("offtake", Term.PRIORITY_RIGHT, M, 7200, Unit.TONNE_PER_YEAR)
                .withholds("agreement:offtake");

        assertThat(maker(trade).access()).isEqualTo(new Access(Reach.MARKET, List.of(), List.of(), List.of()));
    }

    @Test
    void aCompanyOfTheLosersParentIsNear() {
        assertThat(maker(room().owns("group", "maker").owns("group", "loser")).access())
                .extracting(Access::reach, Access::common)
                .containsExactly(Reach.OWNERSHIP, List.of(party("group")));
    }

    @Test
    void anExportBanTowardTheLoserBlocks() {
        Offset maker = maker(room().measure("ban", "EXPORT_BAN", "AU", Standing.IN_FORCE, M, "JP"));

        assertThat(maker)
                .extracting(Offset::state, Offset::tonnes, offset -> keys(offset.blocking()))
                .containsExactly(OffsetState.BLOCKED, null, List.of("ban"));
        assertThat(maker.reasons()).extracting(Reason::obstacle).containsExactly(Obstacle.MEASURE_IN_FORCE);
    }

    @Test
    void licencesForAllDestinationsBlockToo() {
        assertThat(maker(room().measure("licence", "EXPORT_LICENSING", "AU", Standing.IN_FORCE, M, null))
                        .state())
                .isEqualTo(OffsetState.BLOCKED);
    }

    @Test
    void whatIsAskedForOnlyIsNamedAndBlocksNothing() {
        Offset maker = maker(room().measure("request", "EXPORT_SUSPENSION", "AU", Standing.REQUESTED, M, "JP"));

        assertThat(maker)
                .extracting(Offset::state, offset -> keys(offset.named()))
                .containsExactly(OffsetState.COUNTED, List.of("request"));
    }

    @Test
    void whatReachesOthersOrOtherGoodsBlocksNothing() {
        Trade trade = room().measure("toward-us", "EXPORT_BAN", "AU", Standing.IN_FORCE, M, "US")
                .measure("of-us", "EXPORT_BAN", "US", Standing.IN_FORCE, M, "JP")
                .measure("on-tin", "EXPORT_BAN", "AU", Standing.IN_FORCE, "tin", "JP")
                .measure("help", "INCENTIVE", "AU", Standing.IN_FORCE, M, null)
                .measure("over", "EXPORT_BAN", "AU", Standing.ENDED, M, "JP");

        assertThat(maker(trade))
                .extracting(Offset::state, Offset::blocking, Offset::named)
                .containsExactly(OffsetState.COUNTED, List.of(), List.of());
    }

    @Test
    void aTaxAndABanOnAPartAreNamed() {
        Trade trade = room().kind("part", M)
                .measure("tax", "EXPORT_TAX", "AU", Standing.IN_FORCE, M, null)
                .measure("on-a-part", "EXPORT_BAN", "AU", Standing.IN_FORCE, "part", "JP");

        assertThat(maker(trade))
                .extracting(Offset::state, offset -> keys(offset.named()))
                .containsExactly(OffsetState.COUNTED, List.of("on-a-part", "tax"));
    }

    @Test
    void aBanThatGoodsHavePassedSinceBlocksNoLonger() {
        Trade trade = room().measure("halt", "EXPORT_SUSPENSION", "AU", Standing.IN_FORCE, M, "JP")
                .ships("AU", "JP", M, "2024-07");

        assertThat(maker(trade))
                .extracting(Offset::state, offset -> keys(offset.named()))
                .containsExactly(OffsetState.COUNTED, List.of("halt"));
    }

    @Test
    void aKindCountsWhereTheStageIsTheSame() {
        Trade trade = trade().kind("fine", M)
                .stage(M, "SEPARATION")
                .stage("fine", "SEPARATION")
                .capacity("maker", "fine", 500)
                .sells("maker", "other", "fine", 300);

        assertThat(maker(trade)).extracting(Offset::match, Offset::tonnes).containsExactly(MaterialMatch.KIND, 100.0);
    }

    @Test
    void anotherStageIsNoOffset() {
        Trade trade = trade().kind("ore", M)
                .stage(M, "SEPARATION")
                .stage("ore", "CONCENTRATE")
                .capacity("maker", "ore", 500);

        assertThat(trade.plan().candidates()).isEmpty();
    }

    @Test
    void theStageOfWhatHasNoneIsThatOfTheSellersPlants() {
        Trade trade = trade().runs("shocked")
                .plantStage("shocked", "SEPARATION")
                .plantStage("maker", "METAL")
                .capacity("maker", M, 500);

        assertThat(trade.plan().candidates()).isEmpty();
    }

    @Test
    void aKindOfUnknownStageIsNotCounted() {
        Trade trade = trade().kind("fine", M).capacity("maker", "fine", 500).sells("maker", "other", "fine", 300);

        assertThat(why(trade)).containsExactly(Obstacle.STAGE_NOT_KNOWN);
    }

    @Test
    void somethingWiderIsListedAndNeverCounted() {
        Trade trade = trade().kind(M, "wide")
                .stage(M, "SEPARATION")
                .stage("wide", "SEPARATION")
                .capacity("maker", "wide", 500)
                .sells("maker", "other", "wide", 300);

        assertThat(maker(trade).match()).isEqualTo(MaterialMatch.WIDER);
        assertThat(why(trade)).containsExactly(Obstacle.MATERIAL_WIDER);
    }

    @Test
    void relativesOfOneStageAreListedAndNeverCounted() {
        Trade trade = trade().kind(M, "heavy")
                .kind("oxides", "heavy")
                .stage("heavy", "SEPARATION")
                .stage(M, "SEPARATION")
                .stage("oxides", "SEPARATION")
                .capacity("maker", "oxides", 500)
                .sells("maker", "other", "oxides", 300);

        assertThat(maker(trade).match()).isEqualTo(MaterialMatch.FAMILY);
        assertThat(why(trade)).containsExactly(Obstacle.MATERIAL_OF_FAMILY);
    }

    @Test
    void aMeasureOnItsGoodsKeepsThemFromNobodyAtHome() {
        Trade abroad = room().measure("ban", "EXPORT_BAN", "AU", Standing.IN_FORCE, "else", null)
                .reaches("ban", "maker", null);
        Trade atHome = room().in("loser", "AU")
                .measure("ban", "EXPORT_BAN", "AU", Standing.IN_FORCE, "else", null)
                .reaches("ban", "maker", null);
        Trade named = room().in("loser", "AU")
                .measure("ban", "RESTRICTION", "AU", Standing.IN_FORCE, "else", null)
                .reaches("ban", "maker", "AU");

        assertThat(maker(abroad).state()).isEqualTo(OffsetState.BLOCKED);
        assertThat(maker(atHome).state()).isEqualTo(OffsetState.COUNTED);
        assertThat(maker(named).state()).isEqualTo(OffsetState.BLOCKED);
    }

    @Test
    void aCountryThatSellsNamesNoSupplier() {
        Trade trade = trade().sells("US", "DE", M, 300).sells("WORLD", "DE", M, 900);

        assertThat(trade.plan().candidates())
                .extracting(
                        candidate -> candidate.offer().supplier(),
                        Candidate::state,
                        candidate -> candidate.reasons().getFirst().obstacle())
                .containsExactly(tuple(party("US"), OffsetState.NOT_COUNTED, Obstacle.SUPPLIER_NOT_NAMED));
    }
}
