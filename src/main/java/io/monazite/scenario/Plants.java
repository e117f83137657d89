package io.monazite.scenario;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Capacity;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Operation;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Side;
import io.monazite.domain.Stage;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;

/// What is known of plants on a day: who runs them, at which stage, and what they can make or take in.
final class Plants {

    private static final String OPERATING = "OPERATING";

    private final Map<NodeId, Entity> plants;
    private final List<SourcedFact> operations;
    private final Map<NodeId, List<SourcedFact>> capacities;

    private Plants(
            Map<NodeId, Entity> plants, List<SourcedFact> operations, Map<NodeId, List<SourcedFact>> capacities) {
        this.plants = plants;
        this.operations = operations;
        this.capacities = capacities;
    }

    static Plants of(SupplyGraph graph, Version version, LocalDate day) {
        return new Plants(
                graph.allEntities(NodeKind.FACILITY, version).stream()
                        .collect(Collectors.toMap(Entity::id, Function.identity())),
                holding(graph.all(NodeKind.OPERATION, version), day).toList(),
                holding(graph.all(NodeKind.CAPACITY, version), day)
                        .collect(Collectors.groupingBy(fact -> ((Capacity) fact.fact()).facility())));
    }

    /// All plants, by id.
    Stream<NodeId> all() {
        return plants.keySet().stream().sorted();
    }

    /// Who runs a plant, by id.
    List<NodeId> operators(NodeId plant) {
        return operations.stream()
                .map(fact -> (Operation) fact.fact())
                .filter(operation -> operation.asset().equals(plant))
                .map(Operation::operator)
                .distinct()
                .sorted()
                .toList();
    }

    /// The plants that a company runs, by id.
    Set<NodeId> runBy(NodeId operator) {
        return operations.stream()
                .map(fact -> (Operation) fact.fact())
                .filter(operation -> operation.operator().equals(operator) && plants.containsKey(operation.asset()))
                .map(Operation::asset)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<Stage> stage(NodeId plant) {
        return Optional.ofNullable(plants.get(plant))
                .flatMap(entity -> entity.text("stage"))
                .map(Stage::valueOf);
    }

    /// The capacities of a plant on one side, by id; what is planned or being built is none yet.
    List<SourcedFact> capacities(NodeId plant, Side side) {
        return capacities.getOrDefault(plant, List.of()).stream()
                .filter(fact -> ((Capacity) fact.fact()).side() == side)
                .filter(fact -> fact.reading().text("state").orElse(OPERATING).equals(OPERATING))
                .toList();
    }

    /// The part that a plant has in what all plants of its operator can make at its stage; null where capacities do not
    /// tell, or are in different bases.
    @Nullable
    Double part(NodeId plant, NodeId operator) {
        Collection<NodeId> alike = runBy(operator).stream()
                .filter(other -> stage(other).equals(stage(plant)))
                .toList();
        if (alike.size() == 1 && alike.contains(plant)) {
            return 1.0;
        }
        List<SourcedFact> all =
                alike.stream().flatMap(other -> outputs(other).stream()).toList();
        boolean comparable = all.stream()
                                .map(fact -> ((Capacity) fact.fact()).basis())
                                .distinct()
                                .count()
                        == 1
                && all.stream()
                                .map(fact -> ((Capacity) fact.fact()).material())
                                .distinct()
                                .count()
                        == 1
                && alike.stream().allMatch(other -> outputs(other).size() == 1);
        double whole = all.stream().mapToDouble(Plants::best).sum();
        double own = outputs(plant).stream().mapToDouble(Plants::best).sum();
        return comparable && whole > 0 && own > 0 ? Double.valueOf(own / whole) : null;
    }

    private List<SourcedFact> outputs(NodeId plant) {
        return capacities(plant, Side.OUTPUT);
    }

    private static double best(SourcedFact capacity) {
        Amount amount = capacity.reading().amount();
        return amount == null ? Double.NaN : amount.interval().bestFigure().orElse(Double.NaN);
    }

    private static Stream<SourcedFact> holding(List<SourcedFact> facts, LocalDate day) {
        return facts.stream()
                .filter(fact -> !fact.reading().denied())
                .filter(fact ->
                        fact.fact().validFrom().map(from -> !from.isAfter(day)).orElse(true))
                .filter(fact -> fact.reading()
                        .text("to")
                        .map(PartialDate::parse)
                        .map(to -> !to.latest().isBefore(day))
                        .orElse(true));
    }
}
