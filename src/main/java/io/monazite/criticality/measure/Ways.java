package io.monazite.criticality.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/// The ways of goods from some parties (the origins) to others (the goals), and what cuts them. Parties are numbered
/// from 0; links join them in the direction of the goods.
public final class Ways {

    /// Goods go from one party to another.
    public record Link(int from, int to) {}

    /// The fewest that cut all ways.
    ///
    /// @param members parties, or places of links in their list, ascending
    /// @param total the number of the parties, or what goes through the links
    public record Cut(List<Integer> members, double total) {

        public Cut {
            members = List.copyOf(members);
        }
    }

    private final int parties;
    private final List<Link> links;
    private final Set<Integer> origins;
    private final Set<Integer> goals;
    private final Dominators toGoal;
    private final Dominators toOrigin;

    /// @param origins where ways begin
    /// @param goals where ways end; an origin that is a goal needs no way
    public Ways(int parties, List<Link> links, Set<Integer> origins, Set<Integer> goals) {
        this.parties = parties;
        this.links = List.copyOf(links);
        this.origins = new TreeSet<>(origins);
        this.origins.removeAll(goals);
        this.goals = new TreeSet<>(goals);
        this.toGoal = new Dominators(parties + 1, backward());
        this.toOrigin = new Dominators(parties + 1, forward());
    }

    /// The origins from which there is a way to a goal, ascending.
    public List<Integer> reaching() {
        return origins.stream().filter(toGoal::isReached).toList();
    }

    /// Whether a link, by its place in their list, lies on a way from an origin to a goal.
    public boolean isOnWay(int link) {
        return toOrigin.isReached(links.get(link).from())
                && toGoal.isReached(links.get(link).to())
                && !goals.contains(links.get(link).from());
    }

    /// The parties that lie on all ways from an origin, the origin and the goals left out, from the origin on: without
    /// any one of them, it is cut off.
    public List<Integer> unavoidable(int origin) {
        List<Integer> through = new ArrayList<>();
        if (toGoal.isReached(origin)) {
            for (int at = toGoal.before(origin); at != parties; at = toGoal.before(at)) {
                if (!goals.contains(at)) {
                    through.add(at);
                }
            }
        }
        return through;
    }

    /// The smallest number of parties, origins among them, without which no origin reaches a goal. Of several equally
    /// small sets, one.
    public Cut fewestParties() {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph = graph(2 * parties + 2);
        int free = parties + 1;
        for (int party = 0; party < parties; party++) {
            join(graph, 2 * party, 2 * party + 1, goals.contains(party) ? free : 1);
        }
        links.forEach(link -> join(graph, 2 * link.from() + 1, 2 * link.to(), free));
        int source = 2 * parties;
        origins.forEach(origin -> join(graph, source, 2 * origin, free));
        goals.forEach(goal -> join(graph, 2 * goal + 1, source + 1, free));
        PushRelabelMFImpl<Integer, DefaultWeightedEdge> flow = new PushRelabelMFImpl<>(graph);
        flow.calculateMinCut(source, source + 1);
        Set<Integer> near = flow.getSourcePartition();
        List<Integer> members = new ArrayList<>();
        for (int party = 0; party < parties; party++) {
            if (near.contains(2 * party) && !near.contains(2 * party + 1)) {
                members.add(party);
            }
        }
        return new Cut(members, members.size());
    }

    /// The most that can go from the origins to the goals, and the links that hold it to that: the cheapest to cut.
    ///
    /// @param capacities how much each link can carry, in the order of the links; empty where there is no bound
    /// @return empty where a way without any bound exists
    public Optional<Cut> leastGoods(List<OptionalDouble> capacities) {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph = graph(parties + 2);
        double stated =
                capacities.stream().mapToDouble(capacity -> capacity.orElse(0)).sum();
        double free = 2 * stated + 1;
        for (int at = 0; at < links.size(); at++) {
            join(
                    graph,
                    links.get(at).from(),
                    links.get(at).to(),
                    capacities.get(at).orElse(free));
        }
        origins.forEach(origin -> join(graph, parties, origin, free));
        goals.forEach(goal -> join(graph, goal, parties + 1, free * (links.size() + 1)));
        PushRelabelMFImpl<Integer, DefaultWeightedEdge> flow = new PushRelabelMFImpl<>(graph);
        if (flow.calculateMinCut(parties, parties + 1) > stated + free / 4) {
            return Optional.empty();
        }
        Set<Integer> near = flow.getSourcePartition();
        List<Integer> members = new ArrayList<>();
        for (int at = 0; at < links.size(); at++) {
            if (near.contains(links.get(at).from())
                    && !near.contains(links.get(at).to())) {
                members.add(at);
            }
        }
        double total = members.stream()
                .mapToDouble(at -> capacities.get(at).orElseThrow())
                .sum();
        return Optional.of(new Cut(members, total));
    }

    private static SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph(int nodes) {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < nodes; node++) {
            graph.addVertex(node);
        }
        return graph;
    }

    /// Links between the same two parties carry together what each carries.
    private static void join(
            SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph, int from, int to, double capacity) {
        if (from == to) {
            return;
        }
        DefaultWeightedEdge known = graph.getEdge(from, to);
        if (known == null) {
            graph.setEdgeWeight(graph.addEdge(from, to), capacity);
        } else {
            graph.setEdgeWeight(known, graph.getEdgeWeight(known) + capacity);
        }
    }

    /// In the direction of the goods, from one node that stands for all origins.
    private List<List<Integer>> forward() {
        List<List<Integer>> next = from(origins);
        links.forEach(link -> next.get(link.from()).add(link.to()));
        return next;
    }

    private List<List<Integer>> from(Set<Integer> first) {
        List<List<Integer>> next = new ArrayList<>();
        for (int party = 0; party <= parties; party++) {
            next.add(new ArrayList<>());
        }
        next.get(parties).addAll(first);
        return next;
    }

    /// Against the direction of the goods, from one node that stands for all goals.
    private List<List<Integer>> backward() {
        List<List<Integer>> next = from(goals);
        links.forEach(link -> next.get(link.to()).add(link.from()));
        return next;
    }
}
