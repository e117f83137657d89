package io.monazite.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.monazite.domain.Entity;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Merges;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.matching.Matcher;
import io.monazite.matching.Named;
import io.monazite.matching.Verdict;
import io.monazite.provenance.SourcedFact;

/// The companies and deposits of a version of the graph, ready to be compared with those of a source and with each
/// other.
///
/// @param entities all of them, in the order of their ids
public record KnownEntities(List<Named> entities, Matcher matcher) {

    private static final List<NodeKind> KINDS = List.of(NodeKind.COMPANY, NodeKind.DEPOSIT);

    public KnownEntities {
        entities = List.copyOf(entities);
    }

    /// An entity of the graph that may be another one of it.
    ///
    /// @param candidates those that it may be, likeliest first
    public record Proposal(NodeId entity, List<Verdict.Likeness> candidates) {

        public Proposal {
            candidates = List.copyOf(candidates);
        }
    }

    /// Reads them.
    public static KnownEntities of(SupplyGraph graph, Version version) {
        Map<NodeId, NodeId> places = new HashMap<>();
        for (SourcedFact each : graph.all(NodeKind.LOCATION, version)) {
            if (each.fact() instanceof Location(NodeId entity, NodeId country)) {
                places.merge(entity, country, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        List<Named> entities = new ArrayList<>();
        Set<NodeId> former = new HashSet<>();
        for (NodeKind kind : KINDS) {
            for (Entity each : graph.allEntities(kind, version)) {
                entities.add(Described.of(each.id(), each.attributes(), places.get(each.id())));
                each.texts("mergedFrom").forEach(old -> former.add(NodeId.parse(old)));
            }
        }
        return new KnownEntities(entities, new Matcher(entities, former));
    }

    /// All that may be another one, in the order of their ids; a pair is told once, under the first of its two. What
    /// matching would have joined, had it come by a feed, is told as well; what was decided to be two is not.
    public List<Proposal> proposals(Merges merges) {
        List<Proposal> proposals = new ArrayList<>();
        for (Named each : entities) {
            List<Verdict.Likeness> candidates = candidates(each).stream()
                    .filter(candidate ->
                            each.id().compareTo(candidate.id()) < 0 && !merges.areApart(each.id(), candidate.id()))
                    .toList();
            if (!candidates.isEmpty()) {
                proposals.add(new Proposal(each.id(), candidates));
            }
        }
        return List.copyOf(proposals);
    }

    private List<Verdict.Likeness> candidates(Named entity) {
        return switch (matcher.match(entity)) {
            case Verdict.Unsure(List<Verdict.Likeness> candidates) -> candidates;
            case Verdict.Sure(NodeId id, boolean coded, String reason) -> List.of(new Verdict.Likeness(id, 1, reason));
            case Verdict.None none -> List.of();
        };
    }
}
