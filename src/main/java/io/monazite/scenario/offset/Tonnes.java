package io.monazite.scenario.offset;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// Sums and differences of quantities that may be known in part.
final class Tonnes {

    private Tonnes() {}

    /// The figure that stands for a quantity: the best, else the least; null where neither is known.
    static @Nullable Double figure(Interval tonnes) {
        return tonnes.best() == null ? tonnes.low() : tonnes.best();
    }

    /// All of it that can be asked for: the best, else the most. "Up to 7,200" binds 7,200.
    static Interval bound(Interval tonnes) {
        return tonnes.best() == null && tonnes.high() != null
                ? new Interval(tonnes.low(), tonnes.high(), tonnes.high())
                : tonnes;
    }

    /// Each figure is known where it is in both.
    static Interval sum(Interval one, Interval other) {
        return new Interval(
                plus(one.low(), other.low()), plus(one.best(), other.best()), plus(one.high(), other.high()));
    }

    /// The larger of two, each figure known where it is in both.
    static Interval larger(Interval one, Interval other) {
        return new Interval(max(one.low(), other.low()), max(one.best(), other.best()), max(one.high(), other.high()));
    }

    /// The smaller of two: no more than the most of either; the other figures known where they are in both.
    static Interval smaller(Interval one, Interval other) {
        @Nullable
        Double high =
                one.high() == null ? other.high() : other.high() == null ? one.high() : min(one.high(), other.high());
        return new Interval(min(one.low(), other.low()), min(one.best(), other.best()), high);
    }

    /// What surely can be counted on: the figure that stands for it, else nothing.
    static Interval atLeast(Interval tonnes) {
        @Nullable Double figure = figure(tonnes);
        return figure == null
                ? new Interval(0.0, 0.0, tonnes.high())
                : new Interval(tonnes.low(), figure, tonnes.high());
    }

    /// What is left of the whole, never below zero: least when most is taken out, and the other way round.
    static Interval less(Interval whole, Interval taken) {
        return new Interval(
                minus(whole.low(), taken.high()), minus(whole.best(), taken.best()), minus(whole.high(), taken.low()));
    }

    /// What is left when so much is surely taken out.
    static Interval less(Interval whole, double taken) {
        return less(whole, Interval.exactly(taken));
    }

    static Interval times(Interval tonnes, double factor) {
        return new Interval(scaled(tonnes.low(), factor), scaled(tonnes.best(), factor), scaled(tonnes.high(), factor));
    }

    private static @Nullable Double plus(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : Double.valueOf(one + other);
    }

    private static @Nullable Double max(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : Double.valueOf(Math.max(one, other));
    }

    private static @Nullable Double min(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : Double.valueOf(Math.min(one, other));
    }

    private static @Nullable Double minus(@Nullable Double whole, @Nullable Double taken) {
        return whole == null || taken == null ? null : Double.valueOf(Math.max(0, whole - taken));
    }

    private static @Nullable Double scaled(@Nullable Double tonnes, double factor) {
        return tonnes == null ? null : Double.valueOf(tonnes * factor);
    }
}
