package io.monazite.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.monazite.domain.End;
import io.monazite.domain.NodeId;

/// The decisions on entities that hold in one version, in the order in which they were taken.
///
/// @param decisions all of them
/// @param heirs for each old id the one into which it was merged, at first hand
public record Merges(List<MatchDecision> decisions, Map<NodeId, NodeId> heirs) {

    /// Nothing was decided.
    public static final Merges NONE = new Merges(List.of(), Map.of());

    public Merges {
        decisions = List.copyOf(decisions);
        heirs = Map.copyOf(heirs);
    }

    /// @param all what was ever decided
    public static Merges at(List<MatchDecision> all, long sequence) {
        List<MatchDecision> holding =
                all.stream().filter(decision -> decision.holdsAt(sequence)).toList();
        Map<NodeId, NodeId> heirs = new HashMap<>();
        holding.stream().filter(MatchDecision::same).forEach(merge -> heirs.put(merge.entity(), merge.other()));
        return new Merges(holding, heirs);
    }

    /// Whether no two entities are one.
    public boolean isEmpty() {
        return heirs.isEmpty();
    }

    /// The entity that an id stands for now: itself, where it was not merged.
    public NodeId heir(NodeId id) {
        NodeId heir = id;
        for (NodeId next = heirs.get(heir); next != null; next = heirs.get(heir)) {
            heir = next;
        }
        return heir;
    }

    /// The old ids that stand for an entity now.
    public List<NodeId> mergedInto(NodeId survivor) {
        return heirs.keySet().stream()
                .filter(old -> heir(old).equals(survivor))
                .sorted()
                .toList();
    }

    /// Whether it was decided that these are two.
    public boolean areApart(NodeId one, NodeId another) {
        return decisions.stream().anyMatch(decision -> !decision.same() && decision.isAbout(one, another));
    }

    /// The merge by which an entity goes under another id, at first hand.
    public Optional<MatchDecision> of(NodeId entity) {
        return decisions.stream()
                .filter(decision -> decision.same() && decision.entity().equals(entity))
                .findFirst();
    }

    /// The earliest merge that concerns what a claim is about.
    Optional<MatchDecision> of(ClaimDraft.Subject subject) {
        List<NodeId> ends = switch (subject) {
            case ClaimDraft.OfEntity(NodeId id) -> List.of(id);
            case ClaimDraft.OfFact fact ->
                fact.fact().key().ends().stream().map(End::node).toList();
        };
        return decisions.stream()
                .filter(decision -> decision.same() && ends.contains(decision.entity()))
                .findFirst();
    }
}
