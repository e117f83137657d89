package io.monazite.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.graph.Archive;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Description;
import io.monazite.provenance.Origin;
import io.monazite.provenance.SourcedFact;

/// Reads facts and entities anew from those of their claims that may be given on.
final class Allowed {

    private final SupplyGraph graph;
    private final Archive archive;
    private final Licences.Terms terms;
    private final Version version;

    Allowed(SupplyGraph graph, Archive archive, Licences.Terms terms, Version version) {
        this.graph = graph;
        this.archive = archive;
        this.terms = terms;
        this.version = version;
    }

    /// Empty where no live claim is left.
    Optional<SourcedFact> fact(SourcedFact fact) {
        if (terms.withheld().isEmpty()) {
            return Optional.of(fact);
        }
        List<Claim> claims = fact.claims().stream().filter(this::isAllowed).toList();
        return claims.stream().anyMatch(Allowed::isLive)
                ? Optional.of(SourcedFact.of(fact.fact(), claims))
                : Optional.empty();
    }

    /// Those entities that something is left to describe.
    List<Entity> entities(Collection<Entity> entities) {
        if (terms.withheld().isEmpty()) {
            return List.copyOf(entities);
        }
        Map<NodeId, List<Claim>> descriptions =
                graph.descriptions(entities.stream().map(Entity::id).toList(), version);
        List<Entity> allowed = new ArrayList<>();
        for (Entity entity : entities) {
            List<Claim> claims = descriptions.getOrDefault(entity.id(), List.of()).stream()
                    .filter(claim -> isLive(claim) && isAllowed(claim))
                    .toList();
            if (!claims.isEmpty()) {
                allowed.add(Description.of(entity.id(), claims));
            }
        }
        return allowed;
    }

    /// A claim does not tell on what its own sources stand, but for the origins: what lies between is looked up.
    private boolean isAllowed(Claim claim) {
        return terms.allow(claim)
                && (standsOnOriginsAlone(claim)
                        || !archive.claims(List.of(claim.id()), terms.withheld(), version)
                                .isEmpty());
    }

    private static boolean standsOnOriginsAlone(Claim claim) {
        Set<NodeId> origins = claim.origins().stream().map(Origin::claim).collect(Collectors.toSet());
        return origins.containsAll(claim.copiedFrom()) && origins.containsAll(claim.computedFrom());
    }

    private static boolean isLive(Claim claim) {
        return claim.record().retractedAt() == null;
    }
}
