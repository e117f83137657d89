package io.monazite.scenario.offset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Capacity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Operation;
import io.monazite.domain.Side;
import io.monazite.domain.Stage;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Position;

/// Who runs which plants, and what these can put out.
final class Plants {

    private final OffsetFacts facts;
    private final Map<NodeId, Set<NodeId>> run = new HashMap<>();
    private final Map<NodeId, List<SourcedFact>> outputs;
    private final MaterialTree materials;
    private final Map<NodeId, Map<NodeId, Set<NodeId>>> makers = new HashMap<>();

    /// @param day on which somebody runs a plant
    Plants(OffsetFacts facts, LocalDate day, MaterialTree materials) {
        this.facts = facts;
        this.materials = materials;
        facts.all(NodeKind.OPERATION)
                .filter(fact -> Holding.on(day, fact))
                .map(fact -> (Operation) fact.fact())
                .filter(operation -> operation.asset().kind() == NodeKind.FACILITY)
                .forEach(operation -> run.computeIfAbsent(operation.operator(), _ -> new TreeSet<>())
                        .add(operation.asset()));
        this.outputs = facts.all(NodeKind.CAPACITY)
                .filter(fact -> capacity(fact).side() == Side.OUTPUT)
                .collect(Collectors.groupingBy(fact -> capacity(fact).facility()));
    }

    static Capacity capacity(SourcedFact fact) {
        return (Capacity) fact.fact();
    }

    /// All that parties can make somewhere.
    Stream<Position> positions() {
        return run.entrySet().stream()
                .flatMap(runs -> runs.getValue().stream()
                        .flatMap(plant -> outputs.getOrDefault(plant, List.of()).stream())
                        .map(fact -> new Position(runs.getKey(), capacity(fact).material())));
    }

    /// What sources tell of what a party can make of this very material.
    List<SourcedFact> capacities(Position position) {
        return capacities(of(position.party()), position.material());
    }

    /// What sources tell of what some plants can make of this very material.
    List<SourcedFact> capacities(Set<NodeId> plants, NodeId material) {
        return plants.stream()
                .flatMap(plant -> outputs.getOrDefault(plant, List.of()).stream())
                .filter(fact -> capacity(fact).material().equals(material))
                .toList();
    }

    /// Who runs plants that can make this very material, and which.
    Map<NodeId, Set<NodeId>> makers(NodeId material) {
        return makers.computeIfAbsent(material, _ -> {
            Map<NodeId, Set<NodeId>> found = new TreeMap<>();
            run.forEach((party, plants) -> plants.stream()
                    .filter(plant -> !capacities(Set.of(plant), material).isEmpty())
                    .forEach(plant ->
                            found.computeIfAbsent(party, _ -> new TreeSet<>()).add(plant)));
            return found;
        });
    }

    /// Whether a party runs a plant that can make this material, a relative of it, or who knows what.
    boolean mayMake(NodeId party, NodeId material) {
        return of(party).stream()
                .map(plant -> outputs.getOrDefault(plant, List.of()))
                .anyMatch(made -> made.isEmpty()
                        || made.stream()
                                .anyMatch(fact ->
                                        materials.isOrUnder(capacity(fact).material(), material)
                                                || materials.isOrUnder(
                                                        material, capacity(fact).material())));
    }

    /// The stage of a material, else of the plants at which a party makes it, else of all its plants; empty where no
    /// source tells or they differ.
    Optional<Stage> stage(Position position) {
        return facts.stage(position.material())
                .or(() -> only(
                        capacities(position).stream().map(fact -> capacity(fact).facility())))
                .or(() -> only(of(position.party()).stream()));
    }

    private Optional<Stage> only(Stream<NodeId> plants) {
        List<Stage> stages =
                plants.flatMap(plant -> facts.stage(plant).stream()).distinct().toList();
        return stages.size() == 1 ? Optional.of(stages.getFirst()) : Optional.empty();
    }

    private Set<NodeId> of(NodeId party) {
        return run.getOrDefault(party, Set.of());
    }
}
