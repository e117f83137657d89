package io.monazite.scenario.engine;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// The choices that figures leave open. A loss is bounded over all choices in a box at once, so that no consistent one
/// among them can lead outside.
enum Box {
    /// Each figure is its best; where no source gives one, all that it can be.
    LIKELY,
    /// Each figure is all that it can be.
    FULL;

    /// The bounds of figures of which at least one is known; NaN stands for one that is not.
    Bound of(double low, double best, double high) {
        if (this == LIKELY && !Double.isNaN(best)) {
            return new Bound(best, best);
        }
        double least = Double.isNaN(low) ? 0 : low;
        return new Bound(least, Double.isNaN(high) ? Double.POSITIVE_INFINITY : high);
    }

    /// The bounds of an interval, else those of the replacement where nothing is known.
    Bound of(Interval figures, Bound replacement) {
        return figures.isUnknown()
                ? replacement
                : of(orNaN(figures.low()), orNaN(figures.best()), orNaN(figures.high()));
    }

    static double orNaN(@Nullable Double figure) {
        return figure == null ? Double.NaN : figure;
    }
}
