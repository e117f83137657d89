package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;
import io.monazite.synthetic.Dice;
import io.monazite.synthetic.SyntheticMarket;

/// Whose retention is asked for: suppliers with many buyers whose loss reaches far, and others whose loss does not.
///
/// @param hubs of the sixty suppliers with the most buyers those whose loss reaches furthest
/// @param worst of these the one that touches the most bytes
/// @param cones of suppliers drawn by lot, those with the largest cones of at most [#SMALL_CONE] nodes
/// @param solved what the retention of each comes to on bare arrays
record Plan(List<NodeId> hubs, NodeId worst, List<NodeId> cones, Map<NodeId, BareArrays.Solved> solved) {

    static final int SMALL_CONE = 10_000;

    /// How many hubs, and how many cones.
    static final int CHOSEN = 20;
    private static final int HUBS_LOOKED_AT = 60;
    private static final int DRAWN = 1_000;
    private static final long SEED = 7;

    static Plan of(SyntheticMarket market, BareArrays arrays) {
        List<NodeId> byBuyers = byBuyers(market);
        List<NodeId> hubs = byBuyers.stream()
                .limit(HUBS_LOOKED_AT)
                .sorted(Comparator.comparingInt((NodeId hub) -> -arrays.reach(hub, Integer.MAX_VALUE))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(CHOSEN)
                .toList();
        List<NodeId> cones = cones(byBuyers, arrays);
        Map<NodeId, BareArrays.Solved> solved = Stream.concat(hubs.stream(), cones.stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), arrays::retainsAll));
        NodeId worst = hubs.stream()
                .max(Comparator.comparingLong(
                        (NodeId hub) -> Objects.requireNonNull(solved.get(hub)).bytes()))
                .orElseThrow();
        return new Plan(hubs, worst, cones, solved);
    }

    BareArrays.Solved solved(NodeId supplier) {
        return Objects.requireNonNull(solved.get(supplier), "the plan has no " + supplier);
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
