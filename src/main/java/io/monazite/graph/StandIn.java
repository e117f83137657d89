package io.monazite.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.monazite.domain.End;
import io.monazite.domain.Fact;
import io.monazite.domain.FactKey;
import io.monazite.domain.FactParts;
import io.monazite.domain.NodeId;

/// A claim that says of the entity that remains what another says of the one that was merged into it: the same words,
/// place and origin. It takes the place of that one for as long as the merge holds.
///
/// @param claim the claim
/// @param decision the id of the merge
/// @param replaces the claims in whose place it counts: the one that it repeats first, then what the same row
///        said of the place
public record StandIn(ClaimDraft claim, String decision, List<NodeId> replaces) {

    private static final String PLACE = "/location";
    private static final int DIGITS = 24;

    public StandIn {
        replaces = List.copyOf(replaces);
    }

    /// The claim for which it stands.
    public NodeId of() {
        return replaces.getFirst();
    }

    /// @param claim about the entity that was merged, or a fact of it
    /// @param alsoRetires claims whose place it takes beside that of the claim
    /// @param standing for each claim the one that stands in for it, or itself
    /// @throws IllegalArgumentException when both ends of a fact would be one entity
    static StandIn of(ClaimDraft claim, MatchDecision merge, List<NodeId> alsoRetires, UnaryOperator<NodeId> standing) {
        boolean place = isOfPlace(claim.id());
        List<NodeId> supersedes = new ArrayList<>();
        if (!place) {
            supersedes.add(claim.id());
            claim.supersedes().stream()
                    .filter(id -> !standing.apply(id).equals(id))
                    .map(standing)
                    .forEach(supersedes::add);
        }
        List<NodeId> replaces = new ArrayList<>(place ? List.of(claim.id()) : supersedes);
        supersedes.stream().skip(1).map(StandIn::placeOf).forEach(replaces::add);
        replaces.addAll(alsoRetires);
        ClaimDraft draft = claim.as(
                id(claim.id(), merge.id()),
                renamed(claim.subject(), merge.entity(), merge.other()),
                claim.copiedFrom().stream().map(standing).toList(),
                claim.computedFrom().stream().map(standing).toList(),
                supersedes);
        return new StandIn(draft, merge.id(), replaces);
    }

    /// The id of the claim that stands in for another by a decision. What a row says of a place keeps its name beside
    /// that of the claim which describes it.
    static NodeId id(NodeId claim, String decision) {
        String key = claim.key();
        boolean place = isOfPlace(claim);
        String whole = place ? key.substring(0, key.length() - PLACE.length()) : key;
        String hash = ContentDigest.hash(whole, decision).substring(0, DIGITS);
        return new NodeId(claim.kind(), place ? hash + PLACE : hash);
    }

    static boolean isOfPlace(NodeId claim) {
        return claim.key().endsWith(PLACE);
    }

    static NodeId placeOf(NodeId claim) {
        return new NodeId(claim.kind(), claim.key() + PLACE);
    }

    /// What a claim is about, with one entity in the place of another.
    ///
    /// @throws IllegalArgumentException when both ends of a fact would be one entity
    public static ClaimDraft.Subject renamed(ClaimDraft.Subject subject, NodeId from, NodeId into) {
        return switch (subject) {
            case ClaimDraft.OfEntity(NodeId id) -> new ClaimDraft.OfEntity(id.equals(from) ? into : id);
            case ClaimDraft.OfFact(Fact fact) -> new ClaimDraft.OfFact(renamed(fact, from, into));
        };
    }

    private static Fact renamed(Fact fact, NodeId from, NodeId into) {
        FactKey key = fact.key();
        Map<String, List<String>> parts = new HashMap<>();
        key.attributes().forEach((name, value) -> parts.put(name, List.of(value)));
        for (End end : key.ends()) {
            boolean many = end.name().equals("parties");
            if (!many
                    && key.ends().stream().map(End::node).anyMatch(into::equals)
                    && end.node().equals(from)) {
                throw new IllegalArgumentException(
                        "%s stands between %s and %s: one cannot be both of its ends".formatted(fact.id(), from, into));
            }
            NodeId node = end.node().equals(from) ? into : end.node();
            parts.computeIfAbsent(end.name(), none -> new ArrayList<>()).add(node.toString());
        }
        return new FactParts(key.id().kind(), parts).fact();
    }
}
