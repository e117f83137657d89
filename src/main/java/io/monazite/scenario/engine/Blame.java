package io.monazite.scenario.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Traces what an outlet lacks to the positions at which its party is short, each with its part; the parts sum to 1.
/// Inputs that bind alike share alike.
final class Blame {

    /// Losses that are closer than this bind together.
    private static final double TIE = 1e-9;

    private final Ledger ledger;
    private final Evaluation evaluation;
    private final Map<Integer, Double> parts = new TreeMap<>();

    private Blame(Ledger ledger, Evaluation evaluation) {
        this.ledger = ledger;
        this.evaluation = evaluation;
    }

    /// By position.
    static Map<Integer, Double> of(Ledger ledger, Evaluation evaluation, int outlet) {
        Blame blame = new Blame(ledger, evaluation);
        if (ledger.soldOn(outlet) >= 0) {
            blame.source(ledger.soldOn(outlet), 1, Set.of());
        } else {
            blame.made(outlet, 1, Set.of());
        }
        return blame.parts;
    }

    /// Where the party makes what it also buys, the part that it lacks for want of making goes on to the inputs.
    private void source(int position, double part, Set<Integer> behind) {
        double made = behind.contains(position) ? 0 : partMade(position);
        if (made < 1) {
            parts.merge(position, part * (1 - made), Double::sum);
        }
        if (made > 0) {
            Set<Integer> longer = new HashSet<>(behind);
            longer.add(position);
            made(ledger.outletAt(position), part * made, longer);
        }
    }

    /// The part of a shortfall of what is bought, and made beside, that comes from making it.
    private double partMade(int position) {
        int outlet = ledger.outletAt(position);
        if (outlet < 0 || !ledger.recipe(outlet).isMade()) {
            return 0;
        }
        double unmade = evaluation.excess(position) * evaluation.output().madeLost(outlet);
        return unmade == 0 ? 0 : Math.min(1, unmade / evaluation.shortfall(position));
    }

    private void made(int outlet, double part, Set<Integer> behind) {
        Output output = evaluation.output();
        Recipe recipe = ledger.recipe(outlet);
        int first = ledger.firstPlace(outlet);
        double binding = output.madeLost(outlet) - TIE;
        boolean linear = recipe.nonEssential().length > 0 && output.linear(recipe, first) >= binding;
        int shares = linear ? 1 : 0;
        for (Alternatives group : recipe.essential()) {
            shares += output.ofGroup(group, first) >= binding ? 1 : 0;
        }
        for (Alternatives group : recipe.essential()) {
            if (output.ofGroup(group, first) >= binding) {
                divide(group.inputs(), first, index -> output.worth(group, index, first), part / shares, behind);
            }
        }
        if (linear) {
            int[] inputs = recipe.nonEssential();
            divide(
                    inputs,
                    first,
                    index -> evaluation.base(ledger.inOrder(first + inputs[index])),
                    part / shares,
                    behind);
        }
    }

    /// Divides a part among inputs by what they lack; equally where tonnes cannot be compared.
    ///
    /// @param first the place from which those of the inputs count
    /// @param worth what all of an input counts for, by its index
    private void divide(int[] inputs, int first, IntFunction<Bound> worth, double part, Set<Integer> behind) {
        boolean comparable = evaluation.output().isComparable(inputs, first);
        double[] lacking = new double[inputs.length];
        double sum = 0;
        for (int index = 0; index < inputs.length; index++) {
            double weight = comparable ? weight(worth.apply(index)) : 1;
            lacking[index] = Output.share(evaluation.lost(ledger.inOrder(first + inputs[index]))) * weight;
            sum += lacking[index];
        }
        for (int index = 0; index < inputs.length; index++) {
            if (lacking[index] > 0) {
                source(ledger.inOrder(first + inputs[index]), part * lacking[index] / sum, behind);
            }
        }
    }

    private static double weight(Bound base) {
        return Double.isInfinite(base.hi()) ? Math.max(base.lo(), Double.MIN_NORMAL) : base.hi();
    }
}
