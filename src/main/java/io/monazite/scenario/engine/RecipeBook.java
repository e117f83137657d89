package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// Tells of what a party's output is made: of the inputs that conversions at the party name; else of those among its
/// purchases that conversions in general name; else of all that it buys, unless it sells on what it buys.
final class RecipeBook {

    private static final int[] NONE = {};

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
        List<ReportedConversion> making = network.conversions().stream()
                .filter(conversion -> network.materials().isOrUnder(outlet.material(), conversion.output()))
                .toList();
        List<ReportedConversion> own = making.stream()
                .filter(conversion -> outlet.party().equals(conversion.party()))
                .toList();
        if (!own.isEmpty()) {
            return recipe(outlet, named(own, outlet, purchases), own);
        }
        List<ReportedConversion> general =
                making.stream().filter(conversion -> conversion.party() == null).toList();
        List<NodeId> named = named(general, outlet, purchases);
        if (!named.isEmpty()) {
            return recipe(outlet, named, general);
        }
        return soldOn ? Recipe.NONE : recipe(outlet, purchases, List.of());
    }

    private List<NodeId> named(List<ReportedConversion> conversions, Position outlet, List<NodeId> purchases) {
        return purchases.stream()
                .filter(material -> !material.equals(outlet.material()))
                .filter(material -> conversions.stream()
                        .anyMatch(conversion -> network.materials().isOrUnder(material, conversion.input())))
                .toList();
    }

    /// @param conversions that name the inputs; none where no source tells
    private Recipe recipe(Position outlet, List<NodeId> inputs, List<ReportedConversion> conversions) {
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
        Alternatives[] essential = groups.stream()
                .map(group -> Alternatives.of(
                        numbers(outlet, group),
                        group.stream().map(input -> yieldOf(input, conversions)).toList()))
                .toArray(Alternatives[]::new);
        return new Recipe(
                essential,
                sorted(numbers(outlet, nonEssential)),
                sorted(numbers(outlet, negligible)),
                !conversions.isEmpty());
    }

    /// The yield of an input, by the conversions that name it, else by those that name what it is a kind of; unknown
    /// where none is stated, or several that differ.
    private Interval yieldOf(NodeId input, List<ReportedConversion> conversions) {
        List<ReportedConversion> of = conversions.stream()
                .filter(conversion -> input.equals(conversion.input()))
                .toList();
        List<Interval> yields = (of.isEmpty() ? conversions : of)
                .stream()
                        .filter(conversion -> network.materials().isOrUnder(input, conversion.input()))
                        .map(ReportedConversion::yield)
                        .distinct()
                        .toList();
        return yields.size() == 1 ? yields.getFirst() : Interval.UNKNOWN;
    }

    private int[] numbers(Position outlet, List<NodeId> inputs) {
        return inputs.isEmpty()
                ? NONE
                : inputs.stream()
                        .mapToInt(input -> numbers.applyAsInt(new Position(outlet.party(), input)))
                        .toArray();
    }

    private static int[] sorted(int[] found) {
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
