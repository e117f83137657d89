package io.monazite.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.Entity;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.MaterialTree;

/// Who is where, and what is a kind of what.
final class Places {

    private Places() {}

    /// Where sources place one party in several countries, that with more independent origins counts, then the first by
    /// id.
    static Geography geography(List<SourcedFact> locations, List<Entity> countries) {
        Map<NodeId, NodeId> countryOf = new HashMap<>();
        locations.stream()
                .filter(location -> !location.reading().denied())
                .sorted(Comparator.comparingInt(
                                (SourcedFact location) -> -location.reading().origins())
                        .thenComparing(SourcedFact::id))
                .map(location -> (Location) location.fact())
                .forEach(location -> countryOf.putIfAbsent(location.entity(), location.country()));
        Map<NodeId, Set<NodeId>> members = countries.stream()
                .filter(country -> !country.texts("members").isEmpty())
                .collect(Collectors.toMap(
                        Entity::id,
                        group -> group.texts("members").stream()
                                .map(NodeId::parse)
                                .collect(Collectors.toUnmodifiableSet())));
        return new Geography(countryOf, members);
    }

    static MaterialTree materials(List<Entity> materials) {
        Map<NodeId, NodeId> parentOf = new HashMap<>();
        materials.forEach(material ->
                material.text("parent").ifPresent(parent -> parentOf.put(material.id(), NodeId.parse(parent))));
        return new MaterialTree(parentOf);
    }
}
