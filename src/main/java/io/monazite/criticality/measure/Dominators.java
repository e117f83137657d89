package io.monazite.criticality.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// For each node of a directed graph, the last node that all ways from the root to it have in common: the algorithm of
/// Cooper, Harvey and Kennedy (A Simple, Fast Dominance Algorithm, 2001). The root is the last node.
final class Dominators {

    private static final int NONE = -1;

    private final int root;
    private final int[] dominator;
    private final int[] rank;

    /// @param next the nodes to which each node leads
    Dominators(int nodes, List<List<Integer>> next) {
        root = nodes - 1;
        dominator = new int[nodes];
        rank = new int[nodes];
        Arrays.fill(dominator, NONE);
        Arrays.fill(rank, NONE);
        List<Integer> order = reversePostorder(next);
        for (int at = 0; at < order.size(); at++) {
            rank[order.get(at)] = at;
        }
        List<List<Integer>> previous = previous(nodes, next);
        dominator[root] = root;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node : order.subList(1, order.size())) {
                int found = NONE;
                for (int before : previous.get(node)) {
                    if (dominator[before] != NONE) {
                        found = found == NONE ? before : common(before, found);
                    }
                }
                if (dominator[node] != found) {
                    dominator[node] = found;
                    changed = true;
                }
            }
        }
    }

    boolean isReached(int node) {
        return dominator[node] != NONE;
    }

    /// The last node before this one that all ways to it pass; of the root, the root.
    int before(int node) {
        return dominator[node];
    }

    private int common(int one, int other) {
        int left = one;
        int right = other;
        while (left != right) {
            if (rank[left] > rank[right]) {
                left = dominator[left];
            } else {
                right = dominator[right];
            }
        }
        return left;
    }

    private List<Integer> reversePostorder(List<List<Integer>> next) {
        List<Integer> finished = new ArrayList<>();
        int[] taken = new int[next.size()];
        boolean[] seen = new boolean[next.size()];
        Deque<Integer> path = new ArrayDeque<>(List.of(root));
        seen[root] = true;
        while (!path.isEmpty()) {
            int node = path.element();
            List<Integer> onward = next.get(node);
            if (taken[node] == onward.size()) {
                finished.add(path.pop());
            } else {
                int following = onward.get(taken[node]++);
                if (!seen[following]) {
                    seen[following] = true;
                    path.push(following);
                }
            }
        }
        return finished.reversed();
    }

    private static List<List<Integer>> previous(int nodes, List<List<Integer>> next) {
        List<List<Integer>> previous = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            previous.add(new ArrayList<>());
        }
        for (int node = 0; node < nodes; node++) {
            for (int following : next.get(node)) {
                previous.get(following).add(node);
            }
        }
        return previous;
    }
}
