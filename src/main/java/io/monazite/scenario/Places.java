package io.monazite.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.Entity;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Changes;
import io.monazite.provenance.ReadFact;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.MaterialTree;

/// Who is where, and what is a kind of what.
final class Places {

    /// Where sources place one party in several countries, that with more independent origins counts, then the first by
    /// id.
    private static final Comparator<ReadFact> MORE_CERTAIN_FIRST = Comparator.comparingInt(
                    (ReadFact location) -> -location.reading().origins())
            .thenComparing(ReadFact::id);

    private Places() {}

    static Geography geography(Readings readings) {
        Map<NodeId, List<ReadFact>> locations = readings.all(NodeKind.LOCATION)
                .collect(Collectors.groupingBy(location -> ((Location) location.fact()).entity()));
        Map<NodeId, NodeId> countryOf = new HashMap<>();
        locations.forEach((entity, said) -> country(said).ifPresent(country -> countryOf.put(entity, country)));
        return new Geography(countryOf, members(readings));
    }

    /// The geography after some changes.
    ///
    /// @param readings after the changes
    static Geography geography(Geography before, Readings readings, Changes changes) {
        Set<NodeId> gone = new HashSet<>();
        Map<NodeId, NodeId> come = new HashMap<>();
        for (NodeId entity : Readings.touched(NodeKind.LOCATION, changes)) {
            country(readings.on(NodeKind.LOCATION, entity))
                    .ifPresentOrElse(country -> come.put(entity, country), () -> gone.add(entity));
        }
        Geography moved = gone.isEmpty() && come.isEmpty() ? before : before.with(gone, come);
        return Readings.touches(NodeKind.COUNTRY, changes) ? moved.withMembers(members(readings)) : moved;
    }

    static MaterialTree materials(Readings readings) {
        Map<NodeId, NodeId> parentOf = new HashMap<>();
        readings.entities(NodeKind.MATERIAL)
                .forEach(material ->
                        material.text("parent").ifPresent(parent -> parentOf.put(material.id(), NodeId.parse(parent))));
        return new MaterialTree(parentOf);
    }

    private static Optional<NodeId> country(List<ReadFact> locations) {
        return locations.stream().min(MORE_CERTAIN_FIRST).map(location -> ((Location) location.fact()).country());
    }

    private static Map<NodeId, Set<NodeId>> members(Readings readings) {
        return readings.entities(NodeKind.COUNTRY).stream()
                .filter(country -> !country.texts("members").isEmpty())
                .collect(Collectors.toMap(
                        Entity::id,
                        group -> group.texts("members").stream()
                                .map(NodeId::parse)
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
