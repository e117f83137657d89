package io.monazite.scenario.engine;

import java.util.BitSet;
import java.util.stream.IntStream;

/// How far from a shock a loss is felt. Where a party makes what it also buys, a lack of what it makes it of is felt
/// there too, at no further distance.
final class Tiers {

    private final Ledger ledger;
    private final BitSet lost;
    private final int[] tiers;
    /// The outlets that were followed: whoever comes later comes from no nearer.
    private final BitSet followed;
    private IntList near = new IntList();
    private IntList far = new IntList();

    private Tiers(Ledger ledger, BitSet lost) {
        this.ledger = ledger;
        this.lost = lost;
        this.tiers = new int[ledger.positionCount()];
        this.followed = new BitSet(ledger.outletCount());
    }

    /// @param starts the flows that a shock takes hold of
    /// @param lost the flows of which something is lost
    static Tiers of(Ledger ledger, IntStream starts, BitSet lost) {
        Tiers tiers = new Tiers(ledger, lost);
        starts.forEach(flow -> tiers.reach(ledger.inlet(flow), 1, tiers.far));
        for (int tier = 1; !tiers.far.isEmpty(); tier++) {
            tiers.near = tiers.far;
            tiers.far = new IntList();
            tiers.follow(tier);
        }
        return tiers;
    }

    /// The least number of flows from a shock to a position; 0 where none leads there.
    int of(int position) {
        return tiers[position];
    }

    /// Follows what is felt at a distance; more that is near may be found on the way.
    private void follow(int tier) {
        Csr feeds = ledger.feeds();
        for (int index = 0; index < near.size(); index++) {
            int position = near.get(index);
            for (int feed = feeds.from(position); feed < feeds.to(position); feed++) {
                int outlet = feeds.item(feed);
                if (!followed.get(outlet)) {
                    followed.set(outlet);
                    follow(outlet, tier);
                }
            }
        }
    }

    private void follow(int outlet, int tier) {
        boolean isCarried = false;
        Csr outflows = ledger.outflows();
        for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
            int flow = outflows.item(index);
            if (lost.get(flow)) {
                reach(ledger.inlet(flow), tier + 1, far);
                isCarried = true;
            }
        }
        if (isCarried && ledger.soldOn(outlet) >= 0) {
            reach(ledger.soldOn(outlet), tier, near);
        }
    }

    private void reach(int position, int tier, IntList reached) {
        if (tiers[position] == 0 || tiers[position] > tier) {
            tiers[position] = tier;
            reached.add(position);
        }
    }
}
