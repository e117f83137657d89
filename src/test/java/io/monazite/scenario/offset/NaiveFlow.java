package io.monazite.scenario.offset;

import java.util.Arrays;
import java.util.List;

/// An independent flow of least cost for tests: one cheapest way after the other (Bellman and Ford), on a matrix.
final class NaiveFlow {

    private static final double NOTHING = 1e-9;

    private final double[][] left;
    private final double[][] cost;
    private final int sink;
    private double amount;
    private double total;

    private NaiveFlow(int vertices) {
        this.left = new double[vertices][vertices];
        this.cost = new double[vertices][vertices];
        this.sink = vertices - 1;
    }

    static NaiveFlow of(List<Allocation.Tap> taps, List<Double> needs, List<Allocation.Arc> arcs) {
        NaiveFlow flow = new NaiveFlow(taps.size() + needs.size() + 2);
        for (int tap = 0; tap < taps.size(); tap++) {
            int from = taps.get(tap).within() == Allocation.ALONE
                    ? 0
                    : taps.get(tap).within() + 1;
            flow.left[from][tap + 1] = taps.get(tap).tonnes();
        }
        for (int need = 0; need < needs.size(); need++) {
            flow.left[1 + taps.size() + need][flow.sink] = needs.get(need);
        }
        for (Allocation.Arc arc : arcs) {
            int to = 1 + taps.size() + arc.need();
            flow.left[arc.tap() + 1][to] = Double.MAX_VALUE;
            flow.cost[arc.tap() + 1][to] = arc.cost();
            flow.cost[to][arc.tap() + 1] = -arc.cost();
        }
        while (flow.push()) {
            // Until no way is left.
        }
        return flow;
    }

    double amount() {
        return amount;
    }

    double cost() {
        return total;
    }

    private boolean push() {
        int[] before = new int[left.length];
        double[] dearness = new double[left.length];
        Arrays.fill(dearness, Double.POSITIVE_INFINITY);
        dearness[0] = 0;
        for (int round = 0; round < left.length; round++) {
            relax(before, dearness);
        }
        if (Double.isInfinite(dearness[sink])) {
            return false;
        }
        double most = Double.MAX_VALUE;
        for (int at = sink; at != 0; at = before[at]) {
            most = Math.min(most, left[before[at]][at]);
        }
        for (int at = sink; at != 0; at = before[at]) {
            left[before[at]][at] -= most;
            left[at][before[at]] += most;
        }
        amount += most;
        total += most * dearness[sink];
        return true;
    }

    private void relax(int[] before, double[] dearness) {
        for (int from = 0; from < left.length; from++) {
            for (int to = 0; to < left.length; to++) {
                if (left[from][to] > NOTHING && dearness[from] + cost[from][to] < dearness[to] - NOTHING) {
                    dearness[to] = dearness[from] + cost[from][to];
                    before[to] = from;
                }
            }
        }
    }
}
