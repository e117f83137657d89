package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import io.monazite.domain.Basis;
import io.monazite.domain.Conversion;
import io.monazite.domain.NodeId;

/// Tells of what a party's output is made: of the inputs that conversions at the party name; else of those among its
/// purchases that conversions in general name; else of all that it buys, unless it sells on what it buys.
final class RecipeBook {

    private final Network network;
    private final Map<NodeId, Basis> bases;
    private final ToIntFunction<Position> numbers;

    /// @param bases of the materials whose tonnage is stated
    /// @param numbers of the positions at which something is bought
    RecipeBook(Network network, Map<NodeId, Basis> bases, ToIntFunction<Position> numbers) {
        this.network = network;
        this.bases = bases;
        this.numbers = numbers;
    }

    /// @param purchases the materials that the supplier buys, in order
    /// @param soldOn whether it buys the very material that it sells
    Recipe of(Position outlet, List<NodeId> purchases, boolean soldOn) {
        List<Conversion> making = network.conversions().stream()
                .filter(conversion -> network.materials().isOrUnder(outlet.material(), conversion.output()))
                .toList();
        List<Conversion> own = making.stream()
                .filter(conversion -> outlet.party().equals(conversion.party()))
                .toList();
        if (!own.isEmpty()) {
            return recipe(outlet, named(own, outlet, purchases), true);
        }
        List<Conversion> general =
                making.stream().filter(conversion -> conversion.party() == null).toList();
        List<NodeId> named = named(general, outlet, purchases);
        if (!named.isEmpty()) {
            return recipe(outlet, named, true);
        }
        return soldOn ? Recipe.NONE : recipe(outlet, purchases, false);
    }

    private List<NodeId> named(List<Conversion> conversions, Position outlet, List<NodeId> purchases) {
        return purchases.stream()
                .filter(material -> !material.equals(outlet.material()))
                .filter(material -> conversions.stream()
                        .anyMatch(conversion -> network.materials().isOrUnder(material, conversion.input())))
                .toList();
    }

    private Recipe recipe(Position outlet, List<NodeId> inputs, boolean sourced) {
        List<List<NodeId>> groups = new ArrayList<>();
        List<NodeId> nonEssential = new ArrayList<>();
        List<NodeId> negligible = new ArrayList<>();
        for (NodeId input : inputs) {
            switch (network.essentialityOf(new Position(outlet.party(), input))) {
                case ESSENTIAL -> addToGroup(groups, input);
                case NON_ESSENTIAL -> nonEssential.add(input);
                case NEGLIGIBLE -> negligible.add(input);
            }
        }
        int[][] essential = groups.stream().map(group -> numbers(outlet, group)).toArray(int[][]::new);
        return new Recipe(essential, numbers(outlet, nonEssential), numbers(outlet, negligible), sourced);
    }

    private int[] numbers(Position outlet, List<NodeId> inputs) {
        int[] found = inputs.stream()
                .mapToInt(input -> numbers.applyAsInt(new Position(outlet.party(), input)))
                .toArray();
        Arrays.sort(found);
        return found;
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
}
