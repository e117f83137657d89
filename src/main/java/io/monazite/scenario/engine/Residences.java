package io.monazite.scenario.engine;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// In which country each company is, found both ways. Immutable; a successor is made in time that grows with
/// the changes.
final class Residences extends AbstractMap<NodeId, NodeId> {

    private record Residence(NodeId country, NodeId party) implements Comparable<Residence> {

        @Override
        public int compareTo(Residence other) {
            int order = country.compareTo(other.country);
            return order == 0 ? party.compareTo(other.party) : order;
        }
    }

    private final Shards<NodeId, NodeId> countries;
    private final Shelves<Residence, Residence> residents;

    private Residences(Shards<NodeId, NodeId> countries, Shelves<Residence, Residence> residents) {
        this.countries = countries;
        this.residents = residents;
    }

    static Residences copyOf(Map<NodeId, NodeId> countryOf) {
        return countryOf instanceof Residences known
                ? known
                : new Residences(Shards.copyOf(countryOf), Shelves.of(residence -> residence, list(countryOf)));
    }

    Residences with(Set<NodeId> gone, Map<NodeId, NodeId> come) {
        List<Residence> left = new ArrayList<>();
        Stream.concat(gone.stream(), come.keySet().stream()).distinct().forEach(party -> {
            NodeId country = countries.get(party);
            if (country != null) {
                left.add(new Residence(country, party));
            }
        });
        Set<NodeId> nowhere = new HashSet<>(gone);
        nowhere.removeAll(come.keySet());
        return new Residences(countries.with(nowhere, new HashMap<>(come)), residents.with(left, list(come)));
    }

    /// The companies that are elsewhere in another map; empty where that cannot be told without looking at all.
    Optional<Set<NodeId>> apartFrom(Residences other) {
        return countries.apartFrom(other.countries);
    }

    /// The companies located in a country, in their order.
    Stream<NodeId> in(NodeId country) {
        return residents.where(residence -> residence.country().compareTo(country)).stream()
                .map(Residence::party);
    }

    @Override
    public @Nullable NodeId get(@Nullable Object party) {
        return countries.get(party);
    }

    @Override
    public boolean containsKey(@Nullable Object party) {
        return countries.containsKey(party);
    }

    @Override
    public int size() {
        return countries.size();
    }

    @Override
    public Set<Entry<NodeId, NodeId>> entrySet() {
        return countries.entrySet();
    }

    private static List<Residence> list(Map<NodeId, NodeId> countryOf) {
        List<Residence> list = new ArrayList<>();
        countryOf.forEach((party, country) -> list.add(new Residence(country, party)));
        return list;
    }
}
