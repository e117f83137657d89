package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.monazite.domain.NodeId;

/// Numbers the positions and parties of a network of exact flows, and lays its figures out in arrays.
final class BareNumbers {

    private final Network network;
    private final Map<NodeId, Integer> parties = new HashMap<>();
    private final List<TreeSet<NodeId>> purchases = new ArrayList<>();
    private final Map<Position, Integer> numbers = new HashMap<>();
    private final int[] inlets;
    private final int[] order;
    private final int[] firstFlow;

    /// @throws IllegalArgumentException when a flow is not exact, or more is known than flows
    BareNumbers(Network network) {
        if (!network.accounts().isEmpty() || !network.conversions().isEmpty()) {
            throw new IllegalArgumentException("the yardstick knows flows only");
        }
        this.network = network;
        this.inlets = new int[network.flows().size()];
        for (int flow = 0; flow < inlets.length; flow++) {
            Flow each = network.flows().get(flow);
            party(each.supplier());
            purchases.get(party(each.buyer())).add(each.material());
            inlets[flow] = numbers.computeIfAbsent(each.inlet(), _ -> numbers.size());
        }
        this.firstFlow = starts(numbers.size(), inlets);
        this.order = new int[inlets.length];
        int[] next = firstFlow.clone();
        for (int flow = 0; flow < inlets.length; flow++) {
            order[next[inlets[flow]]++] = flow;
        }
    }

    int positions() {
        return numbers.size();
    }

    Map<NodeId, Integer> parties() {
        return parties;
    }

    /// Where the flows that arrive at each position begin.
    int[] firstFlow() {
        return firstFlow;
    }

    double[] tonnes() {
        double[] tonnes = new double[order.length];
        for (int index = 0; index < order.length; index++) {
            Double exact = flow(index).tonnes().best();
            if (exact == null) {
                throw new IllegalArgumentException(flow(index).fact() + " is not exact");
            }
            tonnes[index] = exact;
        }
        return tonnes;
    }

    /// Of each flow the number of the party that sells it.
    int[] sellers() {
        int[] sellers = new int[order.length];
        for (int index = 0; index < order.length; index++) {
            sellers[index] = party(flow(index).supplier());
        }
        return sellers;
    }

    /// Of each flow the node on which it depends, or -1: the position at which its supplier buys the very material,
    /// else all that the supplier buys.
    int[] sources() {
        int[] sources = new int[order.length];
        for (int index = 0; index < order.length; index++) {
            Flow flow = flow(index);
            int supplier = party(flow.supplier());
            boolean buysNothing = purchases.get(supplier).isEmpty() || Network.isSink(flow.supplier());
            int otherwise = buysNothing ? -1 : positions() + supplier;
            sources[index] = buysNothing ? -1 : numbers.getOrDefault(flow.outlet(), otherwise);
        }
        return sources;
    }

    /// Of each position what the party has: what it buys, or what it sells on of it, if that is more; 1 for parties.
    double[] bases() {
        double[] bought = new double[positions() + parties.size()];
        double[] sold = new double[positions()];
        double[] tonnes = tonnes();
        for (int index = 0; index < order.length; index++) {
            bought[inlets[order[index]]] += tonnes[index];
            Integer soldOn = numbers.get(flow(index).outlet());
            if (soldOn != null) {
                sold[soldOn] += tonnes[index];
            }
        }
        for (int node = 0; node < bought.length; node++) {
            bought[node] = node < sold.length ? Math.max(bought[node], sold[node]) : 1;
        }
        return bought;
    }

    int[] firstInput() {
        int[] first = new int[parties.size() + 1];
        for (int party = 0; party < parties.size(); party++) {
            first[party + 1] = first[party] + purchases.get(party).size();
        }
        return first;
    }

    /// Of each party the positions at which it buys, those together that replace one another.
    int[] inputs() {
        int[] first = firstInput();
        int[] inputs = new int[first[parties.size()]];
        parties.forEach((party, number) -> {
            int at = first[number];
            for (List<NodeId> group : groups(number)) {
                for (NodeId material : group) {
                    inputs[at++] = numbers.getOrDefault(new Position(party, material), -1);
                }
            }
        });
        return inputs;
    }

    /// Of each input whether it is the last of those that replace one another.
    boolean[] endsGroup() {
        int[] first = firstInput();
        boolean[] ends = new boolean[first[parties.size()]];
        for (int party = 0; party < parties.size(); party++) {
            int at = first[party];
            for (List<NodeId> group : groups(party)) {
                at += group.size();
                ends[at - 1] = true;
            }
        }
        return ends;
    }

    private List<List<NodeId>> groups(int party) {
        List<List<NodeId>> groups = new ArrayList<>();
        for (NodeId material : purchases.get(party)) {
            List<NodeId> joined = new ArrayList<>(List.of(material));
            groups.removeIf(group ->
                    group.stream().anyMatch(member -> network.materials().sameInput(member, material))
                            && joined.addAll(group));
            groups.add(joined);
        }
        return groups;
    }

    private Flow flow(int index) {
        return network.flows().get(order[index]);
    }

    private int party(NodeId id) {
        return parties.computeIfAbsent(id, _ -> {
            purchases.add(new TreeSet<>());
            return parties.size();
        });
    }

    /// Where each of several lists begins, if they lie one after another.
    static int[] starts(int lists, int[] listOfEach) {
        int[] starts = new int[lists + 1];
        for (int list : listOfEach) {
            starts[list + 1]++;
        }
        for (int list = 0; list < lists; list++) {
            starts[list + 1] += starts[list];
        }
        return starts;
    }
}
