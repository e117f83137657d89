package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;

/// The share s of what arrives at a position that goes on to reach the destinations: 1 for a party there, traced in
/// proportion to sales downstream for others, the least fixed point where goods go round in circles.
final class Reach {

    private final Ledger ledger;
    private final Box box;
    private final BitSet there;
    private final BitSet traced;
    private final double[] least;
    private final double[] most;

    /// @param destinations not empty
    /// @param starts the positions from which goods are followed
    Reach(Ledger ledger, Box box, Set<NodeId> destinations, BitSet starts) {
        this.ledger = ledger;
        this.box = box;
        this.there = there(ledger, destinations);
        this.traced = downstream(starts);
        this.least = new double[ledger.positionCount()];
        this.most = new double[ledger.positionCount()];
        settle(least, Side.LEAST_LOST);
        settle(most, Side.MOST_LOST);
    }

    /// The share of what arrives at a position that is bound for the destinations.
    Bound share(int position) {
        if (isAt(position)) {
            return new Bound(1, 1);
        }
        return new Bound(least[position], Math.max(least[position], most[position]));
    }

    /// Whether all that follows from the starts is known to the tonne.
    boolean isExact() {
        return Arrays.equals(least, most);
    }

    /// The parties that are, or are located in, a destination, by number.
    BitSet there() {
        return there;
    }

    /// Whether a party is, or is located in, a destination.
    ///
    /// @param party its number; negative for none
    boolean isThere(int party) {
        return party >= 0 && there.get(party);
    }

    private boolean isAt(int position) {
        return there.get(ledger.buyerNumber(position));
    }

    private static BitSet there(Ledger ledger, Set<NodeId> destinations) {
        BitSet found = new BitSet(ledger.partyCount());
        for (int party = 0; party < ledger.partyCount(); party++) {
            NodeId id = ledger.party(party);
            if (destinations.stream().anyMatch(place -> ledger.geography.contains(place, id))) {
                found.set(party);
            }
        }
        return found;
    }

    private BitSet downstream(BitSet starts) {
        BitSet found = new BitSet();
        IntList waiting = new IntList();
        starts.stream().forEach(start -> visit(found, waiting, start));
        while (!waiting.isEmpty()) {
            int position = waiting.removeLast();
            for (int outlet = ledger.firstFed(position); outlet >= 0; outlet = ledger.nextFed(position, outlet)) {
                Csr outflows = ledger.outflows();
                for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
                    visit(found, waiting, ledger.inlet(outflows.item(index)));
                }
            }
        }
        return found;
    }

    private static void visit(BitSet found, IntList waiting, int position) {
        if (!found.get(position)) {
            found.set(position);
            waiting.add(position);
        }
    }

    /// From the last position to the first, since each depends on those downstream of it.
    private void settle(double[] shares, Side side) {
        int position = traced.length() - 1;
        while (position >= 0) {
            int start = ledger.circles().start(position);
            if (ledger.circles().end(position) == start + 1) {
                shares[position] = trace(position, shares, side);
            } else {
                try {
                    settleCycle(start, position, shares, side);
                } catch (UnsettledException e) {
                    throw e.at(ledger.position(position));
                }
            }
            position = traced.previousSetBit(start - 1);
        }
    }

    /// Goes round until all has settled; what leaks out of a cycle little by little is helped along.
    private void settleCycle(int from, int to, double[] shares, Side side) {
        Convergence convergence = new Convergence();
        double[] change = new double[to - from + 1];
        double @Nullable [] kept = null;
        boolean reached = false;
        while (!reached) {
            double step = sweep(from, to, shares, side, change);
            if (kept != null && convergence.isFalling(change)) {
                System.arraycopy(kept, 0, shares, from, kept.length);
                kept = null;
            } else {
                reached = convergence.isReached(step);
                double jump = reached ? 0 : convergence.jump();
                kept = jump > 0 ? Arrays.copyOfRange(shares, from, to + 1) : null;
                for (int index = 0; index < change.length; index++) {
                    shares[from + index] = Math.min(1, shares[from + index] + change[index] * jump);
                }
            }
        }
    }

    private double sweep(int from, int to, double[] shares, Side side, double[] change) {
        double step = 0;
        for (int position = to; position >= from; position = traced.previousSetBit(position - 1)) {
            double next = trace(position, shares, side);
            change[position - from] = next - shares[position];
            step = Math.max(step, Convergence.step(shares[position], next));
            shares[position] = next;
        }
        return step;
    }

    private double trace(int position, double[] shares, Side side) {
        if (isAt(position)) {
            return 1;
        }
        Map<Basis, Ratios> means = new EnumMap<>(Basis.class);
        double share = Double.NaN;
        Csr outflows = ledger.outflows();
        for (int outlet = ledger.firstFed(position); outlet >= 0; outlet = ledger.nextFed(position, outlet)) {
            for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
                int flow = outflows.item(index);
                double onward = shares[ledger.inlet(flow)];
                if (ledger.isUnstated(flow)) {
                    share = open(share, onward, side);
                } else {
                    means.computeIfAbsent(ledger.basisOf(flow), _ -> new Ratios())
                            .add(ledger.tonnes(flow, box), onward);
                }
            }
        }
        if (side == Side.LEAST_LOST
                && Double.isNaN(share)
                && means.values().stream().allMatch(Ratios::mayBeNothing)) {
            return 0;
        }
        for (Ratios mean : means.values()) {
            double traced = mean.mean(side);
            share = Double.isNaN(traced) ? share : open(share, traced, side);
        }
        return Double.isNaN(share) ? 0 : Math.min(1, share);
    }

    /// Where sources do not tell which way how much goes, most is lost when most is bound for the destinations.
    private static double open(double share, double other, Side side) {
        return Double.isNaN(share) ? other : side.of(share, other);
    }
}
