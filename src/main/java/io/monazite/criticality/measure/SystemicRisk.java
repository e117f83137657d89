package io.monazite.criticality.measure;

import java.util.Arrays;
import java.util.BitSet;

/// The economic systemic risk index of Diem et al. 2022 (Sci Rep 12:7719): what part of all sales is lost in the end
/// when a party stops, by goods that its buyers miss and by purchases that its suppliers miss, whichever is worse at
/// each party.
///
/// Losses are followed from the party that stops over those whom they reach, and no further, in the order of the goods,
/// so that a network without circles is passed once. A loss that rises by no more than the precision is not passed on:
/// where circles of parties pass on the part g of a loss, each loss is right to precision / (1 − g). Working storage
/// belongs to the object: one thread at a time.
public final class SystemicRisk {

    /// As exact as sums of doubles are.
    public static final double EXACT = 1e-13;

    private final double precision;
    private final ProductionNetwork network;
    private final boolean replaced;
    private final Side down;
    private final Side up;
    private final double[] slotLoss;
    private final double[] essentialLoss;
    private final double[] otherLoss;
    private final double[] marketLoss;
    private final double[] marketSold;
    private double[] shock;

    private SystemicRisk(ProductionNetwork network, boolean replaced, double precision) {
        int parties = network.parties();
        this.network = network;
        this.replaced = replaced;
        this.precision = precision;
        this.down = new Side(network.inOrder, network.rank);
        this.up = new Side(network.againstOrder, network.rankAgainst);
        this.slotLoss = new double[network.slotCount];
        this.essentialLoss = new double[parties];
        this.otherLoss = new double[parties];
        this.marketLoss = new double[network.markets.length];
        this.marketSold = new double[network.markets.length];
        this.shock = new double[parties];
        for (int party = 0; party < parties; party++) {
            marketSold[network.products[party]] += network.sold[party];
        }
    }

    /// Nobody can make good what a party no longer sells.
    public static SystemicRisk of(ProductionNetwork network) {
        return new SystemicRisk(network, false, EXACT);
    }

    /// What a party no longer sells is made good by others who sell the same, the more the larger they are: its loss
    /// weighs no more than its part of what its market still sells.
    public static SystemicRisk withReplacement(ProductionNetwork network) {
        return new SystemicRisk(network, true, EXACT);
    }

    /// The same, reckoned less exactly and faster.
    ///
    /// @param coarser the loss below which none is passed on, above 0
    public SystemicRisk withPrecision(double coarser) {
        if (!(coarser > 0)) {
            throw new IllegalArgumentException("precision is %s: it must be above 0".formatted(coarser));
        }
        return new SystemicRisk(network, replaced, coarser);
    }

    /// The part of all sales that is lost when this party stops, from 0 to 1.
    public double index(int party) {
        double[] stopped = new double[network.parties()];
        stopped[party] = 1;
        return index(stopped);
    }

    /// The part of all sales that is lost when parties lose these parts of their output, from 0 to 1.
    ///
    /// @param lost of each party, from 0 (nothing) to 1 (all)
    /// @throws IllegalArgumentException when there is not one for each party, or one is not from 0 to 1
    public double index(double[] lost) {
        if (lost.length != network.parties() || Arrays.stream(lost).anyMatch(part -> !(part >= 0 && part <= 1))) {
            throw new IllegalArgumentException("lost must have a number from 0 to 1 for each party");
        }
        shock = lost.clone();
        for (int party = 0; party < lost.length; party++) {
            if (lost[party] > 0) {
                raiseDown(party);
                raiseUp(party);
            }
        }
        while (!down.isSettled()) {
            passDown(down.next());
        }
        while (!up.isSettled()) {
            passUp(up.next());
        }
        double sales = lostSales();
        clear();
        return sales / network.totalSold;
    }

    private double lostSales() {
        double sales = 0;
        for (int party : down.touched()) {
            sales += network.sold[party] * Math.max(down.loss[party], up.loss[party]);
        }
        for (int party : up.touched()) {
            if (!down.isTouched(party)) {
                sales += network.sold[party] * up.loss[party];
            }
        }
        return Math.min(sales, network.totalSold);
    }

