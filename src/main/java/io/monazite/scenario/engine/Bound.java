package io.monazite.scenario.engine;

/// How little and how much a quantity can be, in tonnes or as a share.
///
/// @param lo finite
/// @param hi at least `lo`; infinite where no upper bound is known
record Bound(double lo, double hi) {

    static final Bound ZERO = new Bound(0, 0);

    boolean isExact() {
        return lo == hi;
    }

    Bound plus(Bound other) {
        return new Bound(lo + other.lo, hi + other.hi);
    }

    /// What is left when the other is taken out, never below 0.
    Bound without(Bound other) {
        return new Bound(Math.max(0, lo - other.hi), Math.max(0, hi - other.lo));
    }

    Bound orMore(Bound other) {
        return new Bound(Math.max(lo, other.lo), Math.max(hi, other.hi));
    }

    /// The product of two quantities of which neither is negative; nothing of something unbounded is nothing.
    Bound times(Bound other) {
        return new Bound(product(lo, other.lo), product(hi, other.hi));
    }

    static double product(double one, double other) {
        return one == 0 || other == 0 ? 0 : one * other;
    }
}
