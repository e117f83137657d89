package io.monazite.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.StatusClass;
import io.monazite.domain.Supply;
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
    private record Read(Version version, OffsetFacts facts, Map<NodeId, SourcedFact> supplies) {}

    private final SupplyGraph graph;
    private volatile @Nullable Read latest;

    Offsets(SupplyGraph graph) {
        this.graph = graph;
    }

    /// @param asked the losses that are to be offset
    OffsetsOnDemand of(
            Question question,
            Projection projection,
            Scenario scenario,
            NetworkChoice choice,
            Outcome outcome,
            List<PartyLoss> asked) {
        return new OffsetsOnDemand(asked.size(), () -> {
            Read read = read(projection.snapshot().version());
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
        Read kept = latest;
        return kept != null && kept.version().equals(version) ? kept : make(version);
    }

    private synchronized Read make(Version version) {
        Read kept = latest;
        if (kept != null && kept.version().equals(version)) {
            return kept;
        }
        List<SourcedFact> supplies = graph.all(NodeKind.SUPPLY, version);
        List<SourcedFact> facts = supplies.stream()
                .filter(fact -> ((Supply) fact.fact()).statusClass() == StatusClass.COMMITTED)
                .collect(Collectors.toCollection(ArrayList::new));
        FACTS.stream().sorted().forEach(kind -> facts.addAll(graph.all(kind, version)));
        List<Entity> entities = ENTITIES.stream()
                .sorted()
                .flatMap(kind -> graph.allEntities(kind, version).stream())
                .toList();
        Read made = new Read(
                version,
                new OffsetFacts(facts, entities),
                supplies.stream().collect(Collectors.toUnmodifiableMap(SourcedFact::id, Function.identity())));
        if (kept == null || version.isNewerThan(kept.version())) {
            latest = made;
        }
        return made;
    }
}
