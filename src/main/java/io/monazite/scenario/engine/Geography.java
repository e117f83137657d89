package io.monazite.scenario.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Who is where.
///
/// @param countryOf the country in which a company is located, where a source says so
/// @param members the countries of a group; the world needs none, it holds everybody
public record Geography(Map<NodeId, NodeId> countryOf, Map<NodeId, Set<NodeId>> members) {

    /// Holds everybody, also those of whom no source tells where they are.
    static final NodeId WORLD = NodeId.country("WORLD");

    public Geography {
        countryOf = Residences.copyOf(countryOf);
        members = members.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /// The same with some companies elsewhere.
    ///
    /// @param gone those whose country no source tells any more
    /// @param come those whose country is new or another, with it
    public Geography with(Set<NodeId> gone, Map<NodeId, NodeId> come) {
        return new Geography(residences().with(gone, come), members);
    }

    public Geography withMembers(Map<NodeId, Set<NodeId>> replacement) {
        return new Geography(countryOf, replacement);
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

    /// Whom a place other than the world holds: itself, its countries and the companies located there.
    public Stream<NodeId> residents(NodeId place) {
        return Stream.concat(Stream.of(place), members.getOrDefault(place, Set.of()).stream())
                .flatMap(country ->
                        Stream.concat(Stream.of(country), residences().in(country)))
                .distinct();
    }

    /// Whether both are known to be in different countries.
    boolean abroad(NodeId country, NodeId party) {
        return countryOf(party).isPresent() && !contains(country, party) && !contains(party, country);
    }

    /// Whether both are known to be in the same country.
    boolean isDomestic(NodeId supplier, NodeId buyer) {
        return countryOf(supplier).isPresent() && countryOf(supplier).equals(countryOf(buyer));
    }

    /// The companies that are elsewhere in another geography; empty where that cannot be told without looking at all.
    Optional<Set<NodeId>> movedTo(Geography other) {
        return members.equals(other.members) ? residences().apartFrom(other.residences()) : Optional.empty();
    }

    private Residences residences() {
        return Residences.copyOf(countryOf);
    }

    private boolean isOrHas(NodeId place, NodeId country) {
        return place.equals(country) || members.getOrDefault(place, Set.of()).contains(country);
    }
}
