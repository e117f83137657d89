package io.monazite.scenario;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// Reckons with what is known of quantities; what is not known stays so.
final class Intervals {

    private Intervals() {}

    /// Low sums what is known; best and high are absent where any is.
    static Interval sum(Collection<Interval> intervals) {
        double low = 0;
        double best = 0;
        double high = 0;
        boolean known = false;
        for (Interval interval : intervals) {
            known |= interval.low() != null;
            low += interval.low() == null ? 0 : interval.low();
            best += interval.best() == null ? Double.NaN : interval.best();
            high += interval.high() == null ? Double.NaN : interval.high();
        }
        return new Interval(known ? low : null, finite(best), finite(high));
    }

    private static @Nullable Double finite(double figure) {
        return Double.isNaN(figure) ? null : Double.valueOf(figure);
    }
}
