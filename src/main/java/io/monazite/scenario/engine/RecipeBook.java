package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// Tells of what a party's output is made: of the inputs that conversions at the party name; else of those among its
/// purchases that conversions in general name; else of all that it buys, unless it sells on what it buys.
final class RecipeBook {

    private static final int[] NONE = {};

    /// What a party buys.
    ///
    /// @param place its place among all that the party buys
    record Purchase(NodeId material, int place) {}

    /// How a material is made.
    ///
    /// @param own by the parties at which it is made so
    /// @param general wherever it is made
    private record Making(Map<NodeId, List<ReportedConversion>> own, List<ReportedConversion> general) {}

    private final Network network;
    private final Map<NodeId, Basis> bases;
    private final Map<NodeId, Making> known = new HashMap<>();

    RecipeBook(Network network) {
        this.network = network;
        this.bases = network.bases();
    }

    /// @param outlet where the output is sold
    /// @param purchases what its supplier buys, in the order of the materials
    /// @param soldOn whether it buys the very material that it sells
    Recipe of(Position outlet, List<Purchase> purchases, boolean soldOn) {
        Making making = known.computeIfAbsent(outlet.material(), this::making);
        List<ReportedConversion> own = making.own().getOrDefault(outlet.party(), List.of());
        if (!own.isEmpty()) {
            return recipe(outlet, named(own, outlet, purchases), own);
        }
        List<Purchase> named = named(making.general(), outlet, purchases);
        if (!named.isEmpty()) {
            return recipe(outlet, named, making.general());
        }
        return soldOn ? Recipe.NONE : recipe(outlet, purchases, List.of());
    }

    private Making making(NodeId material) {
        Map<NodeId, List<ReportedConversion>> own = new HashMap<>();
        List<ReportedConversion> general = new ArrayList<>();
        for (ReportedConversion conversion : network.conversions()) {
            if (network.materials().isOrUnder(material, conversion.output())) {
                NodeId party = conversion.party();
                (party == null ? general : own.computeIfAbsent(party, _ -> new ArrayList<>())).add(conversion);
            }
        }
        return new Making(own, general);
    }

    private List<Purchase> named(List<ReportedConversion> conversions, Position outlet, List<Purchase> purchases) {
        return conversions.isEmpty()
                ? List.of()
                : purchases.stream()
                        .filter(input -> !input.material().equals(outlet.material()))
                        .filter(input -> conversions.stream()
                                .anyMatch(conversion ->
                                        network.materials().isOrUnder(input.material(), conversion.input())))
                        .toList();
    }

    /// @param conversions that name the inputs; none where no source tells
    private Recipe recipe(Position outlet, List<Purchase> inputs, List<ReportedConversion> conversions) {
        List<List<Purchase>> groups = new ArrayList<>();
        List<Purchase> nonEssential = new ArrayList<>();
        List<Purchase> negligible = new ArrayList<>();
        for (Purchase input : inputs) {
            switch (network.essentialityOf(new Position(outlet.party(), input.material()))) {
                case ESSENTIAL -> addToGroup(groups, input);
                case NON_ESSENTIAL -> nonEssential.add(input);
                case NEGLIGIBLE -> negligible.add(input);
            }
        }
        Alternatives[] essential = new Alternatives[groups.size()];
        for (int group = 0; group < essential.length; group++) {
            essential[group] = alternatives(groups.get(group), conversions);
        }
        return Recipe.of(essential, places(nonEssential), places(negligible), !conversions.isEmpty());
    }

    private Alternatives alternatives(List<Purchase> group, List<ReportedConversion> conversions) {
        return conversions.isEmpty() || group.size() == 1
                ? Alternatives.ofAlike(places(group))
                : Alternatives.of(
                        group.stream().mapToInt(Purchase::place).toArray(),
                        group.stream()
                                .map(input -> yieldOf(input.material(), conversions))
                                .toList());
    }

    /// The yield of an input, by the conversions that name it, else by those that name what it is a kind of: all that
    /// these span; unknown where none is stated.
    private Interval yieldOf(NodeId input, List<ReportedConversion> conversions) {
        List<ReportedConversion> of = conversions.stream()
                .filter(conversion -> input.equals(conversion.input()))
                .toList();
        return (of.isEmpty() ? conversions : of)
                .stream()
                        .filter(conversion -> network.materials().isOrUnder(input, conversion.input()))
                        .map(ReportedConversion::yield)
                        .filter(yield -> !yield.isUnknown())
                        .reduce(Interval::spanning)
                        .orElse(Interval.UNKNOWN);
    }

    private static int[] places(List<Purchase> purchases) {
        return purchases.isEmpty()
                ? NONE
                : purchases.stream().mapToInt(Purchase::place).sorted().toArray();
    }

    /// Joins all groups with a member that the input can stand in for, and the input.
    private void addToGroup(List<List<Purchase>> groups, Purchase input) {
        List<Purchase> joined = new ArrayList<>(1);
        joined.add(input);
        groups.removeIf(group -> group.stream().anyMatch(member -> replaces(member.material(), input.material()))
                && joined.addAll(group));
        groups.add(joined);
    }

    /// Quantities of different bases cannot be summed, so they stay inputs of their own.
    private boolean replaces(NodeId one, NodeId other) {
        Basis basis = bases.get(one);
        Basis otherBasis = bases.get(other);
        return (basis == null || otherBasis == null || basis == otherBasis)
                && network.materials().sameInput(one, other);
    }
}
