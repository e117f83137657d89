package io.monazite.extract.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Participation;
import io.monazite.domain.Scope;
import io.monazite.domain.Stage;
import io.monazite.extract.Gazetteer;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;

/// Reads the gazetteer from the graph, once for each version.
final class GazetteerReader {

    private static final List<NodeKind> NAMED = List.of(
            NodeKind.COMPANY,
            NodeKind.COUNTRY,
            NodeKind.DEPOSIT,
            NodeKind.FACILITY,
            NodeKind.MATERIAL,
            NodeKind.AGREEMENT,
            NodeKind.MEASURE);

    private final SupplyGraph graph;
    private @Nullable Kept kept;

    /// What was read last.
    private record Kept(Version version, Gazetteer gazetteer) {}

    GazetteerReader(SupplyGraph graph) {
        this.graph = graph;
    }

    synchronized Gazetteer at(Version version) {
        Kept last = kept;
        if (last == null || !last.version().equals(version)) {
            last = new Kept(version, read(version));
            kept = last;
        }
        return last.gazetteer();
    }

    private Gazetteer read(Version version) {
        List<Gazetteer.Name> names = new ArrayList<>();
        Map<NodeKind, List<Entity>> entities = new HashMap<>();
        for (NodeKind kind : NAMED) {
            List<Entity> all = graph.allEntities(kind, version);
            entities.put(kind, all);
            all.forEach(entity -> {
                names.add(new Gazetteer.Name(entity.id(), entity.name(), true));
                entity.texts("aliases").forEach(alias -> names.add(new Gazetteer.Name(entity.id(), alias, false)));
            });
        }
        Map<NodeId, NodeId> places = places(version);
        return new Gazetteer(
                names,
                agreements(entities.getOrDefault(NodeKind.AGREEMENT, List.of()), version),
                measures(entities.getOrDefault(NodeKind.MEASURE, List.of()), places, version),
                places,
                stages(entities.getOrDefault(NodeKind.MATERIAL, List.of())));
    }

    private List<Gazetteer.KnownAgreement> agreements(List<Entity> entities, Version version) {
        Map<NodeId, Set<NodeId>> parties = new HashMap<>();
        graph.all(NodeKind.PARTICIPATION, version).forEach(sourced -> {
            if (sourced.fact() instanceof Participation fact
                    && !sourced.reading().denied()) {
                parties.computeIfAbsent(fact.agreement(), none -> new LinkedHashSet<>())
                        .add(fact.party());
            }
        });
        return entities.stream()
                .map(entity -> new Gazetteer.KnownAgreement(
                        entity.id(),
                        entity.text("kind").orElse(null),
                        parties.getOrDefault(entity.id(), Set.of()),
                        entity.text("signed")
                                .or(() -> entity.text("from"))
                                .map(PartialDate::parse)
                                .orElse(null)))
                .toList();
    }

    private List<Gazetteer.KnownMeasure> measures(List<Entity> entities, Map<NodeId, NodeId> places, Version version) {
        Map<NodeId, Set<NodeId>> destinations = new HashMap<>();
        graph.all(NodeKind.SCOPE, version).forEach(sourced -> {
            if (sourced.fact() instanceof Scope scope && scope.destination() != null) {
                destinations
                        .computeIfAbsent(scope.measure(), none -> new LinkedHashSet<>())
                        .add(scope.destination());
            }
        });
        return entities.stream()
                .map(entity -> new Gazetteer.KnownMeasure(
                        entity.id(),
                        entity.text("kind").orElse(null),
                        places.get(entity.id()),
                        entity.text("from").map(PartialDate::parse).orElse(null),
                        destinations.getOrDefault(entity.id(), Set.of())))
                .toList();
    }

    /// Where things are that are in one country alone.
    private Map<NodeId, NodeId> places(Version version) {
        Map<NodeId, Set<NodeId>> all = new HashMap<>();
        graph.all(NodeKind.LOCATION, version).forEach(sourced -> {
            if (sourced.fact() instanceof Location place) {
                all.computeIfAbsent(place.entity(), none -> new LinkedHashSet<>())
                        .add(place.country());
            }
        });
        Map<NodeId, NodeId> single = new HashMap<>();
        all.forEach((entity, countries) -> {
            if (countries.size() == 1) {
                single.put(entity, countries.iterator().next());
            }
        });
        return single;
    }

    private static Map<NodeId, Stage> stages(List<Entity> materials) {
        Map<NodeId, Stage> stages = new HashMap<>();
        materials.forEach(
                material -> material.text("stage").ifPresent(stage -> stages.put(material.id(), Stage.valueOf(stage))));
        return stages;
    }
}
