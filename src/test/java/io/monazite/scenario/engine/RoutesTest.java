package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.StatusClass;
import io.monazite.domain.SupplyStatus;

/// Routes of the goods, against a search that looks at all of them.
class RoutesTest {

    private static final int MARKETS = 300;
    private static final NodeId OXIDE = NodeId.material("re-oxide");

    @Test
    void waysAreThoseOfASearchOfAll() {
        int several = 0;
        for (int seed = 0; seed < MARKETS; seed++) {
            Reported reported = RandomReports.of(seed);
            List<NodeId> parties = parties(reported);
            for (NodeId from : parties.stream().limit(4).toList()) {
                for (NodeId to : parties) {
                    several += same(reported, new Routes.Question(from, to, null, 4, 25), seed);
                    several += same(reported, new Routes.Question(from, to, null, 3, 2), seed);
                    several += same(reported, new Routes.Question(from, to, OXIDE, 2, 3), seed);
                }
            }
        }
        assertThat(several).as("questions with more than one way").isGreaterThan(MARKETS);
    }

    /// Each of twenty companies sells to all of the next layer, and so on: 64 million ways, of which ten are asked for.
    @Test
    void doesNotLookAtAllWays() {
        List<ReportedFlow> flows = new ArrayList<>();
        for (int layer = 0; layer < 7; layer++) {
            for (int seller = 0; seller < 20; seller++) {
                for (int buyer = 0; buyer < 20; buyer++) {
                    flows.add(flow(company(layer, seller), company(layer + 1, buyer)));
                }
            }
        }
        Routes routes = Routes.find(reported(flows), new Routes.Question(company(0, 0), company(7, 0), null, 8, 10));
        assertThat(routes.complete()).isTrue();
        assertThat(routes.facts()).hasSize(10).allSatisfy(way -> assertThat(way).hasSize(7));
    }

    /// Sixteen companies that all sell to each other, of which the first alone is supplied and sells to the end,
    /// so that nearly all beginnings of six flows come back to where no way leads past again.
    @Test
    void saysThatItDidNotLookAtAll() {
        List<ReportedFlow> flows = new ArrayList<>();
        for (int seller = 0; seller < 16; seller++) {
            for (int buyer = 0; buyer < 16; buyer++) {
                if (seller != buyer) {
                    flows.add(flow(company(1, seller), company(1, buyer)));
                }
            }
        }
        flows.add(flow(company(0, 0), company(1, 0)));
        flows.add(flow(company(1, 0), company(2, 0)));
        Routes routes = Routes.find(reported(flows), new Routes.Question(company(0, 0), company(2, 0), null, 8, 10));
        assertThat(routes.complete()).isFalse();
        assertThat(routes.facts()).hasSize(1);
    }

    private static int same(Reported reported, Routes.Question question, int seed) {
        Routes routes = Routes.find(reported, question);
        assertThat(routes.complete()).isTrue();
        assertThat(routes.facts()).as("seed %d, %s", seed, question).isEqualTo(all(reported, question));
        return routes.facts().size() > 1 ? 1 : 0;
    }

    private static List<NodeId> parties(Reported reported) {
        Set<NodeId> parties = new TreeSet<>();
        reported.flows().forEach(flow -> parties.addAll(List.of(flow.supplier(), flow.buyer())));
        return List.copyOf(parties);
    }

    private static NodeId company(int layer, int number) {
        return NodeId.company("l%d-%d".formatted(layer, number));
    }

    private static ReportedFlow flow(NodeId supplier, NodeId buyer) {
        Flow flow = new Flow(
                new NodeId(NodeKind.SUPPLY, supplier.key() + "/" + buyer.key()),
                supplier,
                buyer,
                OXIDE,
                Basis.GROSS,
                Interval.UNKNOWN,
                Terms.NONE);
        return new ReportedFlow(flow, Period.parse("2024"), SupplyStatus.SHIPPED);
    }

    private static Reported reported(List<ReportedFlow> flows) {
        return new Reported(
                flows,
                List.of(),
                Map.of(),
                new Geography(Map.of(), Map.of()),
                new MaterialTree(Map.of()),
                List.of(),
                Map.of());
    }

    /// All ways on which no party is passed twice, shortest first, ties by the ids of the facts.
    private static List<List<NodeId>> all(Reported reported, Routes.Question question) {
        List<List<ReportedFlow>> found = new ArrayList<>();
        Deque<List<ReportedFlow>> queue = new ArrayDeque<>(List.of(List.of()));
        while (!queue.isEmpty()) {
            List<ReportedFlow> way = queue.remove();
            NodeId at = way.isEmpty() ? question.from() : way.getLast().buyer();
            if (!way.isEmpty() && at.equals(question.to())) {
                found.add(way);
            } else if (way.size() < question.flows()) {
                reported.flows().stream()
                        .filter(flow -> flow.supplier().equals(at) && counts(reported, flow, question.material()))
                        .map(flow ->
                                Stream.concat(way.stream(), Stream.of(flow)).toList())
                        .filter(longer -> passesNobodyTwice(question.from(), longer))
                        .forEach(queue::add);
            }
        }
        return found.stream()
                .map(way -> way.stream().map(ReportedFlow::fact).toList())
                .sorted(Comparator.<List<NodeId>>comparingInt(List::size).thenComparing(RoutesTest::compare))
                .limit(question.first())
                .toList();
    }

    private static boolean counts(Reported reported, ReportedFlow flow, @Nullable NodeId material) {
        return flow.status().statusClass() == StatusClass.ACTUAL
                && (material == null || reported.materials().isOrUnder(flow.material(), material));
    }

    private static boolean passesNobodyTwice(NodeId from, List<ReportedFlow> way) {
        Set<NodeId> parties = new HashSet<>(Set.of(from));
        return way.stream().allMatch(flow -> parties.add(flow.buyer()));
    }

    private static int compare(List<NodeId> one, List<NodeId> other) {
        return IntStream.range(0, one.size())
                .map(at -> one.get(at).compareTo(other.get(at)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }
}
