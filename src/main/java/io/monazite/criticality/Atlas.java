package io.monazite.criticality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Stage;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.ReportedSupply;
import io.monazite.scenario.Snapshot;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Reported;

/// One version of the graph, as far as concentration and criticality need it: read once, immutable, shared by all
/// requests. Facts that their strongest source denies are left out.
///
/// @param facts by kind, in the order of their ids
/// @param entities materials and plants by id
/// @param reported flows and places, as scenarios read them
record Atlas(
        Snapshot snapshot,
        Version version,
        Map<NodeKind, List<SourcedFact>> facts,
        Map<NodeId, Entity> entities,
        Reported reported) {

    private static final List<NodeKind> KINDS = List.of(
            NodeKind.SHARE,
            NodeKind.PRODUCTION,
            NodeKind.INTAKE,
            NodeKind.CAPACITY,
            NodeKind.CONVERSION,
            NodeKind.OPERATION,
            NodeKind.RESERVE,
            NodeKind.INDICATOR);

    static Atlas of(SupplyGraph graph, ReportedSupply supply, Version version) {
        return new Atlas(
                supply.snapshot(version),
                version,
                KINDS.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), kind -> believed(graph.all(kind, version)))),
                Stream.of(NodeKind.MATERIAL, NodeKind.FACILITY)
                        .flatMap(kind -> graph.allEntities(kind, version).stream())
                        .collect(Collectors.toUnmodifiableMap(Entity::id, Function.identity())),
                supply.reported(version));
    }

    Stream<SourcedFact> all(NodeKind kind) {
        return facts.getOrDefault(kind, List.of()).stream();
    }

    Geography geography() {
        return reported.geography();
    }

    MaterialTree materials() {
        return reported.materials();
    }

    /// The stage that makes a material, or at which a plant works; empty where no source says.
    Optional<Stage> stage(NodeId materialOrPlant) {
        return Optional.ofNullable(entities.get(materialOrPlant))
                .flatMap(entity -> entity.text("stage"))
                .map(Stage::valueOf);
    }

    Stream<Entity> entities(NodeKind kind) {
        return entities.values().stream()
                .filter(entity -> entity.id().kind() == kind)
                .sorted((one, other) -> one.id().compareTo(other.id()));
    }

    /// Whether it is a group of countries, whose figures hold those of its members.
    boolean isGroup(NodeId country) {
        return country.equals(NodeId.country("WORLD")) || geography().members().containsKey(country);
    }

    private static List<SourcedFact> believed(List<SourcedFact> facts) {
        return facts.stream().filter(fact -> !fact.reading().denied()).toList();
    }
}
