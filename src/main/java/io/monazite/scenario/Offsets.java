package io.monazite.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.StatusClass;
import io.monazite.domain.Supply;
import io.monazite.graph.GraphWithout;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.NetworkChoice;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Preparation;
import io.monazite.scenario.engine.Scenario;
import io.monazite.scenario.offset.OffsetCase;
import io.monazite.scenario.offset.OffsetFacts;
import io.monazite.scenario.offset.OffsetPlanner;

/// Reads what offsets need to know beside the projection, once a version, and plans them.
@ApplicationScoped
class Offsets {

    private static final Set<NodeKind> FACTS = Set.of(
            NodeKind.PRODUCTION,
            NodeKind.CAPACITY,
            NodeKind.OPERATION,
            NodeKind.AGREEMENT_TERM,
            NodeKind.AGREEMENT_STATUS,
            NodeKind.PARTICIPATION,
            NodeKind.MEASURE_STATUS,
            NodeKind.SCOPE);
    private static final Set<NodeKind> ENTITIES =
            Set.of(NodeKind.MATERIAL, NodeKind.FACILITY, NodeKind.AGREEMENT, NodeKind.MEASURE);

    /// @param supplies every supply by its id
    private record Read(
            Version version, List<SourcedFact> rights, List<Entity> entities, Map<NodeId, SourcedFact> supplies) {

        OffsetFacts facts() {
            return new OffsetFacts(rights, entities);
        }

        /// The same where sources are left out.
        Read with(GraphWithout.Rest rest) {
            Map<NodeId, Entity> described =
                    rest.changes().entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
            Set<NodeId> gone = rest.changes().withdrawn().stream().map(Fact::id).collect(Collectors.toSet());
            Map<NodeId, SourcedFact> facts = new HashMap<>(supplies);
            rights.forEach(fact -> facts.put(fact.id(), fact));
            facts.putAll(rest.facts());
            facts.keySet().removeAll(gone);
            Map<NodeId, Entity> known = new HashMap<>();
            entities.forEach(entity -> known.put(entity.id(), entity));
            known.putAll(described);
            known.keySet().removeAll(rest.changes().undescribed());
            return of(version, facts.values(), known.values());
        }

        /// Of more than is needed; in the order in which they are asked of the graph.
        static Read of(Version version, Collection<SourcedFact> facts, Collection<Entity> entities) {
            List<SourcedFact> supplies = facts.stream()
                    .filter(fact -> fact.id().kind() == NodeKind.SUPPLY)
                    .sorted(Comparator.comparing(SourcedFact::id))
                    .toList();
            Stream<SourcedFact> committed =
                    supplies.stream().filter(fact -> ((Supply) fact.fact()).statusClass() == StatusClass.COMMITTED);
            Stream<SourcedFact> others = facts.stream()
                    .filter(fact -> FACTS.contains(fact.id().kind()))
                    .sorted(Comparator.comparing((SourcedFact fact) -> fact.id().kind())
                            .thenComparing(SourcedFact::id));
            return new Read(
                    version,
                    Stream.concat(committed, others).toList(),
                    entities.stream()
                            .filter(entity -> ENTITIES.contains(entity.id().kind()))
                            .sorted(Comparator.comparing(
                                            (Entity entity) -> entity.id().kind())
                                    .thenComparing(Entity::id))
                            .toList(),
                    supplies.stream().collect(Collectors.toUnmodifiableMap(SourcedFact::id, Function.identity())));
        }
    }

    private final SupplyGraph graph;
    private volatile @Nullable Read latest;
    private volatile @Nullable Read past;

    Offsets(SupplyGraph graph) {
        this.graph = graph;
    }

    /// @param asked the losses that are to be offset
    /// @param rest how the graph differs where sources are left out
    OffsetsOnDemand of(
            Question question,
            Projection projection,
            Optional<GraphWithout.Rest> rest,
            Scenario scenario,
            NetworkChoice choice,
            Outcome outcome,
            List<PartyLoss> asked) {
        return new OffsetsOnDemand(asked.size(), () -> {
            Read whole = read(projection.snapshot().version());
            Read read = rest.map(whole::with).orElse(whole);
            return OffsetPlanner.plan(
                    read.facts(),
                    new OffsetCase(
                            Preparation.network(projection.reported(), choice),
                            read.supplies(),
                            outcome,
                            asked,
                            scenario.shocks().stream()
                                    .map(shock -> new OffsetCase.Withheld(shock.origin(), shock.materials()))
                                    .toList(),
                            choice.period(),
                            question.validOn(),
                            projection.control(question.validOn())));
        });
    }

    private Read read(Version version) {
        Read kept = kept(version);
        return kept != null ? kept : make(version);
    }

    private @Nullable Read kept(Version version) {
        return Stream.of(Optional.ofNullable(latest), Optional.ofNullable(past))
                .flatMap(Optional::stream)
                .filter(read -> read.version().equals(version))
                .findFirst()
                .orElse(null);
    }

    private synchronized Read make(Version version) {
        Read kept = kept(version);
        if (kept != null) {
            return kept;
        }
        List<SourcedFact> facts = new ArrayList<>(graph.all(NodeKind.SUPPLY, version));
        FACTS.forEach(kind -> facts.addAll(graph.all(kind, version)));
        List<Entity> entities = ENTITIES.stream()
                .flatMap(kind -> graph.allEntities(kind, version).stream())
                .toList();
        Read made = Read.of(version, facts, entities);
        Read newest = latest;
        if (newest == null || version.isNewerThan(newest.version())) {
            latest = made;
        } else {
            past = made;
        }
        return made;
    }
}
