package io.monazite.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;

/// Lets claims about entities that were merged count for those that remain: for each another one is made that stands in
/// for it. Who merged one after the other is followed step by step, so that each merge can be undone by itself.
public final class StandingIn {

    private final Merging merging;
    private final Merges merges;

    public StandingIn(Merging merging, Merges merges) {
        this.merging = merging;
        this.merges = merges;
    }

    /// Whether a claim is about an entity that was merged into another.
    public boolean concerns(ClaimDraft claim) {
        return merges.of(claim.subject()).isPresent();
    }

    /// Why none can stand in for a claim: it would be about a fact both ends of which are one entity.
    public Optional<String> problem(ClaimDraft claim) {
        ClaimDraft.Subject subject = claim.subject();
        try {
            Optional<MatchDecision> merge = merges.of(subject);
            while (merge.isPresent()) {
                subject = StandIn.renamed(
                        subject, merge.get().entity(), merge.get().other());
                merge = merges.of(subject);
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// @param claims claims that are there, or were brought by this load
    /// @return how many were made
    /// @throws IllegalArgumentException when both ends of a fact would be one entity, naming it
    public int take(List<ClaimDraft> claims) {
        int made = 0;
        List<ClaimDraft> step = claims.stream().filter(this::concerns).toList();
        while (!step.isEmpty()) {
            List<StandIn> standIns = step(step);
            merging.write(standIns);
            made += standIns.size();
            step = standIns.stream().map(StandIn::claim).filter(this::concerns).toList();
        }
        return made;
    }

    private List<StandIn> step(List<ClaimDraft> claims) {
        Map<NodeId, NodeId> standing = standing(claims);
        Set<NodeId> ids = new HashSet<>(claims.stream().map(ClaimDraft::id).toList());
        List<StandIn> made = new ArrayList<>();
        for (ClaimDraft claim : claims) {
            NodeId place = StandIn.placeOf(claim.id());
            made.add(StandIn.of(
                    claim,
                    merges.of(claim.subject()).orElseThrow(),
                    ids.contains(place) ? List.of(place) : List.of(),
                    id -> standing.getOrDefault(id, id)));
        }
        return made;
    }

    /// What stands in for the claims that these name, and for themselves.
    private Map<NodeId, NodeId> standing(List<ClaimDraft> claims) {
        Map<NodeId, NodeId> standing = new HashMap<>(merging.standIns(claims.stream()
                .flatMap(claim -> Stream.of(claim.copiedFrom(), claim.computedFrom(), claim.supersedes())
                        .flatMap(List::stream))
                .distinct()
                .toList()));
        claims.forEach(claim -> standing.put(
                claim.id(),
                StandIn.id(claim.id(), merges.of(claim.subject()).orElseThrow().id())));
        return standing;
    }
}
