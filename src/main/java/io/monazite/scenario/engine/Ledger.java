package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;

/// The network, numbered: flows in the order of their facts, positions at which something is bought in their own
/// order, and who feeds whom. Everything is summed in the order of these numbers, so that the same network gives the
/// same bits however it was assembled.
final class Ledger {

    private final Network network;
    private final List<Position> positions;
    private final List<List<Integer>> inflows;
    private final List<List<Integer>> soldOn;
    private final List<List<Integer>> outflows;
    private final int[] inlets;
    private final List<Optional<Recipe>> recipes;

    Ledger(Network network) {
        this.network = network;
        List<Flow> flows = network.flows();
        NavigableMap<Position, Integer> numbers = new TreeMap<>();
        flows.forEach(flow -> numbers.put(flow.inlet(), 0));
        this.positions = List.copyOf(numbers.keySet());
        for (int position = 0; position < positions.size(); position++) {
            numbers.put(positions.get(position), position);
        }
        this.inflows = lists(positions.size());
        this.soldOn = lists(positions.size());
        this.outflows = lists(positions.size());
        this.inlets = new int[flows.size()];
        this.recipes = recipes(numbers);
        for (int flow = 0; flow < inlets.length; flow++) {
            inlets[flow] = numbers.getOrDefault(flow(flow).inlet(), 0);
            link(flow);
        }
    }

    Network network() {
        return network;
    }

    int flowCount() {
        return inlets.length;
    }

    int positionCount() {
        return positions.size();
    }

    Flow flow(int flow) {
        return network.flows().get(flow);
    }

    Position position(int position) {
        return positions.get(position);
    }

    /// The position at which a flow arrives.
    int inlet(int flow) {
        return inlets[flow];
    }

    /// What arrives at a position.
    List<Integer> inflows(int position) {
        return inflows.get(position);
    }

    /// In what the tonnes at a position are stated: all inflows that state any agree.
    Basis basis(int position) {
        return inflows(position).stream()
                .map(this::flow)
                .filter(flow -> !flow.tonnes().isUnknown())
                .findFirst()
                .orElse(flow(inflows(position).getFirst()))
                .basis();
    }

    /// What the party of a position sells of the very material.
    List<Integer> soldOn(int position) {
        return soldOn.get(position);
    }

    /// All that the party of a position sells and that depends on what arrives there.
    List<Integer> outflows(int position) {
        return outflows.get(position);
    }

    /// What a flow's supplier makes it of; empty where it buys nothing, or is a country, whose suppliers no source
    /// names.
    Optional<Recipe> recipe(int flow) {
        return recipes.get(flow);
    }

    /// How the party of a position comes by what it sells on of the very material.
    Optional<Recipe> recipeAt(int position) {
        return soldOn(position).stream().findFirst().flatMap(this::recipe);
    }

    private void link(int flow) {
        inflows.get(inlet(flow)).add(flow);
        recipe(flow).ifPresent(recipe -> {
            recipe.sources().forEach(source -> outflows.get(source).add(flow));
            if (recipe.isSoldOn()) {
                soldOn.get(recipe.soldOn()).add(flow);
            }
        });
    }

    private List<Optional<Recipe>> recipes(Map<Position, Integer> numbers) {
        Map<NodeId, TreeSet<NodeId>> purchases = new HashMap<>();
        Map<NodeId, Basis> bases = new HashMap<>();
        for (Flow flow : network.flows()) {
            purchases.computeIfAbsent(flow.buyer(), _ -> new TreeSet<>()).add(flow.material());
            if (!flow.tonnes().isUnknown()) {
                bases.put(flow.material(), flow.basis());
            }
        }
        RecipeBook book = new RecipeBook(network, numbers, bases);
        Map<Position, Optional<Recipe>> known = new HashMap<>();
        List<Optional<Recipe>> made = new ArrayList<>();
        for (Flow flow : network.flows()) {
            made.add(known.computeIfAbsent(
                    flow.outlet(),
                    outlet -> Optional.ofNullable(purchases.get(outlet.party()))
                            .filter(_ -> !Network.isSink(outlet.party()))
                            .map(bought -> book.of(outlet, bought))));
        }
        return made;
    }

    private static List<List<Integer>> lists(int count) {
        List<List<Integer>> lists = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
