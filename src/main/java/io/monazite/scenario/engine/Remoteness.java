package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.monazite.domain.NodeId;

/// How many flows a party is away from an end. It looks back from the end, one flow farther each time that it is asked
/// to, so that little of a large network is looked at where ends lie near each other.
final class Remoteness {

    private final Function<NodeId, List<NodeId>> suppliers;
    private final NodeId start;
    private final Map<NodeId, Integer> known = new HashMap<>();
    private List<NodeId> edge;
    private int farthest;

    /// @param suppliers who supplies a party, repeats allowed
    /// @param start a party past which no way leads back
    Remoteness(Function<NodeId, List<NodeId>> suppliers, NodeId start, NodeId end) {
        this.suppliers = suppliers;
        this.start = start;
        this.edge = List.of(end);
        known.put(end, 0);
    }

    /// Whether [#atLeast] is the distance itself.
    boolean isSettled(NodeId party) {
        return edge.isEmpty() || known.containsKey(party);
    }

    /// The least number of flows from a party to the end, as far as is known so far.
    int atLeast(NodeId party) {
        return known.getOrDefault(party, edge.isEmpty() ? Short.MAX_VALUE : farthest + 1);
    }

    /// Looks one flow farther back.
    void lookFarther() {
        farthest++;
        List<NodeId> next = new ArrayList<>();
        for (NodeId party : edge) {
            for (NodeId supplier : suppliers.apply(party)) {
                if (known.putIfAbsent(supplier, farthest) == null && !supplier.equals(start)) {
                    next.add(supplier);
                }
            }
        }
        edge = next;
    }
}
