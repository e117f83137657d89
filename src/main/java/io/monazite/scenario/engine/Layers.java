package io.monazite.scenario.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// One end of what a box leaves open, for goods bound for the destinations of the shocks and for all others: the former
/// lose what all shocks withhold, the latter what untargeted ones do. What has arrived in a destination is bound no
/// further: whatever is sold from there has lost with it.
///
/// Without destinations there is one layer.
final class Layers {

    private final Ledger ledger;
    private final Side side;
    private final Evaluation bound;
    private final Evaluation atLarge;
    private final @Nullable Reach reach;

    private Layers(Ledger ledger, Side side, Evaluation bound, Evaluation atLarge, @Nullable Reach reach) {
        this.ledger = ledger;
        this.side = side;
        this.bound = bound;
        this.atLarge = atLarge;
        this.reach = reach;
    }

    /// One layer's part of what arrives somewhere.
    ///
    /// @param evaluation of the goods themselves
    /// @param upstream of what their supplier was supplied with
    record Part(double share, Evaluation evaluation, Evaluation upstream) {}

    static Layers of(
            Ledger ledger,
            Scenario scenario,
            Withholding all,
            Box box,
            Side side,
            @Nullable Reach reach,
            Map<Integer, Interval> stocks) {
        Rationing rule = scenario.rationing();
        IntFunction<Bound> sizes =
                flow -> ledger.isUnstated(flow) ? new Bound(0, Double.POSITIVE_INFINITY) : ledger.tonnes(flow, box);
        if (reach == null) {
            Evaluation one =
                    new Evaluation(ledger, box, side, rule, new Orders(ledger, rule, side, sizes), all, stocks);
            one.settle();
            return new Layers(ledger, side, one, one, null);
        }
        Orders boundOrders =
                new Orders(ledger, rule, side, flow -> sizes.apply(flow).times(reach.share(ledger.inlet(flow))));
        Orders otherOrders =
                new Orders(ledger, rule, side, flow -> sizes.apply(flow).times(rest(reach.share(ledger.inlet(flow)))));
        Evaluation bound = new Evaluation(
                ledger, box, side, rule, boundOrders, all, forBound(ledger, scenario, stocks, reach, side));
        bound.settle();
        Evaluation atLarge =
                new Evaluation(ledger, box, side, rule, otherOrders, Withholding.atLarge(ledger, scenario), stocks);
        atLarge.pin(bound, reach.there());
        atLarge.settle();
        return new Layers(ledger, side, bound, atLarge, reach);
    }

    /// Stocks as goods that are bound for the destinations can draw on them: where nothing else is withheld, all of
    /// them, however small a part of what arrives these are.
    private static Map<Integer, Interval> forBound(
            Ledger ledger, Scenario scenario, Map<Integer, Interval> stocks, Reach reach, Side side) {
        if (!scenario.shocks().stream().allMatch(Shock::isTargeted)) {
            return stocks;
        }
        Map<Integer, Interval> all = new HashMap<>(ledger.stocks());
        all.putAll(stocks);
        all.replaceAll((position, stock) -> {
            double part = part(reach.share(position), side);
            return part > 0 ? stock.times(1 / part) : stock;
        });
        return all;
    }

    /// Whether nothing about a position is open.
    boolean isPlain(int position) {
        return bound.isPlain(position);
    }

    /// The share of a flow that is lost.
    double lostOf(int flow) {
        if (reach == null) {
            return bound.lostOf(flow);
        }
        double part = part(ledger.inlet(flow));
        double other = part < 1 ? (1 - part) * atLarge.lostOf(flow) : 0;
        return part > 0 ? part * bound.lostOf(flow) + other : other;
    }

    /// What each outlet lacks, where that alone tells what is lost of each flow at a position; null else.
    double @Nullable [] lackingAt(int position) {
        return reach == null ? bound.lackingAt(position) : null;
    }

    /// The share that is lost of every flow from an outlet; not a number where flows may differ.
    double lostOfAllFrom(int outlet) {
        return reach == null ? bound.lostOfAllFrom(outlet) : Double.NaN;
    }

    /// The share that is lost of inflows whose split is not known.
    double lostOf(int position, int[] flows) {
        double part = part(position);
        return part * bound.ofOpen(flows) + (1 - part) * atLarge.ofOpen(flows);
    }

    /// The share of what a position has that it loses, stock drawn on.
    double lostAt(int position) {
        double part = part(position);
        return part * Output.share(bound.lost(position)) + (1 - part) * Output.share(atLarge.lost(position));
    }

    Iterable<Part> parts(int flow) {
        if (reach == null) {
            return List.of(new Part(1, bound, bound));
        }
        double part = part(ledger.inlet(flow));
        boolean fromThere = reach.there().get(ledger.numberOf(ledger.seller(ledger.outlet[flow])));
        return List.of(new Part(part, bound, bound), new Part(1 - part, atLarge, fromThere ? bound : atLarge));
    }

    Balance balance(int position) {
        return atLarge.balance(position);
    }

    /// The positions that were looked at; all others lose nothing.
    BitSet visited() {
        BitSet all = (BitSet) bound.visited().clone();
        all.or(atLarge.visited());
        return all;
    }

    /// The share of what arrives at a position that is bound for the destinations.
    private double part(int position) {
        if (reach == null) {
            return 1;
        }
        return part(reach.share(position), side);
    }

    private static double part(Bound share, Side side) {
        return side == Side.MOST_LOST ? share.hi() : share.lo();
    }

    private static Bound rest(Bound share) {
        return new Bound(1 - share.hi(), 1 - share.lo());
    }
}
