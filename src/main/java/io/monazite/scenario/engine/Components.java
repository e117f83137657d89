package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Strongly connected components by Tarjan's algorithm (SIAM J. Comput. 1, 1972), without recursion, so that long
/// chains do not exhaust the stack.
final class Components {

    private static final int UNSEEN = -1;

    private final Csr needs;
    private final IntUnaryOperator rank;
    private final int[] found;
    private final int[] lowest;
    private final int[] next;
    private final boolean[] waiting;
    private final IntList open = new IntList();
    private final IntList path = new IntList();
    /// Nodes left whose component is still open, in the order in which they were left.
    private final IntList left = new IntList();
    private final int[] order;
    private final int[] starts;
    private int ordered;
    private int count;

    private Components(Csr needs, int nodes, IntUnaryOperator rank) {
        this.needs = needs;
        this.rank = rank;
        this.found = new int[nodes];
        this.lowest = new int[nodes];
        this.next = Arrays.copyOf(needs.start(), nodes);
        this.waiting = new boolean[nodes];
        this.order = new int[nodes];
        this.starts = new int[nodes];
        Arrays.fill(found, UNSEEN);
    }

    /// Nodes so ordered that each comes after all that it needs, unless they need each other.
    ///
    /// @param order the nodes; the members of a component stand together, by rank, then in the order of being left
    /// @param starts for each place in the order, where its component begins
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Order(int[] order, int[] starts) {}

    /// @param needs the nodes on which each depends
    static Order of(Csr needs, int nodes) {
        return of(needs, nodes, _ -> 0);
    }

    /// @param rank orders the members of a component first
    static Order of(Csr needs, int nodes, IntUnaryOperator rank) {
        Components search = new Components(needs, nodes, rank);
        for (int node = 0; node < nodes; node++) {
            if (search.found[node] == UNSEEN) {
                search.visit(node);
            }
        }
        return new Order(search.order, search.starts);
    }

    private void visit(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int node = path.get(path.size() - 1);
            if (next[node] < needs.to(node)) {
                follow(node, needs.item(next[node]++));
            } else {
                leave();
            }
        }
    }

    private void enter(int node) {
        found[node] = count;
        lowest[node] = count++;
        waiting[node] = true;
        open.add(node);
        path.add(node);
    }

    private void follow(int node, int needed) {
        if (found[needed] == UNSEEN) {
            enter(needed);
        } else if (waiting[needed]) {
            lowest[node] = Math.min(lowest[node], found[needed]);
        }
    }

    private void leave() {
        int node = path.removeLast();
        if (!path.isEmpty()) {
            int caller = path.get(path.size() - 1);
            lowest[caller] = Math.min(lowest[caller], lowest[node]);
        }
        left.add(node);
        if (lowest[node] == found[node]) {
            close(node);
        }
    }

    /// A node is left after all that it needs, but for those through which it needs itself: in this order a change goes
    /// round a cycle in few sweeps.
    private void close(int root) {
        int from = ordered;
        int member;
        do {
            member = open.removeLast();
            waiting[member] = false;
            starts[ordered++] = from;
        } while (member != root);
        for (int place = ordered - 1; place >= from; place--) {
            order[place] = left.removeLast();
        }
        sortByRank(from, ordered);
    }

    private void sortByRank(int from, int to) {
        if (to - from > 1) {
            long[] keys = new long[to - from];
            for (int index = 0; index < keys.length; index++) {
                keys[index] = (long) rank.applyAsInt(order[from + index]) << 32 | index;
            }
            Arrays.sort(keys);
            int[] members = Arrays.copyOfRange(order, from, to);
            for (int index = 0; index < keys.length; index++) {
                order[from + index] = members[(int) keys[index]];
            }
        }
    }
}
