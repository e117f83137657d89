package io.monazite.scenario.offset;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Stage;
import io.monazite.provenance.SourcedFact;

/// What sources tell, beside flows, of who could supply whom: immutable, the same for all plans over one version of the
/// graph. What its strongest source denies is left out.
public final class OffsetFacts {

    private final Map<NodeKind, List<SourcedFact>> facts;
    private final Map<NodeId, Entity> entities;
    private final Standings standings;

    /// @param facts supplies that are rights or contracts, production, capacities, operations, terms and statuses of
    /// agreements, participations,
    ///        statuses and scopes of measures
    /// @param entities materials, facilities, agreements and measures
    public OffsetFacts(Collection<SourcedFact> facts, Collection<Entity> entities) {
        this.facts = facts.stream()
                .filter(fact -> !fact.reading().denied())
                .sorted(Comparator.comparing(SourcedFact::id))
                .collect(Collectors.groupingBy(fact -> fact.id().kind()));
        this.entities = entities.stream().collect(Collectors.toUnmodifiableMap(Entity::id, Function.identity()));
        this.standings = new Standings(Stream.of(NodeKind.AGREEMENT_STATUS, NodeKind.MEASURE_STATUS)
                .flatMap(this::all)
                .toList());
    }

    /// All of one kind, by id.
    Stream<SourcedFact> all(NodeKind kind) {
        return facts.getOrDefault(kind, List.of()).stream();
    }

    /// All entities of one kind, by id.
    Stream<Entity> entities(NodeKind kind) {
        return entities.values().stream()
                .filter(entity -> entity.id().kind() == kind)
                .sorted(Comparator.comparing(Entity::id));
    }

    Standings standings() {
        return standings;
    }

    /// The stage of a material or plant, where a source tells.
    Optional<Stage> stage(NodeId id) {
        return Optional.ofNullable(entities.get(id))
                .flatMap(entity -> entity.text("stage"))
                .map(Stage::valueOf);
    }

    /// The elements of a material; empty where no source names any.
    Set<String> elements(NodeId material) {
        return Optional.ofNullable(entities.get(material)).stream()
                .flatMap(entity -> entity.texts("elements").stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
