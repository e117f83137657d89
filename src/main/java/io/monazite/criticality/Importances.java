package io.monazite.criticality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.SystemicImportance.Importance;
import io.monazite.criticality.measure.ProductionNetwork;
import io.monazite.criticality.measure.ProductionNetwork.Delivery;
import io.monazite.criticality.measure.SystemicRisk;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Essentiality;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.Network;
import io.monazite.scenario.engine.Position;
import io.monazite.scenario.engine.Preparation;
import io.monazite.scenario.engine.Reported;
import io.monazite.scenario.engine.ReportedFlow;
import io.monazite.scenario.engine.Unknown;

/// Reckons the systemic importance of all parties of a material's network.
///
/// A party is a node with the material of which it sells most as its product. A country is two: its unnamed suppliers
/// and its unnamed buyers, for nobody says that what goes in comes out; when it stops, both do.
final class Importances {

    static final Set<SupplyStatus> ACTUAL = Set.of(SupplyStatus.SHIPPED, SupplyStatus.REPORTED);
    /// Above so many parties, losses below [#COARSE] of a party's sales are not followed.
    private static final int MANY = 2000;

    private static final double COARSE = 1e-7;

    private record Node(NodeId party, boolean buysOnly) implements Comparable<Node> {

        private static final Comparator<Node> ORDER =
                Comparator.comparing(Node::party).thenComparing(Node::buysOnly);

        @Override
        public int compareTo(Node other) {
            return ORDER.compare(this, other);
        }
    }

    private final Atlas atlas;
    private final NodeId material;
    private final Set<NodeId> parents;
    private final List<Unknown> unknowns = new ArrayList<>();

    Importances(Atlas atlas, NodeId material) {
        this.atlas = atlas;
        this.material = material;
        this.parents = Set.copyOf(atlas.materials().parentOf().values());
    }

    /// @param asked the period; the latest calendar year in which a flow has tonnes where absent
    SystemicImportance answer(@Nullable Period asked) {
        Reported reported = ofKinds();
        Optional<Period> period = asked == null ? latestYear(reported) : Optional.of(asked);
        if (period.isEmpty()) {
            return nothing(null);
        }
        Network network = Preparation.forPeriod(reported, ACTUAL, period.get());
        network.leftOut().stream()
                .filter(left -> left.supplier() != null)
                .forEach(left -> unknown(
                        left.reason().kind(),
                        left.fact(),
                        "The flow of %s from %s to %s is left out."
                                .formatted(left.material(), left.supplier(), left.holder())));
        List<Flow> stated = stated(network);
        return stated.isEmpty() ? nothing(period.get()) : answer(network, stated, period.get());
    }

    private Reported ofKinds() {
        Set<NodeId> kinds = Family.kinds(material, atlas);
        Reported all = atlas.reported();
        return new Reported(
                all.flows().stream()
                        .filter(flow -> kinds.contains(flow.material()))
                        .toList(),
                List.of(),
                Map.of(),
                all.geography(),
                all.materials(),
                List.of(),
                all.essentiality());
    }

    private static Optional<Period> latestYear(Reported reported) {
        return reported.flows().stream()
                .filter(flow -> ACTUAL.contains(flow.status()) && !flow.tonnes().isUnknown())
                .map(ReportedFlow::period)
                .filter(period -> period.calendarYear().isPresent())
                .max(Comparator.comparingInt(period -> period.calendarYear().orElseThrow()));
    }

    /// The flows with tonnes, in the one basis in which most of them are.
    private List<Flow> stated(Network network) {
        Map<Basis, List<Flow>> byBasis = new EnumMap<>(Basis.class);
        for (Flow flow : network.flows()) {
            if (tonnes(flow) > 0) {
                byBasis.computeIfAbsent(flow.basis(), _ -> new ArrayList<>()).add(flow);
            } else if (!Interval.ZERO.equals(flow.tonnes())) {
                unknown(
                        Unknown.Kind.TONNAGE_NOT_STATED,
                        flow.fact(),
                        "No source states how much %s goes from %s to %s: the flow is left out."
                                .formatted(flow.material(), flow.supplier(), flow.buyer()));
            }
        }
        List<Flow> chosen = byBasis.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        byBasis.values().stream()
                .flatMap(List::stream)
                .filter(flow -> flow.basis() != chosen.getFirst().basis())
                .forEach(flow -> unknown(
                        Unknown.Kind.BASIS_NOT_CONVERTIBLE,
                        flow.fact(),
                        "The flow of %s from %s to %s is counted in %s, and left out."
                                .formatted(flow.material(), flow.supplier(), flow.buyer(), flow.basis())));
        return chosen;
    }

