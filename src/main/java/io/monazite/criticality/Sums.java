package io.monazite.criticality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// Reckoning with quantities that are known in part.
final class Sums {

    private Sums() {}

    /// Low sums what is known; best and high are absent where one is.
    static Interval of(List<Interval> parts) {
        return parts.stream().reduce(Sums::plus).orElse(Interval.ZERO);
    }

    static Interval plus(Interval one, Interval other) {
        return new Interval(
                one.low() == null && other.low() == null
                        ? null
                        : Double.valueOf(first(one.low(), 0.0) + first(other.low(), 0.0)),
                one.best() == null || other.best() == null ? null : Double.valueOf(one.best() + other.best()),
                one.high() == null || other.high() == null ? null : Double.valueOf(one.high() + other.high()));
    }

    /// What is left of a whole, never below zero.
    static Interval difference(Interval whole, Interval part) {
        return new Interval(
                less(whole.low(), part.high()), less(whole.best(), part.best()), less(whole.high(), part.low()));
    }

    /// The first that is known, else not a number.
    static double first(@Nullable Double... figures) {
        for (Double figure : figures) {
            if (figure != null) {
                return figure;
            }
        }
        return Double.NaN;
    }

    /// As a reader writes it: the best figure, else the bounds.
    static String words(Interval figure) {
        if (figure.best() != null) {
            return plain(figure.best());
        }
        if (figure.low() != null && figure.high() != null) {
            return "%s to %s".formatted(plain(figure.low()), plain(figure.high()));
        }
        return figure.low() == null ? "at most " + plain(first(figure.high())) : "at least " + plain(figure.low());
    }

    /// The bounds where they differ, also where one figure stands for all between.
    static String range(Interval figure) {
        return figure.low() != null
                        && figure.high() != null
                        && !plain(figure.low()).equals(plain(figure.high()))
                ? "%s to %s".formatted(plain(figure.low()), plain(figure.high()))
                : words(figure);
    }

    static String plain(double figure) {
        return new BigDecimal(figure)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static @Nullable Double less(@Nullable Double whole, @Nullable Double part) {
        return whole == null || part == null ? null : Double.valueOf(Math.max(0, whole - part));
    }
}
