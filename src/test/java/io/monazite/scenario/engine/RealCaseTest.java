package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// The question that the project exists for: India's producer keeps back what goes to Japan.
class RealCaseTest {

    private static final NodeId IREL = NodeId.company("irel");
    private static final NodeId TREI = NodeId.company("trei");
    private static final NodeId JAPAN = NodeId.country("JP");
    private static final NodeId INDIA = NodeId.country("IN");
    private static final NodeId CHLORIDE = NodeId.material("mixed-rare-earth-chloride");
    private static final NodeId RARE_EARTHS = NodeId.material("rare-earths");
    private static final NodeId OXIDE = NodeId.material("ndpr-oxide");
    private static final NodeId FEED = fact("feed");
    private static final NodeId EXPORT = fact("export");
    private static final Set<SupplyStatus> ACTUAL = Set.of(SupplyStatus.SHIPPED, SupplyStatus.REPORTED);

    private static final Reported REPORTED = new Reported(
            List.of(
                    flow(FEED, IREL, TREI, CHLORIDE, "2024", SupplyStatus.REPORTED, Interval.UNKNOWN),
                    flow(EXPORT, TREI, JAPAN, RARE_EARTHS, "2024", SupplyStatus.SHIPPED, Interval.moreThan(1000)),
                    flow(fact("plan"), TREI, JAPAN, RARE_EARTHS, "2015", SupplyStatus.PLANNED, Interval.exactly(2000)),
                    flow(fact("home"), IREL, INDIA, OXIDE, "per-year", SupplyStatus.REPORTED, Interval.exactly(500)),
                    flow(
                            fact("half"),
                            NodeId.country("CN"),
                            JAPAN,
                            RARE_EARTHS,
                            "2024-H1",
                            SupplyStatus.SHIPPED,
                            Interval.exactly(7879)),
                    flow(
                            fact("china"),
                            NodeId.country("CN"),
                            NodeId.country("US"),
                            RARE_EARTHS,
                            "2024",
                            SupplyStatus.SHIPPED,
                            Interval.exactly(10400))),
            List.of(),
            Map.of(),
            new Geography(Map.of(IREL, INDIA, TREI, INDIA), Map.of()),
            new MaterialTree(Map.of(CHLORIDE, RARE_EARTHS, OXIDE, RARE_EARTHS)),
            List.of(),
            Map.of());

    private static final Outcome OUTCOME = whatIf(new SupplierRetains(IREL, 1, Set.of(), Set.of(JAPAN)));

    private static NodeId fact(String key) {
        return new NodeId(NodeKind.SUPPLY, key);
    }

    private static ReportedFlow flow(
            NodeId fact,
            NodeId supplier,
            NodeId buyer,
            NodeId material,
            String period,
            SupplyStatus status,
            Interval tonnes) {
        Flow flow = new Flow(fact, supplier, buyer, material, Basis.GROSS, tonnes, Terms.NONE);
        return new ReportedFlow(flow, Period.parse(period), status);
    }

    private static Outcome whatIf(Shock shock) {
        Scenario scenario = Scenario.of(shock);
        return Propagation.run(Preparation.forLatestYear(REPORTED, scenario, ACTUAL), scenario);
    }

    @Test
    void japanLosesMoreThanAThousandTonnes() {
        PartyLoss japan = OUTCOME.losses().getFirst();

        assertThat(japan.position()).isEqualTo(new Position(JAPAN, RARE_EARTHS));
        assertThat(japan.tonnes()).isEqualTo(Interval.moreThan(1000));
        assertThat(japan.basis()).isEqualTo(Basis.GROSS);
        assertThat(japan.tier()).isEqualTo(2);
        assertThat(japan.isDirect()).isFalse();
        assertThat(japan.shareOfIntake()).isNull();
    }

    @Test
    void theTraderLosesItsIntakeAtFirstHand() {
        PartyLoss trader = OUTCOME.losses().getLast();

        assertThat(OUTCOME.losses()).hasSize(2);
        assertThat(trader.position()).isEqualTo(new Position(TREI, CHLORIDE));
        assertThat(trader.receivedShare()).isZero();
        assertThat(trader.tonnes()).isEqualTo(Interval.UNKNOWN);
        assertThat(trader.shareOfKnownSupply()).isNull();
        assertThat(trader.tier()).isEqualTo(1);
        assertThat(trader.isDirect()).isTrue();
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertThat(OUTCOME.unknowns())
                .extracting(Unknown::kind, Unknown::about)
                .containsExactly(
                        tuple(Unknown.Kind.BUYER_NOT_NAMED, JAPAN),
                        tuple(Unknown.Kind.TONNAGE_NOT_STATED, FEED),
                        tuple(Unknown.Kind.INTAKE_NOT_KNOWN, TREI),
                        tuple(Unknown.Kind.INTAKE_NOT_KNOWN, JAPAN),
                        tuple(Unknown.Kind.PERIOD_NOT_COMPARABLE, fact("half")),
                        tuple(Unknown.Kind.PERIOD_NOT_COMPARABLE, fact("home")));
    }

    @Test
    void whatIsTakenForGrantedIsSaid() {
        assertThat(OUTCOME.assumptions())
                .extracting(Assumption::code, Assumption::about)
                .containsExactly(
                        tuple(Assumption.Code.SOLE_NAMED_SUPPLIER, TREI),
                        tuple(Assumption.Code.MADE_FROM_ALL_INPUTS, TREI));
    }

    @Test
    void oneTonneIsCountedOnce() {
        assertThat(OUTCOME.totals()).containsExactly(new Total(RARE_EARTHS, Basis.GROSS, Interval.moreThan(1000)));
    }

    @Test
    void theWayLeadsThroughTheTrader() {
        assertThat(OUTCOME.paths(new Position(JAPAN, RARE_EARTHS), 3))
                .containsExactly(new LossPath(List.of(FEED, EXPORT), 1));
    }

    @Test
    void withoutDestinationTheSameFlowsAreHit() {
        Outcome outcome = whatIf(SupplierRetains.all(IREL, 1));

        assertThat(outcome.losses())
                .extracting(PartyLoss::position)
                .containsExactlyElementsOf(
                        OUTCOME.losses().stream().map(PartyLoss::position).toList());
    }

    @Test
    void anExportBanHitsTheExportItself() {
        Outcome outcome = whatIf(new CountryRestricts(INDIA, 1, Set.of(), Set.of(JAPAN)));

        assertThat(outcome.losses()).hasSize(1);
        assertThat(outcome.losses().getFirst().tonnes()).isEqualTo(Interval.moreThan(1000));
        assertThat(outcome.losses().getFirst().tier()).isEqualTo(1);
    }

    @Test
    void aShockThatSelectsNothingIsNotAnsweredWithZero() {
        NodeId sweden = NodeId.country("SE");
        Outcome outcome = whatIf(new SupplierRetains(IREL, 1, Set.of(), Set.of(sweden)));

        assertThat(outcome.losses()).isEmpty();
        assertThat(outcome.unknowns()).extracting(Unknown::kind).contains(Unknown.Kind.NO_KNOWN_FLOW);
    }
}