    private SystemicImportance answer(Network network, List<Flow> flows, Period period) {
        Map<Node, Integer> numbers = numbers(flows);
        List<Node> nodes = List.copyOf(numbers.keySet());
        List<NodeId> products =
                flows.stream().map(this::product).distinct().sorted().toList();
        double[] sold = new double[nodes.size()];
        List<Delivery> deliveries = new ArrayList<>();
        for (Flow flow : flows) {
            int supplier = numbers.getOrDefault(seller(flow), 0);
            sold[supplier] += tonnes(flow);
            deliveries.add(new Delivery(supplier, numbers.getOrDefault(buyer(flow), 0), tonnes(flow)));
        }
        ProductionNetwork production = new ProductionNetwork(
                products(nodes, flows, products),
                deliveries,
                (product, buyer) -> network.essentiality()
                        .getOrDefault(
                                new Position(nodes.get(buyer).party(), products.get(product)), Essentiality.ESSENTIAL));
        Map<NodeId, List<Integer>> ofParty = new TreeMap<>();
        numbers.forEach((node, number) ->
                ofParty.computeIfAbsent(node.party(), _ -> new ArrayList<>()).add(number));
        ofParty.keySet().removeIf(atlas::isGroup);
        double all = IntStream.range(0, sold.length).mapToDouble(at -> sold[at]).sum();
        List<Importance> parties = indices(production, List.copyOf(ofParty.values())).entrySet().stream()
                .map(entry -> new Importance(
                        nodes.get(entry.getKey().getFirst()).party(),
                        entry.getValue(),
                        entry.getKey().stream().mapToDouble(at -> sold[at]).sum() / all))
                .sorted(Comparator.comparingDouble(Importance::index).reversed().thenComparing(Importance::party))
                .toList();
        return new SystemicImportance(
                atlas.snapshot(),
                material,
                period,
                flows.getFirst().basis(),
                all,
                parties,
                flows.stream().map(Flow::fact).sorted().toList(),
                new Remarks(unknowns, carriedForward(network, flows)));
    }

    private static List<Assumption> carriedForward(Network network, List<Flow> flows) {
        return flows.stream()
                .filter(flow -> network.carriedForward().containsKey(flow.fact()))
                .map(flow -> new Assumption(
                        Assumption.Code.CARRIED_FORWARD,
                        flow.fact(),
                        "The flow of %s from %s to %s stands with the figure of an earlier year."
                                .formatted(flow.material(), flow.supplier(), flow.buyer())))
                .toList();
    }

    /// The index of each party, by its nodes; several at once, each with working storage of its own.
    private static Map<List<Integer>, Double> indices(ProductionNetwork network, List<List<Integer>> parties) {
        SystemicRisk exact = SystemicRisk.of(network);
        ThreadLocal<SystemicRisk> own =
                ThreadLocal.withInitial(() -> exact.withPrecision(parties.size() > MANY ? COARSE : SystemicRisk.EXACT));
        double[] indices = new double[parties.size()];
        IntStream.range(0, parties.size()).parallel().forEach(at -> {
            double[] lost = new double[network.parties()];
            parties.get(at).forEach(node -> lost[node] = 1);
            indices[at] = own.get().index(lost);
        });
        Map<List<Integer>, Double> found = new HashMap<>();
        for (int at = 0; at < indices.length; at++) {
            found.put(parties.get(at), indices[at]);
        }
        return found;
    }

    private static Map<Node, Integer> numbers(List<Flow> flows) {
        Set<Node> nodes = new TreeSet<>();
        flows.forEach(flow -> {
            nodes.add(seller(flow));
            nodes.add(buyer(flow));
        });
        Map<Node, Integer> numbers = new TreeMap<>();
        nodes.forEach(node -> numbers.put(node, numbers.size()));
        return numbers;
    }

    private int[] products(List<Node> nodes, List<Flow> flows, List<NodeId> products) {
        Map<Node, Map<NodeId, Double>> sold = new HashMap<>();
        flows.forEach(flow -> sold.computeIfAbsent(seller(flow), _ -> new TreeMap<>())
                .merge(product(flow), tonnes(flow), Double::sum));
        return nodes.stream()
                .mapToInt(node -> sold.getOrDefault(node, Map.of()).entrySet().stream()
                        .max(Map.Entry.<NodeId, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(most -> products.indexOf(most.getKey()))
                        .orElse(0))
                .toArray();
    }

    /// What a flow is as an input: kinds of one material can replace one another, and count as that material.
    private NodeId product(Flow flow) {
        NodeId parent = atlas.materials().parentOf().get(flow.material());
        if (parent == null || parents.contains(flow.material())) {
            return flow.material();
        }
        return atlas.materials().isOrUnder(parent, material) ? parent : flow.material();
    }

    private static Node seller(Flow flow) {
        return new Node(flow.supplier(), false);
    }

    private static Node buyer(Flow flow) {
        return new Node(flow.buyer(), flow.buyer().kind() == NodeKind.COUNTRY);
    }

    /// The best figure, else the least; 0 where no source gives either.
    private static double tonnes(Flow flow) {
        double tonnes = Sums.first(flow.tonnes().best(), flow.tonnes().low());
        return Double.isNaN(tonnes) ? 0 : tonnes;
    }

    private SystemicImportance nothing(@Nullable Period period) {
        unknown(
                Unknown.Kind.NO_KNOWN_FLOW,
                material,
                "No source states tonnes of a flow of %s%s."
                        .formatted(material, period == null ? " over a year" : " over " + period.text()));
        return new SystemicImportance(
                atlas.snapshot(), material, period, null, 0, List.of(), List.of(), new Remarks(unknowns, List.of()));
    }

    private void unknown(Unknown.Kind kind, NodeId about, String message) {
        unknowns.add(new Unknown(kind, about, message));
    }
}
