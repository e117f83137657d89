package io.monazite.domain;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A quantity as far as it is known, in the unit of whoever holds it. An absent low or best is unknown; an absent high
/// means that no upper bound is known ("more than"). Unknown is never zero.
///
/// @param low the least it can be
/// @param best the single figure that stands for it, between low and high
/// @param high the most it can be
public record Interval(
        @Nullable Double low,
        @Nullable Double best,
        @Nullable Double high) {

    /// Nothing is known about the quantity.
    public static final Interval UNKNOWN = new Interval(null, null, null);

    public static final Interval ZERO = exactly(0);

    /// @throws IllegalArgumentException when a figure is not finite, or low, best and high are not in that order
    public Interval {
        requireFinite("low", low);
        requireFinite("best", best);
        requireFinite("high", high);
        requireOrder("low", low, "best", best);
        requireOrder("best", best, "high", high);
        requireOrder("low", low, "high", high);
    }

    public static Interval exactly(double figure) {
        return new Interval(figure, figure, figure);
    }

    /// At least the figure, with no upper bound known.
    public static Interval moreThan(double figure) {
        return new Interval(figure, figure, null);
    }

    public boolean isUnknown() {
        return low == null && best == null && high == null;
    }

    /// Whether some quantity could lie in both, taking absent bounds as open.
    public boolean overlaps(Interval other) {
        return notAbove(low, other.high) && notAbove(other.low, high);
    }

    /// All that either can be; best stands where both agree on it.
    public Interval spanning(Interval other) {
        return new Interval(
                low == null || other.low == null ? null : Double.valueOf(Math.min(low, other.low)),
                Objects.equals(best, other.best) ? best : null,
                high == null || other.high == null ? null : Double.valueOf(Math.max(high, other.high)));
    }

    /// The same as many times over.
    ///
    /// @param factor 0 or more
    public Interval times(double factor) {
        return new Interval(times(low, factor), times(best, factor), times(high, factor));
    }

    public Optional<Double> bestFigure() {
        return Optional.ofNullable(best);
    }

    private static @Nullable Double times(@Nullable Double figure, double factor) {
        return figure == null ? null : Double.valueOf(figure * factor);
    }

    private static boolean notAbove(@Nullable Double lower, @Nullable Double upper) {
        return lower == null || upper == null || lower <= upper;
    }

    private static void requireFinite(String name, @Nullable Double figure) {
        if (figure != null && !Double.isFinite(figure)) {
            throw new IllegalArgumentException(name + " is " + figure + ": it must be a finite number");
        }
    }

    private static void requireOrder(
            String lowerName, @Nullable Double lower, String upperName, @Nullable Double upper) {
        if (lower != null && upper != null && lower > upper) {
            throw new IllegalArgumentException("%s %s is above %s %s".formatted(lowerName, lower, upperName, upper));
        }
    }
}
