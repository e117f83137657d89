package io.monazite.scenario.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Who is where.
///
/// @param countryOf the country in which a company is located, where a source says so
/// @param members the countries of a group; the world needs none, it holds everybody
public record Geography(Map<NodeId, NodeId> countryOf, Map<NodeId, Set<NodeId>> members) {

    private static final NodeId WORLD = NodeId.country("WORLD");

    public Geography {
        countryOf = Map.copyOf(countryOf);
        members = members.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /// The country that a party is or is located in.
    public Optional<NodeId> countryOf(NodeId party) {
        return party.kind() == NodeKind.COUNTRY ? Optional.of(party) : Optional.ofNullable(countryOf.get(party));
    }

    /// Whether the party is the place itself, is located in it, or belongs to the group that it is.
    public boolean contains(NodeId place, NodeId party) {
        return place.equals(party)
                || place.equals(WORLD)
                || countryOf(party).filter(country -> isOrHas(place, country)).isPresent();
    }

    /// Whether both are known to be in different countries.
    boolean abroad(NodeId country, NodeId party) {
        return countryOf(party).isPresent() && !contains(country, party) && !contains(party, country);
    }

    /// Whether both are known to be in the same country.
    boolean isDomestic(NodeId supplier, NodeId buyer) {
        return countryOf(supplier).isPresent() && countryOf(supplier).equals(countryOf(buyer));
    }

    private boolean isOrHas(NodeId place, NodeId country) {
        return place.equals(country) || members.getOrDefault(place, Set.of()).contains(country);
    }
}
