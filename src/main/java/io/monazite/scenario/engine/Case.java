package io.monazite.scenario.engine;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// One consistent choice among what uncertain figures may be. An answer's interval spans what the cases give; its best
/// figure stands where both likely cases agree. This tells honestly how far the sources reach, but it is no proof that
/// nothing outside can happen: extreme losses can lie at mixtures of low and high figures that no case tries.
enum Case {
    /// Low figures; splits that are not known fall so that least is lost.
    LEAST(false),
    /// Best figures; splits that are not known fall so that least is lost.
    LIKELY_AT_BEST(false),
    /// Best figures; splits that are not known fall so that most is lost.
    LIKELY_AT_WORST(true),
    /// High figures; splits that are not known fall so that most is lost.
    MOST(true);

    private final boolean pessimistic;

    Case(boolean pessimistic) {
        this.pessimistic = pessimistic;
    }

    /// A flow's tonnes in this case, not a number where the case knows none: a tonnage not stated, a best figure not
    /// given, a high one without bound.
    double tonnes(Interval interval) {
        return switch (this) {
            case LEAST -> interval.isUnknown() ? Double.NaN : Figures.firstKnown(interval.low(), 0.0);
            case LIKELY_AT_BEST, LIKELY_AT_WORST -> Figures.firstKnown(interval.best());
            case MOST -> Figures.firstKnown(interval.high());
        };
    }

    /// The figure of an account in this case, else its nearest that is known, else not a number.
    double amount(Interval interval) {
        @Nullable
        Double nearest = switch (this) {
            case LEAST -> interval.low();
            case LIKELY_AT_BEST, LIKELY_AT_WORST -> interval.best();
            case MOST -> interval.high();
        };
        return Figures.firstKnown(nearest, interval.best(), interval.low(), interval.high());
    }

    /// Of two shares that arrive, the one that this case takes where sources leave it open.
    double openChoice(double one, double other) {
        return pessimistic ? Math.min(one, other) : Math.max(one, other);
    }

    boolean isPessimistic() {
        return pessimistic;
    }
}
