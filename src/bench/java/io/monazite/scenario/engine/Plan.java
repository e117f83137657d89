package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.monazite.domain.NodeId;
import io.monazite.synthetic.Dice;
import io.monazite.synthetic.SyntheticMarket;

/// Whose retention is asked for: the suppliers with the most buyers, the one whose loss reaches furthest, and those
/// with the largest cones that are still small.
///
/// @param hubs the suppliers with the most buyers
/// @param worst of the suppliers with many buyers, the one whose retention touches the most bytes
/// @param cones of suppliers drawn by lot, those with the largest cones of at most [#SMALL_CONE] nodes
record Plan(List<NodeId> hubs, NodeId worst, List<NodeId> cones) {

    static final int SMALL_CONE = 10_000;

    /// How many hubs, and how many cones.
    static final int CHOSEN = 20;
    private static final int HUBS_LOOKED_AT = 100;
    private static final int DRAWN = 1_000;
    private static final long SEED = 7;

    static Plan of(SyntheticMarket market, BareArrays arrays) {
        List<NodeId> byBuyers = byBuyers(market);
        NodeId worst = byBuyers.stream()
                .limit(HUBS_LOOKED_AT)
                .max(Comparator.comparingInt(hub -> arrays.reach(hub, Integer.MAX_VALUE)))
                .orElseThrow();
        return new Plan(byBuyers.subList(0, CHOSEN), worst, cones(byBuyers, arrays));
    }

    private static List<NodeId> byBuyers(SyntheticMarket market) {
        int[] buyers = new int[market.companies().size()];
        for (int flow = 0; flow < market.flows(); flow++) {
            buyers[market.supplier(flow)]++;
        }
        return IntStream.range(0, buyers.length)
                .filter(company -> buyers[company] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer company) -> -buyers[company])
                        .thenComparing(Comparator.naturalOrder()))
                .map(market.companies()::get)
                .toList();
    }

    private static List<NodeId> cones(List<NodeId> suppliers, BareArrays arrays) {
        Dice dice = new Dice(SEED);
        List<Cone> found = new ArrayList<>();
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            NodeId supplier = suppliers.get(dice.below(suppliers.size()));
            int nodes = arrays.reach(supplier, SMALL_CONE + 1);
            if (nodes <= SMALL_CONE) {
                found.add(new Cone(supplier, nodes));
            }
        }
        List<NodeId> largest = found.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Cone cone) -> -cone.nodes()).thenComparing(Cone::supplier))
                .limit(CHOSEN)
                .map(Cone::supplier)
                .toList();
        if (largest.size() < CHOSEN) {
            throw new IllegalStateException("too few small cones: " + largest);
        }
        return largest;
    }

    private record Cone(NodeId supplier, int nodes) {}
}
