package io.monazite.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.End;
import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Changes;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.graph.WholeGraph;
import io.monazite.provenance.ReadFact;
import io.monazite.scenario.engine.Shelves;

/// What a projection keeps beside flows and amounts: facts of some kinds, found by the entity that they hang on, and
/// entities of some kinds. Immutable; a successor is made in time that grows with the changes.
final class Readings {

    /// The kinds of facts that are kept, each with the end by which they are found.
    private static final Map<NodeKind, String> FACTS = Map.of(
            NodeKind.LOCATION, "entity",
            NodeKind.OWNERSHIP, "asset",
            NodeKind.PARTICIPATION, "agreement",
            NodeKind.AGREEMENT_STATUS, "agreement",
            NodeKind.SCOPE, "measure",
            NodeKind.CONVERSION, "output",
            NodeKind.OPERATION, "asset",
            NodeKind.CAPACITY, "facility");

    private static final Set<NodeKind> ENTITIES =
            Set.of(NodeKind.COUNTRY, NodeKind.MATERIAL, NodeKind.AGREEMENT, NodeKind.MEASURE, NodeKind.FACILITY);

    /// @param on the entity that the fact hangs on
    private record Place(NodeId on, NodeId fact) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int order = on.compareTo(other.on);
            return order == 0 ? fact.compareTo(other.fact) : order;
        }
    }

    private record Held(Place place, ReadFact fact) {}

    private final Map<NodeKind, Shelves<Place, Held>> facts;
    private final Shelves<NodeId, Entity> entities;

    private Readings(Map<NodeKind, Shelves<Place, Held>> facts, Shelves<NodeId, Entity> entities) {
        this.facts = facts;
        this.entities = entities;
    }

    static Readings of(WholeGraph whole, SupplyGraph graph, Version version) {
        Map<NodeKind, Shelves<Place, Held>> facts = new EnumMap<>(NodeKind.class);
        for (NodeKind kind : FACTS.keySet()) {
            List<Held> held = new ArrayList<>();
            whole.facts(kind, version, fact -> held.add(held(fact)));
            facts.put(kind, Shelves.of(Held::place, held));
        }
        List<Entity> entities = ENTITIES.stream()
                .flatMap(kind -> graph.allEntities(kind, version).stream())
                .toList();
        return new Readings(facts, Shelves.of(Entity::id, entities));
    }

    Readings with(Changes changes) {
        Map<NodeKind, Shelves<Place, Held>> changed = new EnumMap<>(facts);
        changed.replaceAll((kind, shelves) -> {
            List<Place> gone = changes.withdrawn().stream()
                    .filter(fact -> fact.id().kind() == kind)
                    .map(fact -> place(fact.id(), fact))
                    .toList();
            List<Held> come = changes.facts().stream()
                    .filter(fact -> fact.id().kind() == kind)
                    .map(Readings::held)
                    .toList();
            return gone.isEmpty() && come.isEmpty() ? shelves : shelves.with(gone, come);
        });
        return new Readings(
                changed,
                entities.with(
                        changes.undescribed(),
                        changes.entities().stream()
                                .filter(entity -> ENTITIES.contains(entity.id().kind()))
                                .toList()));
    }

    /// The facts of a kind that hang on an entity and are not denied, in the order of their ids.
    List<ReadFact> on(NodeKind kind, NodeId entity) {
        return shelves(kind).where(place -> place.on().compareTo(entity)).stream()
                .map(Held::fact)
                .filter(fact -> !fact.reading().denied())
                .toList();
    }

    /// All facts of a kind that are not denied.
    Stream<ReadFact> all(NodeKind kind) {
        return shelves(kind).stream()
                .map(Held::fact)
                .filter(fact -> !fact.reading().denied());
    }

    /// The entities of a kind in the order of their ids.
    List<Entity> entities(NodeKind kind) {
        return entities.where(id -> id.kind().prefix().compareTo(kind.prefix()));
    }

    Optional<Entity> entity(NodeId id) {
        return entities.find(id);
    }

    /// The entities on which changed facts of a kind hang.
    static Set<NodeId> touched(NodeKind kind, Changes changes) {
        return Stream.concat(changes.facts().stream().map(ReadFact::fact), changes.withdrawn().stream())
                .filter(fact -> fact.id().kind() == kind)
                .map(fact -> end(kind, fact))
                .collect(Collectors.toSet());
    }

    /// Whether an entity of the kind is described otherwise.
    static boolean touches(NodeKind kind, Changes changes) {
        return Stream.concat(changes.entities().stream().map(Entity::id), changes.undescribed().stream())
                .anyMatch(id -> id.kind() == kind);
    }

    private Shelves<Place, Held> shelves(NodeKind kind) {
        Shelves<Place, Held> found = facts.get(kind);
        if (found == null) {
            throw new IllegalArgumentException(kind + " is not kept");
        }
        return found;
    }

    private static Held held(ReadFact fact) {
        return new Held(place(fact.id(), fact.fact()), fact);
    }

    private static Place place(NodeId id, Fact fact) {
        return new Place(end(id.kind(), fact), id);
    }

    private static NodeId end(NodeKind kind, Fact fact) {
        Collection<End> ends = fact.key().ends();
        return ends.stream()
                .filter(end -> end.name().equals(FACTS.get(kind)))
                .map(End::node)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(fact.id() + " hangs on nothing"));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Readings readings && facts.equals(readings.facts) && entities.equals(readings.entities);
    }

    @Override
    public int hashCode() {
        return facts.hashCode() + entities.hashCode();
    }
}
