package io.monazite.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Stage;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.Network;

/// The market is the same everywhere, and has the shape that it is said to have.
class SyntheticMarketTest {

    private static final long SEED = 2024;

    private static final SyntheticMarket MARKET = SyntheticMarket.of(Size.S, SEED, Certainty.EXACT);
    private static final Network NETWORK = MARKET.network();

    @Test
    void aSeedGivesTheSameMarketOnEveryMachine() {
        assertThat(SyntheticMarket.of(Size.XS, SEED, Certainty.MIXED).digest())
                .isEqualTo("04a3a1b899ed2955821cab793e1aaad3a591564f1f261cc0be3c8a0ca1e78b44");
        assertThat(SyntheticMarket.of(Size.XS, SEED + 1, Certainty.MIXED).digest())
                .isNotEqualTo(SyntheticMarket.of(Size.XS, SEED, Certainty.MIXED).digest());
    }

    @Test
    void hasAsManyFlowsAsItsSizeSaysInTheOrderOfTheirFacts() {
        List<NodeId> facts = IntStream.range(0, MARKET.flows())
                .mapToObj(flow -> MARKET.supply(flow).id())
                .toList();
        assertThat(facts).hasSize(Size.S.flows()).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(NETWORK.flows()).extracting(Flow::fact).containsExactlyInAnyOrderElementsOf(facts);
    }

    @Test
    void everyFigureIsExactUnlessAskedOtherwise() {
        assertThat(NETWORK.flows())
                .allMatch(flow -> flow.tonnes().high() != null
                        && flow.tonnes().high().equals(flow.tonnes().low()));
        List<Interval> mixed = SyntheticMarket.of(Size.XS, SEED, Certainty.MIXED).network().flows().stream()
                .map(Flow::tonnes)
                .toList();
        assertThat(mixed)
                .anyMatch(Interval::isUnknown)
                .anyMatch(tonnes -> tonnes.best() != null && tonnes.high() == null);
    }

    @Test
    void nobodyBuysFromItselfAndEverybodyBeyondTheMinesHasASupplier() {
        assertThat(NETWORK.flows()).noneMatch(flow -> flow.supplier().equals(flow.buyer()));
        Set<NodeId> buyers = NETWORK.flows().stream().map(Flow::buyer).collect(Collectors.toSet());
        List<NodeId> without = IntStream.range(0, MARKET.companies().size())
                .filter(company -> MARKET.stage(company) != Stage.MINING || MARKET.trades(company))
                .mapToObj(company -> MARKET.companies().get(company))
                .filter(company -> !buyers.contains(company))
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void noFlowToACountryContainsOneToACompanyThere() {
        Map<NodeId, List<Flow>> bySupplier = NETWORK.flows().stream().collect(Collectors.groupingBy(Flow::supplier));
        List<Flow> wholes = NETWORK.flows().stream()
                .filter(flow -> flow.buyer().kind() == NodeKind.COUNTRY)
                .toList();
        assertThat(wholes).isNotEmpty();
        assertThat(wholes)
                .noneMatch(whole -> bySupplier.get(whole.supplier()).stream()
                        .anyMatch(part -> part != whole && NETWORK.geography().contains(whole.buyer(), part.buyer())));
    }

    @Test
    void hasHubsAndCircles() {
        Collection<Long> buyersOfEach = NETWORK.flows().stream()
                .collect(Collectors.groupingBy(Flow::supplier, Collectors.counting()))
                .values();
        double mean = (double) MARKET.flows() / buyersOfEach.size();
        assertThat(buyersOfEach).anyMatch(buyers -> buyers > 20 * mean);
        int largest = circles().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(largest)
                .isBetween(MARKET.companies().size() / 5, MARKET.companies().size() / 2);
    }

    /// The sizes of the sets of companies that all depend on one another.
    private List<Integer> circles() {
        Graph<NodeId, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (Flow flow : NETWORK.flows()) {
            graph.addVertex(flow.supplier());
            graph.addVertex(flow.buyer());
            graph.addEdge(flow.supplier(), flow.buyer());
        }
        List<Integer> sizes = new ArrayList<>();
        new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .map(Set::size)
                        .filter(size -> size > 1)
                        .forEach(sizes::add);
        return sizes;
    }
}
