package io.monazite.scenario.engine;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// How far from a shock a loss is felt. Where a party makes what it also buys, a lack of what it makes it of is felt
/// there too, at no further distance.
final class Tiers {

    private final int[] tiers;
    private final IntList found = new IntList();

    private Tiers(int positions) {
        this.tiers = new int[positions];
    }

    /// @param starts the flows that a shock takes hold of
    /// @param carries whether something is lost of a flow
    static Tiers of(Ledger ledger, IntStream starts, IntPredicate carries) {
        Tiers tiers = new Tiers(ledger.positionCount());
        starts.forEach(flow -> tiers.reach(ledger.inlet(flow), 1));
        for (int next = 0; next < tiers.found.size(); next++) {
            int position = tiers.found.get(next);
            Csr feeds = ledger.feeds();
            for (int feed = feeds.from(position); feed < feeds.to(position); feed++) {
                tiers.follow(ledger, position, feeds.item(feed), carries);
            }
        }
        return tiers;
    }

    /// The least number of flows from a shock to a position; 0 where none leads there.
    int of(int position) {
        return tiers[position];
    }

    private void follow(Ledger ledger, int position, int outlet, IntPredicate carries) {
        Csr outflows = ledger.outflows();
        for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
            int flow = outflows.item(index);
            if (carries.test(flow)) {
                reach(ledger.inlet(flow), tiers[position] + 1);
                if (ledger.soldOn(outlet) >= 0) {
                    reach(ledger.soldOn(outlet), tiers[position]);
                }
            }
        }
    }

    private void reach(int position, int tier) {
        if (tiers[position] == 0) {
            tiers[position] = tier;
            found.add(position);
        }
    }
}
