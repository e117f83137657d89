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
/// further: whatever is sold from there has lost with it. [LayersBuilder] tells how the two are settled.
///
/// Without destinations there is one layer.
final class Layers {

    private final Ledger ledger;
    private final Side side;
    private final Evaluation bound;
    private final Evaluation atLarge;
    private final @Nullable Reach reach;
    private final IntFunction<Balance> balances;
    private final Map<Integer, Balance> known = new HashMap<>();

    /// @param balances what parties have, by position, with stocks as they are
    Layers(
            Ledger ledger,
            Side side,
            Evaluation bound,
            Evaluation atLarge,
            @Nullable Reach reach,
            IntFunction<Balance> balances) {
        this.ledger = ledger;
        this.side = side;
        this.bound = bound;
        this.atLarge = atLarge;
        this.reach = reach;
        this.balances = balances;
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
        if (reach != null) {
            return new LayersBuilder(ledger, scenario, box, side, reach, stocks).layers(all);
        }
        Rationing rule = scenario.rationing();
        IntFunction<Bound> sizes = flow -> order(ledger, flow, box);
        Orders orders = new Orders(ledger, rule, side, sizes, sizes, null);
        Evaluation one = new Evaluation(ledger, box, side, rule, orders, all, stocks);
        one.settle();
        return new Layers(ledger, side, one, one, null, one::balance);
    }

    /// The tonnes that a buyer waits for; any where no source tells.
    static Bound order(Ledger ledger, int flow, Box box) {
        return ledger.isUnstated(flow) ? new Bound(0, Double.POSITIVE_INFINITY) : ledger.tonnes(flow, box);
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
        return mixed(ledger.inlet(flow), bound.lostOf(flow), atLarge.lostOf(flow));
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
        return mixed(position, bound.ofOpen(flows), atLarge.ofOpen(flows));
    }

    /// The share of what a position has that it loses, stock drawn on.
    double lostAt(int position) {
        return mixed(position, Output.share(bound.lost(position)), Output.share(atLarge.lost(position)));
    }

    Iterable<Part> parts(int flow) {
        if (reach == null) {
            return List.of(new Part(1, bound, bound));
        }
        double part = part(ledger.inlet(flow), bound.lostOf(flow), atLarge.lostOf(flow));
        boolean fromThere = reach.isThere(ledger.numberOf(ledger.seller(ledger.outlet[flow])));
        return List.of(new Part(part, bound, bound), new Part(1 - part, atLarge, fromThere ? bound : atLarge));
    }

    Balance balance(int position) {
        return known.computeIfAbsent(position, balances::apply);
    }

    /// The positions that were looked at; all others lose nothing.
    BitSet visited() {
        BitSet all = (BitSet) bound.visited().clone();
        all.or(atLarge.visited());
        return all;
    }

    /// What both layers lose together of what arrives at a position.
    private double mixed(int position, double ofBound, double ofOthers) {
        double part = part(position, ofBound, ofOthers);
        return part * ofBound + (1 - part) * ofOthers;
    }

    /// The share of what arrives at a position that is bound for the destinations; where it is open, the end at which
    /// the loss is what the side looks for.
    private double part(int position, double ofBound, double ofOthers) {
        if (reach == null) {
            return 1;
        }
        Bound share = reach.share(position);
        return (ofBound >= ofOthers) == (side == Side.MOST_LOST) ? share.hi() : share.lo();
    }
}
