package io.monazite.scenario.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// The solutions of a scenario, and what they span: low and high hold whatever the open figures are, best stands where
/// the best figures leave nothing open.
record Span(Solution likely, Solution full) {

    private static final double AGREEMENT = 1e-9;

    static Span of(Ledger ledger, Scenario scenario, Withholding all) {
        Map<Integer, Interval> stocks = stocks(ledger, scenario);
        Reach reach = reach(ledger, Box.LIKELY, scenario, all);
        Layers most = Layers.of(ledger, scenario, all, Box.LIKELY, Side.MOST_LOST, reach, stocks);
        if (isExact(ledger, scenario, most, stocks)) {
            Solution only = new Solution(ledger, Box.LIKELY, most, most);
            return new Span(only, only);
        }
        Layers least = Layers.of(ledger, scenario, all, Box.LIKELY, Side.LEAST_LOST, reach, stocks);
        Reach widest = reach(ledger, Box.FULL, scenario, all);
        return new Span(
                new Solution(ledger, Box.LIKELY, least, most),
                new Solution(
                        ledger,
                        Box.FULL,
                        Layers.of(ledger, scenario, all, Box.FULL, Side.LEAST_LOST, widest, stocks),
                        Layers.of(ledger, scenario, all, Box.FULL, Side.MOST_LOST, widest, stocks)));
    }

    /// Whether nothing that was looked at is open.
    boolean isExact() {
        return likely.equals(full);
    }

    /// The interval of a figure; unknown where nothing bounds it.
    Interval of(Function<Solution, @Nullable Bound> figure) {
        Bound wide = figure.apply(full);
        Bound narrow = isExact() ? wide : figure.apply(likely);
        boolean agreed = narrow != null && agrees(narrow);
        if (wide == null || (!agreed && wide.lo() == 0 && Double.isInfinite(wide.hi()))) {
            return Interval.UNKNOWN;
        }
        @Nullable Double best = agreed && narrow != null ? Double.valueOf(narrow.hi()) : null;
        double low = best == null ? wide.lo() : Math.min(wide.lo(), best);
        double high = best == null ? wide.hi() : Math.max(wide.hi(), best);
        return new Interval(low, best, Double.isInfinite(high) ? null : high);
    }

    /// The figure that the best figures leave no doubt about.
    @Nullable
    Double likely(Function<Solution, Bound> figure) {
        Bound bound = figure.apply(likely);
        return agrees(bound) ? bound.hi() : null;
    }

    /// The positions that may lose something.
    BitSet visited() {
        BitSet visited = likely.most().visited();
        if (!isExact()) {
            visited.or(full.most().visited());
        }
        return visited;
    }

    private static boolean agrees(Bound bound) {
        return bound.hi() - bound.lo() <= AGREEMENT * Math.max(1, Math.abs(bound.lo()));
    }

    private static @Nullable Reach reach(Ledger ledger, Box box, Scenario scenario, Withholding all) {
        return scenario.destinations().isEmpty()
                ? null
                : new Reach(ledger, box, scenario.destinations(), all.positions());
    }

    private static Map<Integer, Interval> stocks(Ledger ledger, Scenario scenario) {
        Map<Integer, Interval> stocks = new HashMap<>();
        scenario.stocks().forEach((position, stock) -> {
            int number = ledger.find(position);
            if (number >= 0) {
                stocks.put(number, stock);
            }
        });
        return stocks;
    }

    /// Whether nothing that was looked at is open in any box, so that all ends are the same.
    private static boolean isExact(Ledger ledger, Scenario scenario, Layers layers, Map<Integer, Interval> stocks) {
        boolean looksOnlyAtVisited =
                scenario.destinations().isEmpty() && scenario.rationing() == Rationing.PROPORTIONAL;
        boolean stocksAreExact = stocks.values().stream()
                .allMatch(stock -> Box.FULL.of(stock, Bound.ZERO).isExact());
        BitSet visited = layers.visited();
        return !visited.intersects(ledger.openMixes())
                && ((ledger.isExact() && stocksAreExact)
                        || (looksOnlyAtVisited
                                && stocks.isEmpty()
                                && visited.stream().allMatch(ledger.plain(Box.FULL)::isPlain)));
    }
}
