package io.monazite.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.Control;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.MaterialTree;
import io.monazite.scenario.engine.Reported;

/// One version of the graph, as far as scenarios need it: read once, immutable, shared by all requests.
///
/// @param supplies every supply by its id
/// @param reported what the engine reads
/// @param entities agreements and measures by id
/// @param treaties what is known of agreements and measures
record Projection(
        Snapshot snapshot,
        Map<NodeId, SourcedFact> supplies,
        Reported reported,
        List<SourcedFact> stakes,
        Map<NodeId, Entity> entities,
        Treaties treaties) {

    static Projection of(SupplyGraph graph, Version version) {
        List<SourcedFact> supplies = graph.all(NodeKind.SUPPLY, version);
        Geography geography =
                Places.geography(graph.all(NodeKind.LOCATION, version), graph.allEntities(NodeKind.COUNTRY, version));
        MaterialTree materials = Places.materials(graph.allEntities(NodeKind.MATERIAL, version));
        Map<NodeId, Entity> entities = Stream.concat(
                        graph.allEntities(NodeKind.AGREEMENT, version).stream(),
                        graph.allEntities(NodeKind.MEASURE, version).stream())
                .collect(Collectors.toMap(Entity::id, Function.identity()));
        return new Projection(
                Snapshot.of(version),
                supplies.stream().collect(Collectors.toMap(SourcedFact::id, Function.identity())),
                ReportedFigures.of(
                        supplies,
                        graph.all(NodeKind.PRODUCTION, version),
                        graph.all(NodeKind.INTAKE, version),
                        graph.all(NodeKind.CONVERSION, version),
                        geography,
                        materials),
                graph.all(NodeKind.OWNERSHIP, version),
                entities,
                Treaties.of(
                        graph.all(NodeKind.PARTICIPATION, version),
                        graph.all(NodeKind.AGREEMENT_STATUS, version),
                        graph.all(NodeKind.SCOPE, version),
                        geography));
    }

    Geography geography() {
        return reported.geography();
    }

    MaterialTree materials() {
        return reported.materials();
    }

    /// Who controlled whom on a day.
    Control control(LocalDate day) {
        return new Control(stakes, day);
    }
}
