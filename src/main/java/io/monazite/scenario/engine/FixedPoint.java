package io.monazite.scenario.engine;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Settles values that depend on one another by a monotone map, from where they stand to the nearest fixed point in
/// the direction in which the map moves them.
///
/// Strongly connected components are settled one after another, those first on which others depend, so that without
/// cycles one pass is exact. Within a component the values are updated in turn until what later steps can still add,
/// step·ρ/(1−ρ) for a gain ρ of steps, is below [#ACCURACY]: small steps alone say little about a slow cycle. A slow
/// one is helped along by Aitken's extrapolation, which is then put to the same test.
final class FixedPoint {

    /// The greatest error of a settled value: well below the 1e-9 that is promised, so that sums keep the promise too.
    static final double ACCURACY = 1e-11;

    private static final int WINDOW = 8;
    /// From here on a cycle counts as slow.
    private static final int SLOW = 1024;
    /// How far gains may differ, of what they lack to 1, for steps to pass as a geometric series.
    private static final double REGULAR = 1e-3;
    private static final int SWEEPS = 1_000_000;
    /// Steps as small as this, of the greater of 1 and the value, are the rounding of the arithmetic.
    private static final double ROUNDING = 4e-15;

    private final double[] values;
    private final IntToDoubleFunction map;

    private FixedPoint(double[] values, IntToDoubleFunction map) {
        this.values = values;
        this.map = map;
    }

    /// Settles the values in place.
    ///
    /// @param values where they start, each from 0 to 1
    /// @param needs the values on which each depends
    /// @param map the next value of each, given the values as they stand
    /// @throws ArithmeticException when a cycle passes on so nearly all of its losses that they do not settle
    static void settle(double[] values, List<int[]> needs, IntToDoubleFunction map) {
        FixedPoint point = new FixedPoint(values, map);
        for (int[] component : Components.inOrder(needs)) {
            if (component.length > 1 || contains(needs.get(component[0]), component[0])) {
                point.settleCycle(component);
            } else {
                values[component[0]] = map.applyAsDouble(component[0]);
            }
        }
    }

    private void settleCycle(int[] component) {
        double[] gains = new double[WINDOW];
        double before = Double.NaN;
        double[] change = new double[component.length];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double step = sweep(component, change);
            if (step <= ROUNDING) {
                return;
            }
            gains[sweep % WINDOW] = step / before;
            before = step;
            double gain = sweep < WINDOW ? Double.NaN : greatest(gains);
            if (gain < 1 && step * gain / (1 - gain) <= ACCURACY) {
                return;
            }
            if (isJumpDue(sweep) && gain - least(gains) <= REGULAR * (1 - gain)) {
                jump(component, change, gain / (1 - gain));
            }
        }
        throw new ArithmeticException("a cycle of %d positions did not settle".formatted(component.length));
    }

    /// Ever more rarely, so that a jump that led astray leaves time to settle without.
    private static boolean isJumpDue(int sweep) {
        return sweep >= SLOW && Integer.bitCount(sweep) == 1;
    }

    /// Updates each value once and answers the greatest step, relative to values above 1: stock can hold many times the
    /// supply, and the last digits of such a value are coarser than those of a share.
    private double sweep(int[] component, double[] change) {
        double step = 0;
        for (int index = 0; index < component.length; index++) {
            double next = map.applyAsDouble(component[index]);
            change[index] = next - values[component[index]];
            values[component[index]] = next;
            step = Math.max(step, Math.abs(change[index]) / Math.max(1, next));
        }
        return step;
    }

    private void jump(int[] component, double[] change, double steps) {
        for (int index = 0; index < component.length; index++) {
            values[component[index]] = Math.clamp(values[component[index]] + change[index] * steps, 0, 1);
        }
    }

    private static double greatest(double[] figures) {
        double greatest = 0;
        for (double figure : figures) {
            greatest = Math.max(greatest, figure);
        }
        return greatest;
    }

    private static double least(double[] figures) {
        double least = 1;
        for (double figure : figures) {
            least = Math.min(least, figure);
        }
        return least;
    }

    private static boolean contains(int[] nodes, int node) {
        for (int each : nodes) {
            if (each == node) {
                return true;
            }
        }
        return false;
    }
}
