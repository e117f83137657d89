package io.monazite.scenario.offset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import io.monazite.scenario.engine.Position;

/// Who runs which plants, and what these can put out.
final class Plants {

    private final OffsetFacts facts;
    private final Map<NodeId, Set<NodeId>> run = new HashMap<>();
    private final Map<NodeId, List<SourcedFact>> outputs;

    /// @param day on which somebody runs a plant
    Plants(OffsetFacts facts, LocalDate day) {
        this.facts = facts;
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
        return of(position.party()).stream()
                .flatMap(plant -> outputs.getOrDefault(plant, List.of()).stream())
                .filter(fact -> capacity(fact).material().equals(position.material()))
                .toList();
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
