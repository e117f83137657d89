package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Where a party is and of what a material is a kind, by number, and whether one flow contains another.
final class Inclusion {

    private final Numbering numbers;
    private final Geography geography;
    private final MaterialTree materials;
    private final Map<Optional<NodeId>, int[]> placesOf = new HashMap<>();
    private final int[] @Nullable [] holders;
    private final int[] @Nullable [] lineages;

    Inclusion(Numbering numbers, Geography geography, MaterialTree materials) {
        this.numbers = numbers;
        this.geography = geography;
        this.materials = materials;
        this.holders = new int[numbers.parties().size()][];
        this.lineages = new int[numbers.materials().size()][];
    }

    /// The party and the places that hold it, as far as anything flows there.
    int[] holders(int party) {
        int[] known = holders[party];
        if (known == null) {
            int[] places = placesOf(geography.countryOf(numbers.parties().id(party)));
            known = hasItself(party, places) ? places : with(party, places);
            holders[party] = known;
        }
        return known;
    }

    private static boolean hasItself(int party, int[] places) {
        for (int place : places) {
            if (place == party) {
                return true;
            }
        }
        return false;
    }

    private static int[] with(int party, int[] places) {
        int[] all = Arrays.copyOf(places, places.length + 1);
        all[places.length] = party;
        return all;
    }

    /// The places that hold those in a country, or those of whom nobody knows where they are.
    private int[] placesOf(Optional<NodeId> country) {
        return placesOf.computeIfAbsent(
                country,
                _ -> present(
                        Stream.of(
                                        Stream.of(Geography.WORLD),
                                        country.stream(),
                                        geography.members().entrySet().stream()
                                                .filter(group -> country.filter(group.getValue()::contains)
                                                        .isPresent())
                                                .map(Map.Entry::getKey))
                                .flatMap(places -> places),
                        numbers.parties()));
    }

    /// The material and all of which it is a kind, as far as anything of them flows.
    int[] lineage(int material) {
        int[] known = lineages[material];
        if (known == null) {
            known = present(materials.lineage(numbers.materials().id(material)).stream(), numbers.materials());
            lineages[material] = known;
        }
        return known;
    }

    private static int[] present(Stream<NodeId> ids, Numbers numbers) {
        return ids.distinct()
                .mapToInt(numbers::of)
                .filter(number -> number >= 0)
                .toArray();
    }

    /// Whether what flows from and to places that hold the ends of another, of a material of which the other one is a
    /// kind, contains it.
    boolean contains(ReportedFlow whole, ReportedFlow part) {
        return whole.status().statusClass() == part.status().statusClass()
                && (whole.basis() == part.basis() || part.tonnes().isUnknown())
                && !(isTradeOfCountry(whole) && geography.isDomestic(part.supplier(), part.buyer()));
    }

    /// Whether a party can hold others.
    boolean isPlace(NodeId party) {
        return party.kind() == NodeKind.COUNTRY || geography.members().containsKey(party);
    }

    /// Imports from, or exports to, a group or the world do not count what stays in the country.
    private static boolean isTradeOfCountry(ReportedFlow flow) {
        return flow.supplier().kind() == NodeKind.COUNTRY
                && flow.buyer().kind() == NodeKind.COUNTRY
                && !flow.supplier().equals(flow.buyer());
    }
}
