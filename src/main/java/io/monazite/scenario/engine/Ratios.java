package io.monazite.scenario.engine;

import java.util.Arrays;

/// The greatest and the least that a mean of losses can be when their weights are known within bounds: the extremes of
/// Σ x·l / Σ x over lo ≤ x ≤ hi. At an extreme each weight is at one of its ends, on the side of the mean on which its
/// loss lies; found by Dinkelbach's iteration (Manage. Sci. 13, 1967), which ends after finitely many steps.
final class Ratios {

    private double[] lo = new double[8];
    private double[] hi = new double[8];
    private double[] loss = new double[8];
    private int size;

    void clear() {
        size = 0;
    }

    void add(Bound weight, double lost) {
        if (size == lo.length) {
            lo = Arrays.copyOf(lo, 2 * size);
            hi = Arrays.copyOf(hi, 2 * size);
            loss = Arrays.copyOf(loss, 2 * size);
        }
        lo[size] = weight.lo();
        hi[size] = weight.hi();
        loss[size++] = lost;
    }

    /// The mean loss at the end that the side looks for; NaN where there is no weight at all.
    double mean(Side side) {
        return side == Side.MOST_LOST ? most(1) : -most(-1);
    }

    /// Whether there may be no weight at all.
    boolean mayBeNothing() {
        for (int index = 0; index < size; index++) {
            if (lo[index] > 0) {
                return false;
            }
        }
        return true;
    }

    /// The sum of weight by loss at that end; losses are not negative here.
    double sum(Side side) {
        double sum = 0;
        for (int index = 0; index < size; index++) {
            sum += Bound.product(side == Side.MOST_LOST ? hi[index] : lo[index], loss[index]);
        }
        return sum;
    }

    private double most(int sign) {
        double mean = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < size; index++) {
            if (hi[index] == Double.POSITIVE_INFINITY) {
                mean = Math.max(mean, sign * loss[index]);
            }
        }
        while (true) {
            double better = Math.max(mean, above(sign, mean));
            if (!(better > mean)) {
                return mean == Double.NEGATIVE_INFINITY ? Double.NaN : mean;
            }
            mean = better;
        }
    }

    private double above(int sign, double mean) {
        double lost = 0;
        double all = 0;
        for (int index = 0; index < size; index++) {
            double weight = sign * loss[index] > mean ? hi[index] : lo[index];
            lost += weight * sign * loss[index];
            all += weight;
        }
        return all > 0 ? lost / all : Double.NEGATIVE_INFINITY;
    }
}
