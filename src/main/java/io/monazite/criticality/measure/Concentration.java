package io.monazite.criticality.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// How concentrated a market is.
///
/// @param hhi the Herfindahl-Hirschman index: the sum of the squares of all shares in per cent, up to 10,000
/// @param cr3 the sum of the three largest shares, in per cent
/// @param unlisted what nobody is listed to hold, in per cent; absent where the whole is not known
public record Concentration(
        Interval hhi, Interval cr3, @Nullable Interval unlisted) {

    private static final double ALL = 100;
    private static final double HIGHEST = ALL * ALL;
    private static final int LARGEST = 3;
    /// Shares are rounded: less than this in per cent is no remainder.
    private static final double NOTHING = 1e-9;

    /// Of shares of a whole that may have further holders. Nobody who is not listed is taken to hold more than the
    /// smallest who is. Low: the remainder is scattered, and adds nothing. High: it lies in blocks of the smallest
    /// listed share, and shares that are not known exactly are at their most. Best is known where nothing remains.
    ///
    /// @param shares in per cent, at least one with a low or high; more than 100 in all are taken down in
    ///        proportion
    public static Concentration ofWhole(List<Interval> shares) {
        double excess = Math.max(1, sum(shares, Concentration::least) / ALL);
        List<Interval> scaled =
                shares.stream().map(share -> scaled(share, 1 / excess)).toList();
        double leasts = sum(scaled, Concentration::least);
        List<Interval> bounded = scaled.stream()
                .map(share -> bounded(share, ALL - leasts + least(share)))
                .toList();
        double smallest =
                bounded.stream().mapToDouble(share -> most(share, ALL)).min().orElse(ALL);
        boolean complete = isComplete(bounded);
        double unheld = complete ? 0 : Math.max(0, ALL - leasts);
        Interval hhi = inOrder(
                sum(bounded, share -> square(least(share))),
                complete ? sum(bounded, share -> square(best(share))) : null,
                Math.min(HIGHEST, sum(bounded, share -> square(most(share, ALL))) + blocks(unheld, smallest)));
        return new Concentration(hhi, largest(bounded, unheld, smallest, complete), unlisted(bounded));
    }

    /// Of amounts whose whole nobody states: as if there were no further holders. Since any who is not listed is taken
    /// to hold less than all who are, the market can only be less concentrated: there is a high and no low.
    ///
    /// @param shares in per cent of what is listed
    public static Concentration ofListed(List<Interval> shares) {
        Concentration listed = ofWhole(shares);
        return new Concentration(withoutLow(listed.hhi), withoutLow(listed.cr3), null);
    }

    /// What each of several amounts is of all of them, in per cent.
    public static List<Interval> sharesOfSum(List<Interval> amounts) {
        List<Interval> shares = new ArrayList<>();
        for (int at = 0; at < amounts.size(); at++) {
            List<Interval> others = new ArrayList<>(amounts);
            Interval amount = others.remove(at);
            shares.add(inOrder(
                    share(amount.low(), total(others, Interval::high)),
                    share(amount.best(), total(others, Interval::best)),
                    share(amount.high(), total(others, Concentration::least))));
        }
        return List.copyOf(shares);
    }

    /// What an amount is of a whole, in per cent.
    public static Interval shareOf(Interval amount, Interval whole) {
        return new Interval(
                part(amount.low(), whole.high()), part(amount.best(), whole.best()), part(amount.high(), whole.low()));
    }

    private static Interval largest(List<Interval> shares, double remainder, double smallest, boolean complete) {
        int missing = Math.max(0, LARGEST - shares.size());
        double further = Math.min(remainder, missing * smallest);
        boolean certain = shares.stream().allMatch(share -> share.best() != null) && (missing == 0 || complete);
        return inOrder(
                top(shares, Concentration::least),
                certain ? top(shares, Concentration::best) : null,
                Math.min(ALL, top(shares, share -> most(share, ALL)) + further));
    }

    private static double top(List<Interval> shares, ToDoubleFunction<Interval> figure) {
        return shares.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.reverseOrder())
                .limit(LARGEST)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Interval unlisted(List<Interval> shares) {
        double least = Math.max(0, ALL - sum(shares, share -> most(share, ALL)));
        double most = Math.max(0, ALL - sum(shares, Concentration::least));
        boolean exact = shares.stream().allMatch(share -> share.best() != null);
        return inOrder(least, exact ? Math.max(0, ALL - sum(shares, Concentration::best)) : null, most);
    }

    private static boolean isComplete(List<Interval> shares) {
        return shares.stream().allMatch(share -> share.best() != null)
                && ALL - sum(shares, Concentration::best) <= NOTHING;
    }

    private static Interval bounded(Interval share, double limit) {
        double most = most(share, limit);
        Double best = share.best();
        return new Interval(least(share), best == null ? null : Double.valueOf(Math.min(best, most)), most);
    }

    /// The sum of the squares of as many blocks as fit, and of what is left.
    private static double blocks(double remainder, double block) {
        if (remainder <= NOTHING || block <= NOTHING) {
            return 0;
        }
        double whole = Math.floor(remainder / block);
        return whole * square(block) + square(remainder - whole * block);
    }

    private static Interval scaled(Interval share, double factor) {
        return new Interval(times(share.low(), factor), times(share.best(), factor), times(share.high(), factor));
    }

    private static @Nullable Double times(@Nullable Double figure, double factor) {
        return figure == null ? null : Double.valueOf(figure * factor);
    }

    private static @Nullable Double share(@Nullable Double amount, @Nullable Double others) {
        if (amount == null || others == null) {
            return null;
        }
        double all = amount + others;
        return all == 0 ? null : Double.valueOf(ALL * amount / all);
    }

    private static @Nullable Double part(@Nullable Double amount, @Nullable Double whole) {
        return amount == null || whole == null || whole == 0
                ? null
                : Double.valueOf(Math.min(ALL, ALL * amount / whole));
    }

    private static @Nullable Double total(List<Interval> amounts, Function<Interval, @Nullable Double> figure) {
        double sum = 0;
        for (Interval amount : amounts) {
            Double known = figure.apply(amount);
            if (known == null) {
                return null;
            }
            sum += known;
        }
        return sum;
    }

    private static double sum(List<Interval> shares, ToDoubleFunction<Interval> figure) {
        return shares.stream().mapToDouble(figure).sum();
    }

    private static double least(Interval share) {
        return share.low() == null ? 0 : share.low();
    }

    private static double best(Interval share) {
        return share.best() == null ? Double.NaN : share.best();
    }

    private static double most(Interval share, double limit) {
        return Math.max(least(share), share.high() == null ? limit : Math.min(share.high(), limit));
    }

    private static double square(double figure) {
        return figure * figure;
    }

    private static Interval withoutLow(Interval figure) {
        return new Interval(null, figure.best(), figure.high());
    }

    /// Sums of the same in another order differ in their last digits, and figures of different sources by more.
    private static Interval inOrder(@Nullable Double low, @Nullable Double best, @Nullable Double high) {
        Double bounded = best == null || low == null ? best : Double.valueOf(Math.max(low, best));
        Double top = high == null || bounded == null ? high : Double.valueOf(Math.max(bounded, high));
        return new Interval(low, bounded, top == null || low == null ? top : Double.valueOf(Math.max(low, top)));
    }
}
