package io.monazite.scenario.offset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jgrapht.Graph;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/// The greatest total offset at least cost, as a flow from a source through rooms and needs to a sink. Among equals the
/// rooms that come first are used first, so that equal questions get equal plans.
///
/// Tonnes are counted in whole kilograms, or in a larger power of ten of them where the needs are more than 500,000 t
/// in all; what is less than one is left out.
final class Allocation {

    /// Room for goods.
    ///
    /// @param within the number of the room in which this one is contained, or [#ALONE]
    record Tap(double tonnes, int within) {}

    /// A room that fits a need.
    ///
    /// @param cost of a tonne
    record Arc(int tap, int need, int cost) {}

    static final int ALONE = -1;

    private static final int SOURCE = -1;
    private static final int SINK = -2;
    private static final double KILOGRAMS = 1000;
    private static final double MOST_UNITS = 5e8;
    private static final double ROUNDING = 1e-6;

    private final List<Tap> taps;
    private final List<Double> needs;
    private final List<Arc> arcs;
    private final double perTonne;
    private final int most;
    private final Graph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
    private final Map<DefaultWeightedEdge, Double> costs = new HashMap<>();
    private final List<DefaultWeightedEdge> edges = new ArrayList<>();

    private Allocation(List<Tap> taps, List<Double> needs, List<Arc> arcs) {
        this.taps = taps;
        this.needs = needs;
        this.arcs = arcs;
        double total = needs.stream().mapToDouble(Double::doubleValue).sum();
        this.perTonne = unitsPerTonne(total);
        this.most = needs.stream().mapToInt(need -> (int) whole(need)).sum();
    }

    /// What each arc carries, in tonnes.
    ///
    /// @param taps in the order in which equals are to be used
    /// @param needs in tonnes
    static List<Double> of(List<Tap> taps, List<Double> needs, List<Arc> arcs) {
        return arcs.isEmpty() ? List.of() : new Allocation(taps, needs, arcs).solve();
    }

    /// The least difference that a plan over these needs can tell, in tonnes.
    static double precision(List<Double> needs) {
        return 1 / unitsPerTonne(needs.stream().mapToDouble(Double::doubleValue).sum());
    }

    private List<Double> solve() {
        graph.addVertex(SOURCE);
        graph.addVertex(SINK);
        for (int tap = 0; tap < taps.size(); tap++) {
            graph.addVertex(tap);
        }
        for (int need = 0; need < needs.size(); need++) {
            graph.addVertex(vertex(need));
            edge(vertex(need), SINK, units(needs.get(need)), 0);
        }
        for (int tap = 0; tap < taps.size(); tap++) {
            int within = taps.get(tap).within();
            edge(within == ALONE ? SOURCE : within, tap, units(taps.get(tap).tonnes()), 0);
        }
        // A tonne by a better way is worth more than any order among rooms that reach a need equally well.
        double step = 2.0 * taps.size() * Math.min(taps.size(), needs.size()) + 1;
        for (Arc arc : arcs) {
            edges.add(edge(arc.tap(), vertex(arc.need()), units(needs.get(arc.need())), arc.cost() * step + arc.tap()));
        }
        Map<DefaultWeightedEdge, Double> flow = leastCost((int) Math.round(greatest()));
        return edges.stream()
                .map(edge -> flow.getOrDefault(edge, 0.0) / perTonne)
                .toList();
    }

    private double greatest() {
        capacities.forEach(graph::setEdgeWeight);
        return new PushRelabelMFImpl<>(graph).getMaximumFlowValue(SOURCE, SINK);
    }

    /// The library takes the weights of edges for their costs, whatever costs the problem names (JGraphT issue 1139).
    private Map<DefaultWeightedEdge, Double> leastCost(int amount) {
        costs.forEach(graph::setEdgeWeight);
        return new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                        graph,
                        vertex -> vertex == SOURCE ? amount : vertex == SINK ? -amount : 0,
                        edge -> capacities.getOrDefault(edge, 0),
                        edge -> 0,
                        graph::getEdgeWeight))
                .getFlowMap();
    }

    private DefaultWeightedEdge edge(int from, int to, int capacity, double cost) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        capacities.put(edge, capacity);
        costs.put(edge, cost);
        return edge;
    }

    private int vertex(int need) {
        return taps.size() + need;
    }

    /// Whole units, no more than all needs take together.
    private int units(double tonnes) {
        return (int) Math.min(whole(tonnes), most);
    }

    private double whole(double tonnes) {
        return Math.floor(tonnes * perTonne + ROUNDING);
    }

    private static double unitsPerTonne(double total) {
        double perTonne = KILOGRAMS;
        while (total * perTonne > MOST_UNITS) {
            perTonne /= 10;
        }
        return perTonne;
    }
}
