package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// What depends on what, node by node, as far as losses go downstream.
final class Successors {

    private final int[] first;
    private final int[] next;

    private Successors(int nodes, int[] from, int[] to) {
        first = BareNumbers.starts(nodes, from);
        next = new int[to.length];
        int[] free = first.clone();
        for (int edge = 0; edge < to.length; edge++) {
            next[free[from[edge]]++] = to[edge];
        }
    }

    static Successors of(int positions, int[] firstFlow, int[] source, int[] firstInput, int[] inputs) {
        int parties = firstInput.length - 1;
        boolean[] makes = new boolean[parties];
        int edges = 0;
        for (int each : source) {
            if (each >= positions) {
                makes[each - positions] = true;
            }
            edges += each >= 0 ? 1 : 0;
        }
        for (int party = 0; party < parties; party++) {
            edges += makes[party] ? firstInput[party + 1] - firstInput[party] : 0;
        }
        int[] from = new int[edges];
        int[] to = new int[edges];
        int edge = 0;
        for (int position = 0; position < positions; position++) {
            for (int flow = firstFlow[position]; flow < firstFlow[position + 1]; flow++) {
                if (source[flow] >= 0) {
                    from[edge] = source[flow];
                    to[edge++] = position;
                }
            }
        }
        for (int party = 0; party < parties; party++) {
            for (int input = firstInput[party]; makes[party] && input < firstInput[party + 1]; input++) {
                from[edge] = inputs[input];
                to[edge++] = positions + party;
            }
        }
        return new Successors(positions + parties, from, to);
    }

    /// Who sells where: of each party the positions at which its flows arrive.
    static Successors ofSales(int parties, int[] seller, int[] firstFlow) {
        int[] inlets = new int[seller.length];
        for (int position = 0; position < firstFlow.length - 1; position++) {
            Arrays.fill(inlets, firstFlow[position], firstFlow[position + 1], position);
        }
        return new Successors(parties, seller, inlets);
    }

    int[] of(int node) {
        return Arrays.copyOfRange(next, first[node], first[node + 1]);
    }

    /// The nodes downstream of some, these included; the search ends when it has found as many as the limit.
    int[] reach(int[] starts, int limit) {
        boolean[] seen = new boolean[first.length - 1];
        int[] queue = new int[Math.min(seen.length, Math.max(limit, starts.length))];
        int count = 0;
        for (int start : starts) {
            if (!seen[start]) {
                seen[start] = true;
                queue[count++] = start;
            }
        }
        for (int head = 0; head < count; head++) {
            for (int edge = first[queue[head]]; edge < first[queue[head] + 1] && count < queue.length; edge++) {
                if (!seen[next[edge]]) {
                    seen[next[edge]] = true;
                    queue[count++] = next[edge];
                }
            }
        }
        return Arrays.copyOf(queue, count);
    }

    /// Nodes that depend on one another together, those first on which others depend (Tarjan 1972); within a circle in
    /// the reverse of the order in which the search leaves them, so that a sweep carries losses far.
    ///
    /// @param nodes closed under what depends on them
    List<int[]> inOrder(int[] nodes) {
        Search search = new Search();
        for (int node : nodes) {
            if (search.index[node] == 0) {
                search.from(node);
            }
        }
        Collections.reverse(search.components);
        return search.components;
    }

    private final class Search {

        private final int[] index = new int[first.length - 1];
        private final int[] low = new int[first.length - 1];
        private final int[] edge = new int[first.length - 1];
        private final int[] left = new int[first.length - 1];
        private final int[] path = new int[first.length - 1];
        private final int[] open = new int[first.length - 1];
        private final List<int[]> components = new ArrayList<>();
        private int opened;
        private int visited;
        private int leaving;

        void from(int start) {
            int depth = 0;
            path[depth] = start;
            enter(start);
            while (depth >= 0) {
                int node = path[depth];
                if (edge[node] < first[node + 1]) {
                    int target = next[edge[node]++];
                    if (index[target] == 0) {
                        path[++depth] = target;
                        enter(target);
                    } else if (low[target] > 0) {
                        low[node] = Math.min(low[node], index[target]);
                    }
                } else {
                    leave(node);
                    depth--;
                    if (depth >= 0 && low[node] > 0) {
                        low[path[depth]] = Math.min(low[path[depth]], low[node]);
                    }
                }
            }
        }

        private void enter(int node) {
            index[node] = ++visited;
            low[node] = visited;
            edge[node] = first[node];
            open[opened++] = node;
        }

        /// Closes the component that begins with the node, if one does; closed nodes have no low any more.
        private void leave(int node) {
            left[node] = ++leaving;
            if (low[node] != index[node]) {
                return;
            }
            int begin = opened;
            do {
                begin--;
            } while (open[begin] != node);
            long[] latestFirst = new long[opened - begin];
            for (int at = begin; at < opened; at++) {
                latestFirst[at - begin] = (long) -left[open[at]] << Integer.SIZE | open[at];
                low[open[at]] = 0;
            }
            opened = begin;
            Arrays.sort(latestFirst);
            int[] component = new int[latestFirst.length];
            for (int at = 0; at < component.length; at++) {
                component[at] = (int) latestFirst[at];
            }
            components.add(component);
        }
    }
}
