package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// The equations of one case: what share of its supply each position still has, in each layer, given the same of its
/// suppliers. Solved from no loss downward to the greatest fixed point, the least pessimistic; positions that loss
/// cannot reach are not visited.
final class Equations {

    private static final int LAYERS = Layer.ALL.size();

    private final Ledger ledger;
    private final Case within;
    private final Rationing rationing;
    private final Withholding withholding;
    private final Reach reach;
    private final List<Integer> reached;
    private final int[] nodes;
    private final double[] left;
    private final @Nullable Balance[] balances;
    private final Output output;

    Equations(Ledger ledger, Case within, Rationing rationing, Withholding withholding, Reach reach, Cone cone) {
        this.ledger = ledger;
        this.within = within;
        this.rationing = rationing;
        this.withholding = withholding;
        this.reach = reach;
        this.reached = cone.positions();
        this.nodes = new int[ledger.positionCount()];
        Arrays.fill(nodes, -1);
        for (int index = 0; index < reached.size(); index++) {
            nodes[reached.get(index)] = index * LAYERS;
        }
        this.left = new double[reached.size() * LAYERS];
        Arrays.fill(left, 1);
        this.balances = new Balance[ledger.positionCount()];
        this.output = new Output(ledger, within, this);
    }

    void settle() {
        List<int[]> needs =
                IntStream.range(0, left.length).mapToObj(this::needs).toList();
        FixedPoint.settle(left, needs, node -> received(reached.get(node / LAYERS), Layer.ALL.get(node % LAYERS)));
    }

    Balance balance(int position) {
        Balance known = balances[position];
        if (known == null) {
            known = Balance.of(ledger, within, position);
            balances[position] = known;
        }
        return known;
    }

    /// The share of its supply that a position still has, stock included; above 1 where stock exceeds the loss.
    double left(int position, Layer layer) {
        if (nodes[position] >= 0) {
            return left[nodes[position] + layer.slot()];
        }
        Balance balance = balance(position);
        return balance.base() == 0 ? 1 : 1 + balance.stock() / balance.base();
    }

    /// The share of a flow that arrives: rationed by its supplier, then cut by what is withheld.
    double arriving(int flow, Layer layer) {
        return served(flow, layer) * (1 - withholding.share(flow, layer));
    }

    /// The share of its order that a supplier has for a buyer.
    double served(int flow, Layer layer) {
        double available = ledger.recipe(flow)
                .map(recipe -> output.available(recipe, supplyLayer(flow, layer)))
                .orElse(1.0);
        return switch (rationing) {
            case Rationing.Proportional _ -> available;
        };
    }

    /// The layer in which the supplier's own supply travelled: what has arrived in a destination is bound no further.
    Layer supplyLayer(int flow, Layer layer) {
        return reach.isThere(ledger.flow(flow).supplier()) ? Layer.BOUND : layer;
    }

    Output output() {
        return output;
    }

    /// The share that arrives by inflows whose split is not known, as far as this case leaves it open.
    double openArriving(List<Integer> flows, Layer layer) {
        return flows.stream()
                .mapToDouble(flow -> arriving(flow, layer))
                .reduce(within::openChoice)
                .orElse(1);
    }

    private double received(int position, Layer layer) {
        Balance balance = balance(position);
        double open = openArriving(balance.open(), layer);
        if (balance.sharesOnly()) {
            return within.openChoice(open, balance.stock() > 0 ? 1 : open);
        }
        double lost = balance.remainder() * (1 - open);
        for (int flow : balance.sized()) {
            lost += within.tonnes(ledger.flow(flow).tonnes()) * (1 - arriving(flow, layer));
        }
        lost += balance.excess() * (1 - madeBeside(position, layer));
        double known = 1 - (lost - balance.stock()) / balance.base();
        boolean split = !balance.open().isEmpty() && balance.remainder() == 0;
        return split ? within.openChoice(known, open) : known;
    }

    /// The share that is left of what the party makes of the material beside buying it.
    private double madeBeside(int position, Layer layer) {
        return ledger.recipeAt(position)
                .map(recipe -> output.made(recipe, layer))
                .orElse(1.0);
    }

    private int[] needs(int node) {
        int position = reached.get(node / LAYERS);
        Layer layer = Layer.ALL.get(node % LAYERS);
        List<Integer> needs = new ArrayList<>();
        for (int flow : ledger.inflows(position)) {
            Layer supply = supplyLayer(flow, layer);
            ledger.recipe(flow).ifPresent(recipe -> recipe.sources().forEach(source -> add(needs, source, supply)));
        }
        ledger.recipeAt(position).ifPresent(recipe -> recipe.inputs().forEach(source -> add(needs, source, layer)));
        return needs.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private void add(List<Integer> needs, int position, Layer layer) {
        if (nodes[position] >= 0) {
            needs.add(nodes[position] + layer.slot());
        }
    }
}
