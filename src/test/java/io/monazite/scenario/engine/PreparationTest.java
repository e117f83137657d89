package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// One period, one basis, and parts taken out of wholes.
class PreparationTest {

    private static final Scenario SCENARIO = Scenario.of(SupplierRetains.all(Market.party("X"), 1));
    private static final Geography PLACES = new Geography(
            Map.of(Market.party("C1"), NodeId.country("CN"), Market.party("J1"), NodeId.country("JP")),
            Map.of(NodeId.country("EU"), Set.of(NodeId.country("DE"))));

    private static ReportedFlow flow(
            String fact, String supplier, String buyer, String material, Basis basis, String period, Interval tonnes) {
        Flow flow = new Flow(
                new NodeId(NodeKind.SUPPLY, fact),
                Market.party(supplier),
                Market.party(buyer),
                Market.material(material),
                basis,
                tonnes,
                Terms.NONE);
        return new ReportedFlow(flow, Period.parse(period), SupplyStatus.SHIPPED);
    }

    private static ReportedFlow flow(String fact, String supplier, String buyer, String period, double tonnes) {
        return flow(fact, supplier, buyer, "m", Basis.GROSS, period, Interval.exactly(tonnes));
    }

    private static Network prepare(ReportedFlow... flows) {
        MaterialTree tree = new MaterialTree(Map.of(Market.material("m-fine"), Market.material("m")));
        Reported reported = new Reported(List.of(flows), List.of(), Map.of(), PLACES, tree, List.of(), Map.of());
        return Preparation.forLatestYear(reported, SCENARIO, EnumSet.of(SupplyStatus.SHIPPED));
    }

    private static void assertFlows(Network network, Tuple... expected) {
        assertThat(network.flows())
                .extracting(flow -> flow.fact().key(), Flow::tonnes)
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    void takesTheLatestYearOfAShockedFlowAndCarriesOthersForward() {
        Network network = prepare(
                flow("a", "X", "A", "2023", 1),
                flow("b", "X", "A", "2024", 2),
                flow("c", "A", "B", "2022", 3),
                flow("d", "A", "C", "2020", 4),
                flow("e", "A", "D", "2025", 5));

        assertFlows(network, tuple("b", Interval.exactly(2)), tuple("c", Interval.exactly(3)));
        assertThat(network.carriedForward()).containsOnlyKeys(new NodeId(NodeKind.SUPPLY, "c"));
        assertThat(network.leftOut())
                .extracting(left -> left.fact().key(), LeftOut::reason)
                .containsExactly(
                        tuple("d", LeftOut.Reason.PERIOD_NOT_COMPARABLE),
                        tuple("e", LeftOut.Reason.PERIOD_NOT_COMPARABLE));
    }

    @Test
    void leavesOutReadingsOfOtherLength() {
        Network network = prepare(flow("a", "X", "A", "2024", 1), flow("b", "X", "A", "2024-H1", 2));

        assertFlows(network, tuple("a", Interval.exactly(1)));
        assertThat(network.leftOut()).extracting(left -> left.fact().key()).containsExactly("b");
    }

    @Test
    void hasNoFlowsWhereNoShockedOneHasAYear() {
        Network network = prepare(flow("a", "X", "A", "per-year", 1));

        assertThat(network.flows()).isEmpty();
        assertThat(Propagation.run(network, SCENARIO).unknowns())
                .extracting(Unknown::kind)
                .containsExactly(Unknown.Kind.NO_KNOWN_FLOW, Unknown.Kind.PERIOD_NOT_COMPARABLE);
    }

    @Test
    void keepsOneBasisOfAMaterialThatOfTheShockedFlows() {
        Network network = prepare(
                flow("a", "X", "A", "m", Basis.REO, "2024", Interval.exactly(1)),
                flow("b", "Y", "A", "m", Basis.GROSS, "2024", Interval.exactly(2)),
                flow("c", "Z", "A", "m", Basis.GROSS, "2024", Interval.exactly(3)),
                flow("d", "W", "A", "m", Basis.GROSS, "2024", Interval.UNKNOWN));

        assertFlows(network, tuple("a", Interval.exactly(1)), tuple("d", Interval.UNKNOWN));
        assertThat(network.leftOut())
                .extracting(LeftOut::reason)
                .containsOnly(LeftOut.Reason.BASIS_NOT_CONVERTIBLE)
                .hasSize(2);
    }

    @Test
    void takesNestedPartsOutOnce() {
        Network network = prepare(
                flow("a", "X", "A", "2024", 1),
                flow("firm", "C1", "J1", "2024", 10),
                flow("firm-country", "C1", "JP", "2024", 30),
                flow("pair", "CN", "JP", "2024", 100),
                flow("world", "WORLD", "JP", "2024", 150));

        assertFlows(
                network,
                tuple("a", Interval.exactly(1)),
                tuple("firm", Interval.exactly(10)),
                tuple("firm-country", Interval.exactly(20)),
                tuple("pair", Interval.exactly(70)),
                tuple("world", Interval.exactly(50)));
    }

    @Test
    void takesKindsOutOfTheirMaterial() {
        Network network = prepare(
                flow("a", "X", "A", "2024", 100),
                flow("b", "X", "A", "m-fine", Basis.GROSS, "2024", Interval.exactly(30)));

        assertFlows(network, tuple("a", Interval.exactly(70)), tuple("b", Interval.exactly(30)));
    }

    @Test
    void anUnstatedPartLeavesTheRestOpen() {
        Network network = prepare(
                flow("a", "X", "A", "2024", 1),
                flow("part", "C1", "JP", "m", Basis.GROSS, "2024", Interval.UNKNOWN),
                flow("whole", "CN", "JP", "2024", 100));

        assertFlows(
                network,
                tuple("a", Interval.exactly(1)),
                tuple("part", Interval.UNKNOWN),
                tuple("whole", new Interval(0.0, null, 100.0)));
    }

    @Test
    void partsThatExceedTheirWholeAreAContradiction() {
        Network network = prepare(
                flow("a", "X", "A", "2024", 1),
                flow("part", "C1", "JP", "2024", 120),
                flow("whole", "CN", "JP", "2024", 100));

        assertFlows(network, tuple("a", Interval.exactly(1)), tuple("part", Interval.exactly(120)));
        assertThat(network.leftOut())
                .extracting(left -> left.fact().key(), LeftOut::reason)
                .containsExactly(tuple("whole", LeftOut.Reason.PARTS_EXCEED_WHOLE));
    }
}
