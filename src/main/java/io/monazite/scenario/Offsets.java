package io.monazite.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.StatusClass;
import io.monazite.domain.Supply;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.Network;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
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

    private record Read(Version version, OffsetFacts facts) {}

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
            Network network,
            Outcome outcome,
            List<PartyLoss> asked) {
        return new OffsetsOnDemand(
                asked.size(),
                () -> OffsetPlanner.plan(
                        facts(projection),
                        new OffsetCase(
                                network,
                                projection.supplies(),
                                outcome,
                                asked,
                                scenario.shocks().stream()
                                        .map(shock -> new OffsetCase.Withheld(shock.origin(), shock.materials()))
                                        .toList(),
                                Optional.ofNullable(question.period())
                                        .or(() -> year(network, projection))
                                        .orElse(null),
                                question.validOn(),
                                projection.control(question.validOn()))));
    }

    /// The year of the network: that of the flows that were not carried forward from an earlier one.
    private static Optional<Period> year(Network network, Projection projection) {
        return network.flows().stream()
                .map(Flow::fact)
                .filter(fact -> !network.carriedForward().containsKey(fact))
                .flatMap(fact -> Optional.ofNullable(projection.supplies().get(fact)).stream())
                .map(fact -> ((Supply) fact.fact()).period())
                .filter(period -> period.calendarYear().isPresent())
                .max(Comparator.comparingInt(period -> period.calendarYear().orElseThrow()));
    }

    private OffsetFacts facts(Projection projection) {
        Version version = projection.snapshot().version();
        Read kept = latest;
        return kept != null && kept.version().equals(version) ? kept.facts() : read(version, projection);
    }

    private synchronized OffsetFacts read(Version version, Projection projection) {
        Read kept = latest;
        if (kept != null && kept.version().equals(version)) {
            return kept.facts();
        }
        Collection<SourcedFact> facts = projection.supplies().values().stream()
                .filter(fact -> ((Supply) fact.fact()).statusClass() == StatusClass.COMMITTED)
                .collect(Collectors.toCollection(ArrayList::new));
        FACTS.stream().sorted().forEach(kind -> facts.addAll(graph.all(kind, version)));
        List<Entity> entities = ENTITIES.stream()
                .sorted()
                .flatMap(kind -> graph.allEntities(kind, version).stream())
                .toList();
        OffsetFacts made = new OffsetFacts(facts, entities);
        if (kept == null || kept.version().sequence() < version.sequence()) {
            latest = new Read(version, made);
        }
        return made;
    }
}
