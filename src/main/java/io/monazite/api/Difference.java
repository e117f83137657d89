package io.monazite.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ClaimEvent;
import io.monazite.graph.Page;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.Reading;
import io.monazite.provenance.SourcedFact;

/// How what is known of a fact or an entity differs between two states of the graph.
///
/// @param before absent where nothing was known of it
/// @param after absent where nothing is known of it any more
/// @param events what became of its claims in between
record Difference(
        NodeId id, @Nullable Known before, @Nullable Known after, List<ClaimEvent> events) {

    /// What is the matter with it.
    enum Kind {
        NEW,
        DISPUTED,
        SETTLED,
        CHANGED,
        BACKED_OTHERWISE,
        RETRACTED,
        CAME_AND_WENT
    }

    /// A fact or entity as it was known.
    ///
    /// @param node the fact with its claims, or the entity
    /// @param content what of it is compared
    record Known(Object node, Object content, boolean disputed) {

        static Known of(SourcedFact fact) {
            Reading reading = fact.reading();
            return new Known(
                    fact, List.of(List.of(reading.stated(), reading.denied()), amount(reading)), reading.disputed());
        }

        private static Object amount(Reading reading) {
            return reading.amount() == null ? List.of() : reading.amount();
        }
    }

    Difference {
        events = List.copyOf(events);
    }

    Difference with(List<ClaimEvent> others) {
        return new Difference(id, before, after, others);
    }

    Kind kind() {
        if (before == null) {
            return after == null ? Kind.CAME_AND_WENT : Kind.NEW;
        }
        if (after == null) {
            return Kind.RETRACTED;
        }
        if (before.disputed() != after.disputed()) {
            return after.disputed() ? Kind.DISPUTED : Kind.SETTLED;
        }
        return before.content().equals(after.content()) ? Kind.BACKED_OTHERWISE : Kind.CHANGED;
    }

    /// A page of what changed; as many statements however long it is.
    static Page<Difference> page(SupplyGraph graph, Version from, Version to, Page<NodeId> page) {
        Map<NodeId, Difference> found = all(graph, from, to, page.items()).stream()
                .collect(Collectors.toMap(Difference::id, difference -> difference));
        return page.map(id -> Objects.requireNonNull(found.get(id)));
    }

    /// What became of some facts and entities, in their order.
    static List<Difference> all(SupplyGraph graph, Version from, Version to, List<NodeId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<NodeId, Known> before = known(graph, ids, from);
        Map<NodeId, Known> after = known(graph, ids, to);
        Map<NodeId, List<ClaimEvent>> events = graph.history().events(ids, to);
        return ids.stream()
                .map(id -> new Difference(
                        id,
                        before.get(id),
                        after.get(id),
                        events.getOrDefault(id, List.of()).stream()
                                .filter(event -> event.load().sequence() > from.sequence())
                                .toList()))
                .toList();
    }

    private static Map<NodeId, Known> known(SupplyGraph graph, Collection<NodeId> ids, Version version) {
        Map<Boolean, List<NodeId>> families =
                ids.stream().collect(Collectors.partitioningBy(id -> id.kind().family() == NodeKind.Family.FACT));
        List<NodeId> facts = families.getOrDefault(true, List.of());
        List<NodeId> named = families.getOrDefault(false, List.of());
        Map<NodeId, Known> known = new HashMap<>();
        if (!facts.isEmpty()) {
            graph.facts(facts, version).forEach((id, fact) -> known.put(id, Known.of(fact)));
        }
        if (!named.isEmpty()) {
            Map<NodeId, Entity> entities = graph.entities(named, version);
            Map<NodeId, Evidence> evidence = new HashMap<>();
            graph.descriptions(entities.keySet(), version)
                    .forEach((id, claims) -> Evidence.of(claims).ifPresent(found -> evidence.put(id, found)));
            entities.forEach((id, entity) -> known.put(
                    id,
                    new Known(
                            entity,
                            entity.attributes(),
                            Objects.requireNonNull(evidence.get(id)).reading().disputed())));
        }
        return known;
    }
}
