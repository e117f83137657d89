package io.monazite.criticality.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// How concentrated a market is.
///
/// @param hhi the Herfindahl-Hirschman index: the sum of the squares of all shares in per cent, up to 10,000
/// @param cr3 the sum of the three largest shares, in per cent
/// @param unlisted what nobody is listed to hold, in per cent; absent where the whole is not known
/// @param block the most, in per cent, that one who is not listed is taken to hold
public record Concentration(
        Interval hhi, Interval cr3, @Nullable Interval unlisted, double block) {

    private static final double ALL = 100;
    private static final double HIGHEST = ALL * ALL;
    private static final int LARGEST = 3;
    /// Shares are rounded: less than this in per cent is no remainder.
    private static final double NOTHING = 1e-9;

    /// What several hold together beside shares that each is listed to hold.
    ///
    /// @param rest in per cent
    /// @param holders among how many it is divided, in a way that nobody states
    public record Joint(Interval rest, int holders) {

        /// @throws IllegalArgumentException when nobody holds it
        public Joint {
            if (holders < 1) {
                throw new IllegalArgumentException("holders is %d: someone holds it".formatted(holders));
            }
        }
    }

    /// Whether whoever is not listed can hold more than the smallest who is.
    public enum Unlisted {
        /// Lists are of the largest: nobody who is not listed is taken to hold more than the smallest who is.
        SMALLER,
        /// What is known says otherwise, and one may hold all that is not listed.
        OF_ANY_SIZE
    }

    /// Of shares of a whole that may have further holders. Figures are taken as given. Low: each is at its least,
    /// joint shares are divided evenly, and the remainder is scattered and adds nothing. High: joint shares are one
    /// holder's, and the remainder lies in the largest blocks that it can. Best is known where nothing remains.
    ///
    /// @param shares in per cent; more than 100 in all, with joint ones, are taken down in proportion
    public static Concentration ofWhole(List<Interval> shares, List<Joint> joint, Unlisted others) {
        List<Interval> all =
                Stream.concat(shares.stream(), joint.stream().map(Joint::rest)).toList();
        double excess = Math.max(1, sum(all, Concentration::least) / ALL);
        List<Interval> scaled =
                all.stream().map(share -> scaled(share, 1 / excess)).toList();
        double left = Math.max(0, ALL - sum(scaled, Concentration::least));
        List<Interval> bounded = scaled.stream()
                .map(share -> bounded(share, left + least(share)))
                .toList();
        double block = others == Unlisted.SMALLER ? smallest(bounded.subList(0, shares.size())) : ALL;
        boolean complete = isComplete(bounded, joint);
        List<Double> leasts = leasts(bounded, shares.size(), joint);
        Interval hhi = inOrder(
                leasts.stream().mapToDouble(Concentration::square).sum(),
                complete ? sum(bounded, share -> square(best(share))) : null,
                Math.min(HIGHEST, GreatestSquares.of(parts(bounded), left, block)));
        double listed = top(leasts);
        double most = Math.min(
                top(Stream.concat(
                                bounded.stream().map(share -> most(share, ALL)),
                                Stream.generate(() -> Math.min(left, block)).limit(LARGEST))
                        .toList()),
                left + top(bounded.stream().map(Concentration::least).toList()));
        double figure = complete ? top(bounded.stream().map(Concentration::best).toList()) : listed;
        boolean known = complete || most - listed <= NOTHING;
        Interval cr3 = inOrder(listed, known ? Double.valueOf(figure) : null, Math.min(ALL, most));
        return new Concentration(hhi, cr3, unlisted(bounded), block);
    }

    /// The same where no joint shares are known and lists are of the largest.
    public static Concentration ofWhole(List<Interval> shares) {
        return ofWhole(shares, List.of(), Unlisted.SMALLER);
    }

    /// Of amounts whose whole nobody states: as if there were no further holders. Since any who is not listed is taken
    /// to hold less than all who are, the market can only be less concentrated: there is a high only.
    ///
    /// @param shares in per cent of what is listed
    public static Concentration ofListed(List<Interval> shares) {
        Concentration listed = ofWhole(shares);
        return new Concentration(atMost(listed.hhi), atMost(listed.cr3), null, listed.block);
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

    /// What each of several amounts is of their whole, in per cent. The whole is at least what they are together.
    public static List<Interval> sharesOf(List<Interval> amounts, Interval whole) {
        double leasts = sum(amounts, Concentration::least);
        Double bests = total(amounts, Interval::best);
        return amounts.stream()
                .map(amount -> inOrder(
                        part(amount.low(), atLeast(whole.high(), leasts)),
                        part(amount.best(), bests == null ? whole.best() : atLeast(whole.best(), bests)),
                        part(
                                amount.high(),
                                amount.high() == null
                                        ? null
                                        : Double.valueOf(Math.max(
                                                whole.low() == null ? 0 : whole.low(),
                                                leasts - least(amount) + amount.high())))))
                .toList();
    }

    private static @Nullable Double atLeast(@Nullable Double figure, double least) {
        return figure == null ? null : Double.valueOf(Math.max(figure, least));
    }

    /// Of all, with joint shares divided evenly.
    private static List<Double> leasts(List<Interval> bounded, int alone, List<Joint> joint) {
        List<Double> leasts = new ArrayList<>(
                bounded.subList(0, alone).stream().map(Concentration::least).toList());
        for (int at = 0; at < joint.size(); at++) {
            int holders = joint.get(at).holders();
            leasts.addAll(Collections.nCopies(holders, least(bounded.get(alone + at)) / holders));
        }
        return leasts;
    }

    private static List<GreatestSquares.Part> parts(List<Interval> bounded) {
        return bounded.stream()
                .map(share -> new GreatestSquares.Part(least(share), most(share, ALL) - least(share)))
                .toList();
    }

    /// A share of nothing is no measure of others.
    private static double smallest(List<Interval> shares) {
        return shares.stream()
                .mapToDouble(share -> most(share, ALL))
                .filter(most -> most > NOTHING)
                .min()
                .orElse(ALL);
    }

    private static double top(List<Double> figures) {
        return figures.stream()
                .sorted(Comparator.reverseOrder())
                .limit(LARGEST)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Interval unlisted(List<Interval> shares) {
        boolean exact = shares.stream().allMatch(share -> share.best() != null);
        return inOrder(
                besides(shares, share -> most(share, ALL)),
                exact ? Double.valueOf(besides(shares, Concentration::best)) : null,
                besides(shares, Concentration::least));
    }

    /// What is left of the whole, rounding apart.
    private static double besides(List<Interval> shares, ToDoubleFunction<Interval> figure) {
        double left = ALL - sum(shares, figure);
        return left <= NOTHING ? 0 : left;
    }

    /// Whether the single figures are all there is. Those that add up to more do not hold together.
    private static boolean isComplete(List<Interval> shares, List<Joint> joint) {
        int alone = shares.size() - joint.size();
        for (int at = 0; at < joint.size(); at++) {
            if (joint.get(at).holders() > 1 && most(shares.get(alone + at), ALL) > NOTHING) {
                return false;
            }
        }
        return shares.stream().allMatch(share -> share.best() != null)
                && Math.abs(ALL - sum(shares, Concentration::best)) <= NOTHING;
    }

    private static Interval bounded(Interval share, double limit) {
        double most = most(share, limit);
        Double best = share.best();
        return new Interval(least(share), best == null ? null : Double.valueOf(Math.min(best, most)), most);
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

    private static Interval atMost(Interval figure) {
        return new Interval(null, null, figure.high());
    }

    /// Sums of the same in another order differ in their last digits, and figures of different sources by more.
    private static Interval inOrder(@Nullable Double low, @Nullable Double best, @Nullable Double high) {
        Double bounded = best == null || low == null ? best : Double.valueOf(Math.max(low, best));
        Double top = high == null || bounded == null ? high : Double.valueOf(Math.max(bounded, high));
        return new Interval(low, bounded, top == null || low == null ? top : Double.valueOf(Math.max(low, top)));
    }
}
