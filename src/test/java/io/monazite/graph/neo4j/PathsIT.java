package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.monazite.domain.NodeId;
import io.monazite.domain.StatusClass;
import io.monazite.domain.Supply;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;

/// Ways of the goods, against a search in memory.
class PathsIT {

    private static final Logger LOG = Logger.getLogger(PathsIT.class);
    private static final int PARTIES = 6;
    private static final List<String> MATERIALS = List.of("material:ndpr", "material:nd", "material:dy");

    @Test
    void waysAreThoseOfASearchInMemory() {
        long seed = new Random().nextLong();
        LOG.infof("seed %d", seed);
        Random random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            List<Supply> supplies = randomSupplies(random);
            SmallGraph small = new SmallGraph();
            Version version = load(small, supplies);
            NodeId from = party(0);
            NodeId to = party(PARTIES - 1);
            for (int tiers : new int[] {1, 3, 4}) {
                assertThat(ways(small, from, to, null, tiers, 25, version))
                        .as("seed %d, round %d, %d tiers", seed, round, tiers)
                        .isEqualTo(search(supplies, from, to, MATERIALS, tiers, 25));
                assertThat(ways(small, from, to, NodeId.material("ndpr"), tiers, 25, version))
                        .as("seed %d, round %d, %d tiers, NdPr and its kinds", seed, round, tiers)
                        .isEqualTo(search(supplies, from, to, MATERIALS.subList(0, 2), tiers, 25));
            }
        }
    }

    @Test
    void retractedFlowsLeadNowhere() {
        SmallGraph small = new SmallGraph();
        Version first = small.load(
                Draft.of("one", Draft.flow("company:p0", "company:p1")),
                Draft.of("two", Draft.flow("company:p1", "company:p5")));
        Version second = small.load(Draft.of("x", "company:p1", "P one").retracts("two"));
        assertThat(ways(small, party(0), party(5), null, 8, 10, first)).hasSize(1);
        assertThat(ways(small, party(0), party(5), null, 8, 10, second)).isEmpty();
        assertThat(ways(small, party(0), NodeId.company("unknown"), null, 8, 10, first))
                .isEmpty();
    }

    private static Version load(SmallGraph small, List<Supply> supplies) {
        Stream<Draft> flows = IntStream.range(0, supplies.size()).mapToObj(i -> Draft.of("f" + i, supplies.get(i)));
        Stream<Draft> materials = Stream.of(
                Draft.of("ndpr", "material:ndpr", "NdPr"),
                Draft.of("nd", "material:nd", "Neodymium").with("parent", "material:ndpr"),
                Draft.of("dy", "material:dy", "Dysprosium"));
        Stream<Draft> ends = Stream.of(0, PARTIES - 1).map(i -> Draft.of("p" + i, party(i).toString(), "Party " + i));
        return small.load(
                Stream.of(materials, ends, flows).flatMap(each -> each).toList());
    }

    private static List<Supply> randomSupplies(Random random) {
        return IntStream.range(0, 18)
                .mapToObj(i -> (Supply) Draft.flow(
                        party(random.nextInt(PARTIES)).toString(),
                        party(random.nextInt(PARTIES)).toString(),
                        MATERIALS.get(random.nextInt(MATERIALS.size())),
                        random.nextInt(6) == 0 ? "PLANNED" : "ACTUAL"))
                .distinct()
                .toList();
    }

    private static NodeId party(int i) {
        return NodeId.company("p" + i);
    }

    private static List<List<NodeId>> ways(
            SmallGraph small,
            NodeId from,
            NodeId to,
            @Nullable NodeId material,
            int tiers,
            int limit,
            Version version) {
        return small.graph.paths(from, to, material, tiers, limit, version).stream()
                .map(path -> path.supplies().stream().map(SourcedFact::id).toList())
                .toList();
    }

    private static boolean passed(NodeId from, List<Supply> way, NodeId party) {
        return party.equals(from) || way.stream().anyMatch(flow -> flow.buyer().equals(party));
    }

    /// All ways on which no party is passed twice, shortest first, ties by the ids of the flows.
    private static List<List<NodeId>> search(
            List<Supply> supplies, NodeId from, NodeId to, List<String> materials, int tiers, int limit) {
        List<Supply> usable = supplies.stream()
                .filter(flow -> flow.statusClass() == StatusClass.ACTUAL)
                .filter(flow -> materials.contains(flow.material().toString()))
                .toList();
        List<List<Supply>> found = new ArrayList<>();
        Deque<List<Supply>> queue = new ArrayDeque<>(List.of(List.of()));
        while (!queue.isEmpty()) {
            List<Supply> way = queue.remove();
            NodeId at = way.isEmpty() ? from : way.getLast().buyer();
            if (!way.isEmpty() && at.equals(to)) {
                found.add(way);
            }
            if (way.size() < tiers) {
                usable.stream()
                        .filter(next -> next.supplier().equals(at) && !passed(from, way, next.buyer()))
                        .map(next ->
                                Stream.concat(way.stream(), Stream.of(next)).toList())
                        .forEach(queue::add);
            }
        }
        return found.stream()
                .map(way -> way.stream().map(Supply::id).toList())
                .sorted(Comparator.<List<NodeId>>comparingInt(List::size)
                        .thenComparing(
                                way -> way.stream().map(NodeId::toString).collect(Collectors.joining(" ", "", " "))))
                .limit(limit)
                .toList();
    }
}
