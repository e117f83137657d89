package io.monazite.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// Those facts of which a live claim is left, each with the claims that are.
    List<SourcedFact> facts(Collection<SourcedFact> facts) {
        if (terms.withheld().isEmpty()) {
            return List.copyOf(facts);
        }
        Set<NodeId> allowed = allowed(facts.stream().flatMap(fact -> fact.claims().stream()));
        List<SourcedFact> left = new ArrayList<>();
        for (SourcedFact fact : facts) {
            List<Claim> claims = fact.claims().stream()
                    .filter(claim -> allowed.contains(claim.id()))
                    .toList();
            if (claims.stream().anyMatch(Allowed::isLive)) {
                left.add(SourcedFact.of(fact.fact(), claims));
            }
        }
        return left;
    }

    /// Those entities that something is left to describe.
    List<Entity> entities(Collection<Entity> entities) {
        if (terms.withheld().isEmpty()) {
            return List.copyOf(entities);
        }
        Map<NodeId, List<Claim>> descriptions =
                graph.descriptions(entities.stream().map(Entity::id).toList(), version);
        Set<NodeId> allowed = allowed(descriptions.values().stream().flatMap(List::stream));
        List<Entity> left = new ArrayList<>();
        for (Entity entity : entities) {
            List<Claim> claims = descriptions.getOrDefault(entity.id(), List.of()).stream()
                    .filter(claim -> isLive(claim) && allowed.contains(claim.id()))
                    .toList();
            if (!claims.isEmpty()) {
                left.add(Description.of(entity.id(), claims));
            }
        }
        return left;
    }

    /// The claims that may be given on. A claim does not tell on what its own sources stand, but for the origins: what
    /// lies between is looked up, for all of them at once.
    private Set<NodeId> allowed(Stream<Claim> claims) {
        Map<Boolean, Set<NodeId>> known = claims.filter(terms::allow)
                .collect(Collectors.partitioningBy(
                        Allowed::standsOnOriginsAlone, Collectors.mapping(Claim::id, Collectors.toSet())));
        Set<NodeId> allowed = new HashSet<>(known.getOrDefault(true, Set.of()));
        Set<NodeId> open = known.getOrDefault(false, Set.of());
        if (!open.isEmpty()) {
            archive.claims(open, terms.withheld(), version)
                    .forEach(found -> allowed.add(found.claim().id()));
        }
        return allowed;
    }

    private static boolean standsOnOriginsAlone(Claim claim) {
        Set<NodeId> origins = claim.origins().stream().map(Origin::claim).collect(Collectors.toSet());
        return origins.containsAll(claim.copiedFrom()) && origins.containsAll(claim.computedFrom());
    }

    private static boolean isLive(Claim claim) {
        return claim.record().retractedAt() == null;
    }
}
