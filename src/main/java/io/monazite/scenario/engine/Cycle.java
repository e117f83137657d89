package io.monazite.scenario.engine;

import java.util.BitSet;

/// A cycle in which nothing is open, as equations that a processor runs through: the share that each position
/// loses is a constant of the scenario plus weights times other shares, and what is made lacks as much as the scarcest
/// of its inputs.
///
/// Values are the positions of the cycle in order, then what is made of them, then inputs of these from outside, which
/// are settled already.
final class Cycle {

    /// Smaller cycles are as quick without.
    static final int WORTHWHILE = 4;

    private final int positions;
    private final int[] start;
    private final int[] source;
    private final double[] weight;
    private final CycleRecipes recipes;
    private final Csr fromOutside;
    private final BitSet besides;
    private final int[] outlets;
    private final int[] valueOf;
    private final int[] downstream;

    /// @param fromOutside by position, the flows that come from outside
    /// @param besides the positions whose last flow is what the party makes beside
    /// @param outlets those that lack what is found in going round
    /// @param valueOf the value of each of these
    /// @param downstream the positions outside that depend on the cycle
    Cycle(
            int[] start,
            int[] source,
            double[] weight,
            CycleRecipes recipes,
            Csr fromOutside,
            BitSet besides,
            int[] outlets,
            int[] valueOf,
            int[] downstream) {
        this.positions = start.length - 1;
        this.start = start;
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
    /// @throws ArithmeticException when the cycle hands on so nearly all of its losses that it does not settle
    void settle(double[] values, double[] constants, double[] weights) {
        Convergence convergence = new Convergence();
        double[] change = new double[positions];
        double[] kept = new double[positions];
        boolean jumped = false;
        boolean reached = false;
        while (!reached) {
            double step = sweep(values, constants, weights, change);
            if (jumped && Convergence.isFalling(change)) {
                System.arraycopy(kept, 0, values, 0, positions);
                recipes.makeAll(values);
                jumped = false;
            } else {
                reached = convergence.isReached(step, positions);
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
        int end = 0;
        for (int index = 0; index < positions; index++) {
            double sum = constants[index];
            int flow = end;
            end = start[index + 1];
            for (; flow < end; flow++) {
                sum += weights[flow] * values[source[flow]];
            }
            double next = Math.min(1, sum);
            double changed = next - values[index];
            values[index] = next;
            change[index] = changed;
            step = Math.max(step, Math.abs(changed));
            recipes.makeAfter(index, values);
        }
        return step;
    }
}
