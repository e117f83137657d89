package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.monazite.domain.Basis;
import io.monazite.domain.Conversion;
import io.monazite.domain.NodeId;

/// Tells of what a party's output is made: of the inputs that conversions at the party name; else of those among its
/// purchases that conversions in general name; else of all that it buys, unless it sells on what it buys.
final class RecipeBook {

    private final Network network;
    private final Map<Position, Integer> numbers;
    private final Map<NodeId, Basis> bases;

    /// @param numbers of the positions at which something is bought
    /// @param bases of the materials whose tonnage is stated
    RecipeBook(Network network, Map<Position, Integer> numbers, Map<NodeId, Basis> bases) {
        this.network = network;
        this.numbers = numbers;
        this.bases = bases;
    }

    /// @param purchases the materials that the supplier buys, in order
    Recipe of(Position outlet, Collection<NodeId> purchases) {
        boolean soldOn = numbers.containsKey(outlet);
        List<Conversion> own = network.conversions().stream()
                .filter(conversion -> outlet.party().equals(conversion.party()) && yields(conversion, outlet))
                .toList();
        if (!own.isEmpty()) {
            return recipe(outlet, named(own, outlet, purchases), true);
        }
        List<Conversion> general = network.conversions().stream()
                .filter(conversion -> conversion.party() == null && yields(conversion, outlet))
                .toList();
        List<NodeId> named = named(general, outlet, purchases);
        if (!named.isEmpty()) {
            return recipe(outlet, named, true);
        }
        return recipe(outlet, soldOn ? List.of() : List.copyOf(purchases), false);
    }

    private boolean yields(Conversion conversion, Position outlet) {
        return network.materials().isOrUnder(outlet.material(), conversion.output());
    }

    private List<NodeId> named(List<Conversion> conversions, Position outlet, Collection<NodeId> purchases) {
        return purchases.stream()
                .filter(material -> !material.equals(outlet.material()))
                .filter(material -> conversions.stream()
                        .anyMatch(conversion -> network.materials().isOrUnder(material, conversion.input())))
                .toList();
    }

    private Recipe recipe(Position outlet, List<NodeId> inputs, boolean sourced) {
        List<List<NodeId>> groups = new ArrayList<>();
        List<Integer> nonEssential = new ArrayList<>();
        List<Integer> negligible = new ArrayList<>();
        for (NodeId input : inputs) {
            Position inlet = new Position(outlet.party(), input);
            switch (network.essentialityOf(inlet)) {
                case ESSENTIAL -> addToGroup(groups, input);
                case NON_ESSENTIAL -> nonEssential.add(number(inlet));
                case NEGLIGIBLE -> negligible.add(number(inlet));
            }
        }
        List<List<Integer>> essential = groups.stream()
                .map(group -> group.stream()
                        .sorted()
                        .map(input -> number(new Position(outlet.party(), input)))
                        .toList())
                .toList();
        return new Recipe(
                numbers.getOrDefault(outlet, Recipe.NOT_BOUGHT),
                essential,
                List.copyOf(nonEssential),
                List.copyOf(negligible),
                sourced);
    }

    /// Joins all groups with a member that the input can stand in for, and the input.
    private void addToGroup(List<List<NodeId>> groups, NodeId input) {
        List<NodeId> joined = new ArrayList<>();
        joined.add(input);
        groups.removeIf(group -> group.stream().anyMatch(member -> replaces(member, input)) && joined.addAll(group));
        groups.add(joined);
    }

    /// Quantities of different bases cannot be summed, so they stay inputs of their own.
    private boolean replaces(NodeId one, NodeId other) {
        Basis basis = bases.get(one);
        Basis otherBasis = bases.get(other);
        return (basis == null || otherBasis == null || basis == otherBasis)
                && network.materials().sameInput(one, other);
    }

    private int number(Position inlet) {
        Integer number = numbers.get(inlet);
        if (number == null) {
            throw new IllegalArgumentException("'%s' does not buy '%s'".formatted(inlet.party(), inlet.material()));
        }
        return number;
    }
}
