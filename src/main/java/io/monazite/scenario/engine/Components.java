package io.monazite.scenario.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Strongly connected components by Tarjan's algorithm (SIAM J. Comput. 1, 1972), without recursion, so that long
/// chains do not exhaust the stack.
final class Components {

    private static final int UNSEEN = -1;

    private final List<int[]> needs;
    private final int[] found;
    private final int[] lowest;
    private final int[] next;
    private final boolean[] waiting;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<int[]> components = new ArrayList<>();
    private int count;

    private Components(List<int[]> needs) {
        this.needs = needs;
        this.found = new int[needs.size()];
        this.lowest = new int[needs.size()];
        this.next = new int[needs.size()];
        this.waiting = new boolean[needs.size()];
        Arrays.fill(found, UNSEEN);
    }

    /// The components, each after all that it needs, with ascending members.
    static List<int[]> inOrder(List<int[]> needs) {
        Components search = new Components(needs);
        for (int node = 0; node < needs.size(); node++) {
            if (search.found[node] == UNSEEN) {
                search.visit(node);
            }
        }
        return search.components;
    }

    private void visit(int root) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(root, path);
        while (!path.isEmpty()) {
            int node = path.element();
            if (next[node] < needs.get(node).length) {
                follow(node, needs.get(node)[next[node]++], path);
            } else {
                leave(path);
            }
        }
    }

    private void enter(int node, Deque<Integer> path) {
        found[node] = count;
        lowest[node] = count++;
        waiting[node] = true;
        open.push(node);
        path.push(node);
    }

    private void follow(int node, int needed, Deque<Integer> path) {
        if (found[needed] == UNSEEN) {
            enter(needed, path);
        } else if (waiting[needed]) {
            lowest[node] = Math.min(lowest[node], found[needed]);
        }
    }

    private void leave(Deque<Integer> path) {
        int node = path.pop();
        if (!path.isEmpty()) {
            int caller = path.element();
            lowest[caller] = Math.min(lowest[caller], lowest[node]);
        }
        if (lowest[node] == found[node]) {
            components.add(close(node));
        }
    }

    private int[] close(int root) {
        List<Integer> members = new ArrayList<>();
        int member;
        do {
            member = open.pop();
            waiting[member] = false;
            members.add(member);
        } while (member != root);
        return members.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
