package io.monazite.scenario.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What lies downstream of a shock. Where a party makes what it also buys, a lack of what it makes it of is felt there
/// too, at no further distance.
final class Cone {

    private final int[] tiers;

    private Cone(int[] tiers) {
        this.tiers = tiers;
    }

    /// @param starts whether a shock takes hold of a flow
    /// @param carries whether a flow hands on what its supplier lacks
    static Cone of(Ledger ledger, IntPredicate starts, IntPredicate carries) {
        int[] tiers = new int[ledger.positionCount()];
        Deque<Integer> waiting = new ArrayDeque<>();
        IntStream.range(0, ledger.flowCount())
                .filter(starts)
                .forEach(flow -> reach(tiers, waiting, ledger.inlet(flow), 1));
        while (!waiting.isEmpty()) {
            int position = waiting.remove();
            for (int flow : ledger.outflows(position)) {
                if (carries.test(flow)) {
                    reach(tiers, waiting, ledger.inlet(flow), tiers[position] + 1);
                    ledger.recipe(flow)
                            .filter(Recipe::isSoldOn)
                            .ifPresent(recipe -> reach(tiers, waiting, recipe.soldOn(), tiers[position]));
                }
            }
        }
        return new Cone(tiers);
    }

    /// The least number of flows from a shock to a position; 0 where none leads there.
    int tier(int position) {
        return tiers[position];
    }

    /// Those that loss can reach, ascending.
    List<Integer> positions() {
        return IntStream.range(0, tiers.length)
                .filter(position -> tiers[position] > 0)
                .boxed()
                .toList();
    }

    private static void reach(int[] tiers, Deque<Integer> waiting, int position, int tier) {
        if (tiers[position] == 0) {
            tiers[position] = tier;
            waiting.add(position);
        }
    }
}
