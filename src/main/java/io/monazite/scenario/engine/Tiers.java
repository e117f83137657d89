package io.monazite.scenario.engine;

import java.util.BitSet;
import java.util.stream.IntStream;

/// How far from a shock a loss is felt. Where a party makes what it also buys, a lack of what it makes it of is felt
/// there too, at no further distance.
///
/// One distance after the other: the next is found by following what leaves those just reached, or, where these are
/// many, by asking all who are still to be reached whether something comes from there. The latter reads memory in a
/// row.
final class Tiers {

    /// So many times fewer must just have been reached than are left for it to be quicker to follow them.
    private static final int FEW = 8;

    private final Ledger ledger;
    private final Shortfalls shortfalls;
    private final int[] tiers;
    private final BitSet left;
    /// The outlets that lack something for want of what was reached.
    private final BitSet felt;
    private IntList fresh = new IntList();
    private IntList near = new IntList();
    private IntList far = new IntList();

    private Tiers(Ledger ledger, Shortfalls shortfalls) {
        this.ledger = ledger;
        this.shortfalls = shortfalls;
        this.tiers = new int[ledger.positionCount()];
        this.left = (BitSet) shortfalls.positions().clone();
        this.felt = new BitSet(ledger.outletCount());
    }

    /// @param starts the flows that a shock takes hold of and of which something is lost
    static Tiers of(Ledger ledger, IntStream starts, Shortfalls shortfalls) {
        Tiers tiers = new Tiers(ledger, shortfalls);
        starts.forEach(flow -> tiers.reach(ledger.inlet(flow), 1, tiers.far));
        for (int tier = 1; !tiers.far.isEmpty(); tier++) {
            tiers.near = tiers.far;
            tiers.far = new IntList();
            tiers.fresh = new IntList();
            tiers.feel(tier);
            tiers.goOn(tier + 1);
        }
        return tiers;
    }

    /// The least number of flows from a shock to a position; 0 where none leads there.
    int of(int position) {
        return tiers[position];
    }

    /// Finds the outlets that feel what was reached at a distance; more that is near may be found on the way.
    private void feel(int tier) {
        for (int index = 0; index < near.size(); index++) {
            int position = near.get(index);
            for (int outlet = ledger.firstFed(position); outlet >= 0; outlet = ledger.nextFed(position, outlet)) {
                if (!felt.get(outlet)) {
                    felt.set(outlet);
                    fresh.add(outlet);
                    if (ledger.soldOn(outlet) >= 0 && shortfalls.isLostAt(outlet)) {
                        reach(ledger.soldOn(outlet), tier, near);
                    }
                }
            }
        }
    }

    private void goOn(int tier) {
        if (near.size() > left.cardinality() / FEW) {
            for (int position = left.nextSetBit(0); position >= 0; position = left.nextSetBit(position + 1)) {
                if (feels(position)) {
                    reach(position, tier, far);
                }
            }
            return;
        }
        Csr outflows = ledger.outflows();
        for (int each = 0; each < fresh.size(); each++) {
            int outlet = fresh.get(each);
            for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
                int flow = outflows.item(index);
                if (shortfalls.flows().get(flow)) {
                    reach(ledger.inlet(flow), tier, far);
                }
            }
        }
    }

    private boolean feels(int position) {
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            if (felt.get(ledger.outlet[flow]) && shortfalls.flows().get(flow)) {
                return true;
            }
        }
        return false;
    }

    private void reach(int position, int tier, IntList reached) {
        if (tiers[position] == 0) {
            tiers[position] = tier;
            left.clear(position);
            reached.add(position);
        }
    }
}