    /// What a buyer's suppliers no longer deliver.
    private void raiseDown(int party) {
        double before = down.loss[party];
        double after = Math.min(1, Math.max(shock[party], Math.max(essentialLoss[party], otherLoss[party])));
        if (after <= before && down.isTouched(party)) {
            return;
        }
        down.raise(party, after);
        if (!replaced) {
            down.announce(party, after);
            return;
        }
        int market = network.products[party];
        marketLoss[market] += network.sold[party] * (after - before);
        double left = marketSold[market] - marketLoss[market];
        for (int seller : network.markets[market]) {
            if (down.loss[seller] > 0) {
                double part = left <= network.sold[seller] ? 1 : network.sold[seller] / left;
                down.announce(seller, part * down.loss[seller]);
            }
        }
    }

    private void passDown(int supplier) {
        double more = down.take(supplier);
        for (int at = network.first[supplier]; at < network.first[supplier + 1]; at++) {
            int buyer = network.buyers[at];
            double lost = network.partOfInput[at] * more;
            int slot = network.slots[at];
            if (slot < 0) {
                otherLoss[buyer] += lost;
            } else {
                slotLoss[slot] += lost;
                essentialLoss[buyer] = Math.max(essentialLoss[buyer], slotLoss[slot]);
            }
            raiseDown(buyer);
        }
    }

    /// What a supplier's buyers no longer take.
    private void raiseUp(int party) {
        double after = Math.min(1, Math.max(shock[party], up.received[party]));
        if (after > up.loss[party] || !up.isTouched(party)) {
            up.raise(party, after);
            up.announce(party, after);
        }
    }

    private void passUp(int buyer) {
        double more = up.take(buyer);
        for (int at = network.firstInward[buyer]; at < network.firstInward[buyer + 1]; at++) {
            int delivery = network.inward[at];
            int supplier = network.suppliers[delivery];
            up.received[supplier] += network.partOfSales[delivery] * more;
            raiseUp(supplier);
        }
    }

    private void clear() {
        for (int party : down.touched()) {
            essentialLoss[party] = 0;
            otherLoss[party] = 0;
            marketLoss[network.products[party]] = 0;
            for (int at = network.firstInward[party]; at < network.firstInward[party + 1]; at++) {
                int slot = network.slots[network.inward[at]];
                if (slot >= 0) {
                    slotLoss[slot] = 0;
                }
            }
        }
        down.clear();
        up.clear();
    }

    /// The losses that travel in one direction, and the parties whose losses have yet to be passed on.
    private final class Side {

        final double[] loss;
        final double[] received;
        private final double[] due;
        private final double[] passed;
        private final int[] order;
        private final int[] rank;
        private final BitSet waiting;
        private final boolean[] met;
        private final int[] seen;
        private int seenCount;
        private int at;

        /// @param order the parties in the order in which losses travel
        /// @param rank the place of each in it
        Side(int[] order, int[] rank) {
            int parties = order.length;
            this.order = order;
            this.rank = rank;
            this.waiting = new BitSet(parties);
            loss = new double[parties];
            received = new double[parties];
            due = new double[parties];
            passed = new double[parties];
            met = new boolean[parties];
            seen = new int[parties];
        }

        void raise(int party, double after) {
            loss[party] = after;
            if (!met[party]) {
                met[party] = true;
                seen[seenCount++] = party;
            }
        }

        /// Others must hear of it, once there is enough to tell.
        void announce(int party, double weight) {
            due[party] = weight;
            if (weight - passed[party] > precision) {
                waiting.set(rank[party]);
            }
        }

        /// The next in order, and round again where a circle has led back.
        int next() {
            int onward = waiting.nextSetBit(at);
            at = onward < 0 ? waiting.nextSetBit(0) : onward;
            waiting.clear(at);
            return order[at];
        }

        double take(int party) {
            double more = due[party] - passed[party];
            passed[party] = due[party];
            return more;
        }

        boolean isSettled() {
            return waiting.isEmpty();
        }

        boolean isTouched(int party) {
            return met[party];
        }

        int[] touched() {
            return Arrays.copyOf(seen, seenCount);
        }

        void clear() {
            for (int place = 0; place < seenCount; place++) {
                int party = seen[place];
                loss[party] = 0;
                received[party] = 0;
                due[party] = 0;
                passed[party] = 0;
                met[party] = false;
            }
            seenCount = 0;
            at = 0;
        }
    }
}
