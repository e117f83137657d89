package io.monazite.scenario.engine;

import java.util.BitSet;

/// A cycle in which nothing is open, as equations that a processor runs through: the share that each position
/// loses is a constant of the scenario plus weights times other shares, and what is made lacks as much as the scarcest
/// of its inputs.
///
/// Values are the positions of the cycle in order, then what is made of them, then inputs of these from outside, which
/// are settled already. The terms of sums stand in the order in which they are reckoned.
final class Cycle {

    /// Smaller cycles are as quick without.
    static final int WORTHWHILE = 4;

    private final int positions;
    private final Runs runs;
    private final int[] start;
    private final int[] source;
    private final double[] weight;
    private final CycleRecipes recipes;
    private final Csr fromOutside;
    private final BitSet besides;
    private final int[] outlets;
    private final int[] valueOf;
    private final int[] downstream;

    /// @param runs the positions in the order in which they are reckoned
    /// @param source the value that each term is a part of
    /// @param weight the part of it
    /// @param fromOutside by position, the flows that come from outside
    /// @param besides the positions whose last flow is what the party makes beside
    /// @param outlets those that lack what is found in going round
    /// @param valueOf the value of each of these
    /// @param downstream the positions outside that depend on the cycle
    Cycle(
            Runs runs,
            int[] source,
            double[] weight,
            CycleRecipes recipes,
            Csr fromOutside,
            BitSet besides,
            int[] outlets,
            int[] valueOf,
            int[] downstream) {
        this.positions = runs.rows().length;
        this.runs = runs;
        this.start = runs.starts();
        this.source = source;
        this.weight = weight;
        this.recipes = recipes;
        this.fromOutside = fromOutside;
        this.besides = besides;
        this.outlets = outlets;
        this.valueOf = valueOf;
        this.downstream = downstream;
    }

    /// A copy of the weights, to be changed where a shock withholds a part.
    double[] weights() {
        return weight.clone();
    }

    /// Where the terms of a position begin.
    int from(int index) {
        return start[index];
    }

    /// By position, the flows that come from outside.
    Csr fromOutside() {
        return fromOutside;
    }

    boolean isBeside(int index) {
        return besides.get(index);
    }

    /// The outlets that lack what is found in going round.
    int[] outlets() {
        return outlets;
    }

    /// The value of each of the outlets.
    int[] valueOf() {
        return valueOf;
    }

    /// The positions outside that depend on the cycle.
    int[] downstream() {
        return downstream;
    }

    CycleRecipes recipes() {
        return recipes;
    }

    /// Goes round until all has settled.
    ///
    /// @param values of inputs from outside; all else is filled in
    /// @param constants what each position loses whatever happens in the cycle
    /// @param weights of flows
    /// @throws UnsettledException when the cycle hands on so nearly all of its losses that it does not settle
    void settle(double[] values, double[] constants, double[] weights) {
        Convergence convergence = new Convergence();
        double[] change = new double[positions];
        double[] kept = new double[positions];
        boolean jumped = false;
        boolean reached = false;
        while (!reached) {
            double step = sweep(values, constants, weights, change);
            if (jumped && convergence.isFalling(change)) {
                System.arraycopy(kept, 0, values, 0, positions);
                recipes.makeAll(values);
                jumped = false;
            } else {
                reached = convergence.isReached(step);
                double last = reached ? 0 : convergence.lastJump();
                double jump = reached || last > 0 ? last : convergence.jump();
                jumped = jump > 0;
                if (jumped) {
                    System.arraycopy(values, 0, kept, 0, positions);
                    jump(values, change, jump);
                    reached = last > 0;
                }
            }
        }
    }

    private void jump(double[] values, double[] change, double steps) {
        for (int index = 0; index < positions; index++) {
            values[index] = Math.min(1, values[index] + change[index] * steps);
        }
        recipes.makeAll(values);
    }

    private double sweep(double[] values, double[] constants, double[] weights, double[] change) {
        double step = 0;
        for (int wave = 0; wave < runs.waves().length - 1; wave++) {
            for (int run = runs.waves()[wave]; run < runs.waves()[wave + 1]; run++) {
                step = Math.max(step, sum(run, values, constants, weights, change));
            }
            recipes.makeWave(wave, values);
        }
        return step;
    }

    /// Sums up the positions of a run; how far the greatest step was. Steps are compared, which a processor
    /// guesses right: with [Math#max] each position would wait for the one before.
    private double sum(int run, double[] values, double[] constants, double[] weights, double[] change) {
        double step = 0;
        int length = runs.length()[run];
        int term = runs.term()[run];
        int last = runs.first()[run + 1];
        for (int place = runs.first()[run]; place < last; place++) {
            int position = runs.rows()[place];
            double sum = constants[position];
            for (int end = term + length; term < end; term++) {
                sum += weights[term] * values[source[term]];
            }
            double next = Math.min(1, sum);
            double changed = next - values[position];
            values[position] = next;
            change[position] = changed;
            if (Math.abs(changed) > step) {
                step = Math.abs(changed);
            }
        }
        return step;
    }
}
