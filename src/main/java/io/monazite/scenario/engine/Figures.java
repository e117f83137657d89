package io.monazite.scenario.engine;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// Checks and choices of figures that are tonnes.
final class Figures {

    private Figures() {}

    /// @param name of what the tonnes are, for the error
    static void requireNotNegative(Supplier<String> name, Interval tonnes) {
        requireNotNegative(name, tonnes.low());
        requireNotNegative(name, tonnes.best());
        requireNotNegative(name, tonnes.high());
    }

    static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("%s is %s: it must be from 0 to 1".formatted(name, share));
        }
    }

    /// The first that is known, else not a number.
    static double firstKnown(@Nullable Double... figures) {
        for (Double figure : figures) {
            if (figure != null) {
                return figure;
            }
        }
        return Double.NaN;
    }

    /// The sum of two quantities: low sums what is known, best and high are absent where either is.
    static Interval sum(Interval one, Interval other) {
        return new Interval(
                either(one.low(), other.low()), both(one.best(), other.best()), both(one.high(), other.high()));
    }

    private static @Nullable Double either(@Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }

    private static @Nullable Double both(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : Double.valueOf(one + other);
    }

    private static void requireNotNegative(Supplier<String> name, @Nullable Double figure) {
        if (figure != null && figure < 0) {
            throw new IllegalArgumentException("%s is %s: it must not be negative".formatted(name.get(), figure));
        }
    }
}
