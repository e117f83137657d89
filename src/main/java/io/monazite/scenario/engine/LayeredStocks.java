package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// Stocks as each of two kinds of goods can draw on them: those bound for the destinations of shocks, and all others.
/// What untargeted shocks make scarce is drawn first, for both alike; what is left of a stock is for what is bound, and
/// the rest of that for the others. Where other inputs can be drawn on in the place of a stock's own, and untargeted
/// shocks may have done so, it is divided alike: that may leave some of it unused, and understates no loss.
///
/// @param stocks by position, given with the scenario or told by sources
/// @param unaimed what untargeted shocks take by themselves; null where there are none
record LayeredStocks(
        Ledger ledger,
        Box box,
        Side side,
        Reach reach,
        Map<Integer, Interval> stocks,
        @Nullable Evaluation unaimed) {

    Map<Integer, Interval> forBound() {
        Map<Integer, Interval> found = new HashMap<>(stocks);
        found.replaceAll((position, stock) -> {
            double all = all(stock);
            double used = used(position, all);
            Bound share = reach.share(position);
            double part = side == Side.MOST_LOST ? share.hi() : share.lo();
            return part <= Solution.NOTHING || isDividedAlike(position, all)
                    ? stock
                    : Interval.exactly(used + (all - used) / part);
        });
        return found;
    }

    /// @param bound settled
    Map<Integer, Interval> forOthers(Evaluation bound) {
        Map<Integer, Interval> found = new HashMap<>(stocks);
        found.replaceAll((position, stock) -> {
            double all = all(stock);
            if (isDividedAlike(position, all)) {
                return stock;
            }
            double missing = missing(bound, position);
            Bound part = reach.share(position);
            double one = rest(all, missing, part.lo());
            double other = rest(all, missing, part.hi());
            double rest = side == Side.MOST_LOST ? Math.min(one, other) : Math.max(one, other);
            double drawn = Math.max(used(position, all), rest);
            return Double.isInfinite(drawn) ? new Interval(all, null, null) : Interval.exactly(drawn);
        });
        return found;
    }

    /// What a part of the goods leaves to the others of a stock, as if all were others.
    private static double rest(double all, double missing, double part) {
        if (part == 0) {
            return all;
        }
        double left = all - Bound.product(part, missing);
        return part < 1 ? left / (1 - part) : left >= 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private boolean isDividedAlike(int position, double all) {
        return Double.isInfinite(all) || (unaimed != null && hasAlternatives(position));
    }

    /// Whether something is made of what arrives at a position or of other inputs.
    private boolean hasAlternatives(int position) {
        return ledger.fedBy(position)
                .anyMatch(outlet -> Arrays.stream(ledger.recipe(outlet).essential())
                        .map(Alternatives::inputs)
                        .filter(inputs -> inputs.length > 1)
                        .flatMapToInt(IntStream::of)
                        .anyMatch(input -> ledger.inOrder(ledger.firstPlace(outlet) + input) == position));
    }

    private double all(Interval stock) {
        Bound bound = box.of(stock, Bound.ZERO);
        return side == Side.MOST_LOST ? bound.lo() : bound.hi();
    }

    private double used(int position, double all) {
        return unaimed == null ? 0 : Math.min(all, missing(unaimed, position));
    }

    /// What is missing at a position before stock is drawn on, were all goods of that kind, in tonnes.
    private double missing(Evaluation evaluation, int position) {
        Bound base = evaluation.base(position);
        double had = side == Side.MOST_LOST ? base.hi() : base.lo();
        return Bound.product(had, Math.max(0, evaluation.shortfall(position)));
    }
}
