package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/// What a scenario comes to within a box: bounds of every loss over all choices that the box leaves open. Tonnes that
/// nothing bounds are null.
record Solution(Ledger ledger, Box box, Layers least, Layers most) {

    /// Losses of a smaller share are rounding.
    static final double NOTHING = 1e-12;

    /// Whether more than rounding can be lost of a flow.
    boolean isLost(int flow) {
        return most.lostOf(flow) > NOTHING || (least != most && least.lostOf(flow) > NOTHING);
    }

    /// The share of a flow that is lost.
    Bound lostShare(int flow) {
        return bound(layers -> layers.lostOf(flow));
    }

    /// The share of what a position has that it loses, stock drawn on.
    Bound lostShareAt(int position) {
        return bound(layers -> layers.lostAt(position));
    }

    Balance balance(int position) {
        return most.balance(position);
    }

    /// The tonnes of a flow that are lost.
    @Nullable
    Bound lostTonnes(int flow) {
        Bound share = lostShare(flow);
        if (!ledger.isUnstated(flow)) {
            return ledger.tonnes(flow, box).times(share);
        }
        if (share.hi() == 0) {
            return Bound.ZERO;
        }
        Balance balance = balance(ledger.inlet(flow));
        if (balance.anyAmount()) {
            return null;
        }
        Bound carried = balance.remainder();
        return carried.times(balance.open().length == 1 ? share : new Bound(0, share.hi()));
    }

    /// The tonnes that a position loses of what it buys.
    @Nullable
    Bound lostAt(int position) {
        if (most.isPlain(position)) {
            return lostOfExact(position);
        }
        Balance balance = balance(position);
        Bound lost = Bound.ZERO;
        for (int flow : balance.sized()) {
            lost = lost.plus(ledger.tonnes(flow, box).times(lostShare(flow)));
        }
        Bound share = bound(layers -> layers.lostOf(position, balance.open()));
        if (balance.open().length == 0 || share.hi() == 0) {
            return lost;
        }
        if (balance.anyAmount()) {
            return lost.lo() > 0 ? new Bound(lost.lo(), Double.POSITIVE_INFINITY) : null;
        }
        return lost.plus(balance.remainder().times(share));
    }

    /// The same where all inflows are exact.
    private Bound lostOfExact(int position) {
        double low = 0;
        double high = 0;
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            double tonnes = ledger.best[flow];
            double share = least.lostOf(flow);
            low += tonnes * share;
            high += tonnes * (least == most ? share : Math.max(share, most.lostOf(flow)));
        }
        return new Bound(low, high);
    }

    /// What stays lost where it is: neither missing from what the position sells on, nor accounted for there.
    ///
    /// @param among the positions to which it is looked on as sold on
    @Nullable
    Bound keptAt(int position, BitSet among) {
        Bound kept = lostAt(position);
        int outlet = ledger.outletAt(position);
        if (outlet < 0 || kept == null) {
            return kept;
        }
        Bound soldOn = Bound.ZERO;
        for (int flow : outflows(outlet, among)) {
            Bound lost = lostTonnes(flow);
            if (lost == null) {
                return null;
            }
            soldOn = soldOn.plus(lost);
        }
        return kept.without(soldOn);
    }

    /// The same where the party may make another material of it: none of that ends here if it then lacks what it makes.
    @Nullable
    Bound endedAt(int position, BitSet among) {
        Bound lackingOthers = lackedOfOthers(position, among);
        if (lackingOthers.lo() > NOTHING) {
            return Bound.ZERO;
        }
        Bound kept = keptAt(position, among);
        return kept == null || lackingOthers.hi() <= NOTHING ? kept : new Bound(0, kept.hi());
    }

    /// The greatest share that is lost of what the party sells of other materials, made of what arrives at a position.
    private Bound lackedOfOthers(int position, BitSet among) {
        int same = ledger.outletAt(position);
        return ledger.fedBy(position)
                .filter(outlet -> outlet != same)
                .flatMap(outlet -> Arrays.stream(outflows(outlet, among)))
                .mapToObj(this::lostShare)
                .reduce(Bound.ZERO, Bound::orMore);
    }

    private int[] outflows(int outlet, BitSet among) {
        return ledger.outflows()
                .row(outlet)
                .filter(flow -> among.get(ledger.inlet(flow)))
                .toArray();
    }

    private Bound bound(ToDoubleFunction<Layers> figure) {
        double low = figure.applyAsDouble(least);
        return least == most ? new Bound(low, low) : new Bound(low, Math.max(low, figure.applyAsDouble(most)));
    }
}
