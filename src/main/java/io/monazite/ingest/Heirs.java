package io.monazite.ingest;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;
import io.monazite.graph.KnownClaim;
import io.monazite.graph.Staging;

/// What counts in the place of claims that rows name to be replaced or withdrawn, where those counted no longer
/// when the load began: a reviewer decided about them, or their source corrected them. What the load itself
/// retired counted then.
///
/// @param of for each claim that counted no longer what did in its place, maybe nothing
/// @param known those that did
record Heirs(Map<NodeId, List<NodeId>> of, Map<NodeId, KnownClaim> known) {

    static final Heirs NONE = new Heirs(Map.of(), Map.of());

    /// @param named the claims that are named
    /// @param known what is known of them
    static Heirs of(Collection<NodeId> named, Map<NodeId, KnownClaim> known, Staging staging) {
        Set<NodeId> retired = named.stream()
                .filter(id -> known.containsKey(id) && !known.get(id).live())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (retired.isEmpty()) {
            return NONE;
        }
        Map<NodeId, List<NodeId>> of = staging.heirs(retired);
        Set<NodeId> heirs = of.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return new Heirs(of, heirs.isEmpty() ? Map.of() : staging.claims(heirs));
    }

    /// Whether a claim counted no longer.
    boolean isRetired(NodeId claim) {
        return of.containsKey(claim);
    }

    /// What counted in the place of a claim; nothing where that counted itself.
    List<NodeId> inPlaceOf(NodeId claim) {
        return of.getOrDefault(claim, List.of());
    }

    /// What is to go where these claims are named, beside themselves.
    List<NodeId> beside(List<NodeId> named) {
        return named.stream()
                .flatMap(id -> inPlaceOf(id).stream())
                .filter(id -> !named.contains(id))
                .distinct()
                .toList();
    }

    /// What is known of what counted in the place of a claim.
    Stream<KnownClaim> knownInPlaceOf(NodeId claim) {
        return inPlaceOf(claim).stream().filter(known::containsKey).map(known::get);
    }
}
