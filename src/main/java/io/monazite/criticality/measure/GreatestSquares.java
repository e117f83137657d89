package io.monazite.criticality.measure;

import java.util.Comparator;
import java.util.List;

/// The greatest sum of squares that shares of one whole can have, each between its bounds, where what is left lies with
/// holders of whom none has more than a block.
final class GreatestSquares {

    /// Beyond so many shares that are not exact, all combinations are too many to try.
    private static final int TRIED = 12;
    private static final double NOTHING = 1e-9;

    /// @param least the least that it can be
    /// @param room what it can be beyond that
    record Part(double least, double room) {

        private double gain(double added) {
            return added * (2 * least + added);
        }
    }

    private final List<Part> open;
    private final double left;
    private final double block;
    private double most;

    private GreatestSquares(List<Part> open, double left, double block) {
        this.open = open;
        this.left = left;
        this.block = block;
    }

    /// Squares are convex, so that at the greatest sum no more than one share lies between its bounds. Of many that
    /// are not exact an upper bound is given.
    ///
    /// @param left what all have beyond their least together
    /// @param block above 0
    static double of(List<Part> parts, double left, double block) {
        List<Part> open = parts.stream().filter(part -> part.room() > NOTHING).toList();
        double least =
                parts.stream().mapToDouble(part -> part.least() * part.least()).sum();
        GreatestSquares found = new GreatestSquares(open, left, block);
        return least + (open.size() > TRIED ? found.relaxed() : found.tried());
    }

    private double tried() {
        for (int full = 0; full < 1 << open.size(); full++) {
            double rest = left;
            double gain = 0;
            for (int at = 0; at < open.size(); at++) {
                if ((full >> at & 1) == 1) {
                    rest -= open.get(at).room();
                    gain += open.get(at).gain(open.get(at).room());
                }
            }
            if (rest < -NOTHING) {
                continue;
            }
            most = Math.max(most, gain + blocks(rest));
            for (int at = 0; at < open.size(); at++) {
                if ((full >> at & 1) == 0) {
                    tryPartOf(open.get(at), Math.max(0, rest), gain);
                }
            }
        }
        return most;
    }

    /// One share takes what full blocks leave over, with as many or as few of them as there can be.
    private void tryPartOf(Part part, double rest, double gain) {
        double many = Math.floor(rest / block);
        double few = Math.max(0, Math.ceil((rest - part.room()) / block));
        for (double blocks : new double[] {many, few}) {
            double added = rest - blocks * block;
            if (added >= 0 && added <= part.room()) {
                most = Math.max(most, gain + part.gain(added) + blocks * block * block);
            }
        }
    }

    private double blocks(double rest) {
        if (rest <= NOTHING) {
            return 0;
        }
        double whole = Math.floor(rest / block);
        double over = rest - whole * block;
        return whole * block * block + over * over;
    }

    /// As if each share, and the blocks, gained in proportion to what is added: more than they do.
    private double relaxed() {
        double rest = left;
        double gain = 0;
        for (Part part : open.stream()
                .filter(part -> 2 * part.least() + part.room() > block)
                .sorted(Comparator.comparingDouble(part -> -2 * part.least() - part.room()))
                .toList()) {
            double added = Math.min(rest, part.room());
            gain += added * (2 * part.least() + part.room());
            rest -= added;
        }
        return gain + rest * block;
    }
}
