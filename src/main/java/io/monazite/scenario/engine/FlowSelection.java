package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.monazite.domain.NodeId;
import io.monazite.domain.StatusClass;

/// Chooses, among the readings of each flow, those that can be reckoned with together: in the basis of their material,
/// over the period asked or the latest year that stands for it, and, where both are known, what happened rather than
/// what was agreed or planned.
final class FlowSelection {

    private record Ends(NodeId supplier, NodeId buyer, NodeId material) implements Comparable<Ends> {

        private static final Comparator<Ends> ORDER =
                Comparator.comparing(Ends::supplier).thenComparing(Ends::buyer).thenComparing(Ends::material);

        static Ends of(ReportedFlow flow) {
            return new Ends(flow.supplier(), flow.buyer(), flow.material());
        }

        @Override
        public int compareTo(Ends other) {
            return ORDER.compare(this, other);
        }
    }

    private final PeriodChoice period;
    private final BasisChoice basis;
    private final List<ReportedFlow> chosen = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<NodeId, Position> carriedForward = new HashMap<>();

    FlowSelection(List<ReportedFlow> flows, PeriodChoice period, BasisChoice basis) {
        this.period = period;
        this.basis = basis;
        Map<Ends, List<ReportedFlow>> readings = new TreeMap<>();
        flows.stream()
                .sorted(Comparator.comparing(ReportedFlow::fact))
                .forEach(flow -> readings.computeIfAbsent(Ends.of(flow), _ -> new ArrayList<>())
                        .add(flow));
        readings.values().forEach(this::choose);
    }

    List<ReportedFlow> chosen() {
        return List.copyOf(chosen);
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    /// The facts of earlier years that stand for the period asked, each with where it counts.
    Map<NodeId, Position> carriedForward() {
        return Map.copyOf(carriedForward);
    }

    private void choose(List<ReportedFlow> readings) {
        List<ReportedFlow> usable = readings.stream()
                .filter(flow -> period.admits(flow.period()) && basis.admits(flow))
                .toList();
        List<ReportedFlow> best = best(usable);
        best.stream()
                .filter(flow -> period.isCarriedForward(flow.period()))
                .forEach(flow -> carriedForward.put(flow.fact(), flow.inlet()));
        chosen.addAll(best);
        for (ReportedFlow flow : readings) {
            if (!period.admits(flow.period())) {
                if (best.isEmpty() || !period.givesWay(flow.period())) {
                    leftOut.add(flow.leftOut(LeftOut.Reason.PERIOD_NOT_COMPARABLE));
                }
            } else if (!basis.admits(flow)) {
                leftOut.add(flow.leftOut(LeftOut.Reason.BASIS_NOT_CONVERTIBLE));
            }
        }
    }

    /// Those of the most real class of status, of its latest year; ones without tonnage give way to ones with.
    private static List<ReportedFlow> best(List<ReportedFlow> usable) {
        Comparator<ReportedFlow> byClass = Comparator.comparing(FlowSelection::statusClass, Comparator.reverseOrder());
        return usable.stream()
                .max(byClass.thenComparing(flow -> flow.period().text()))
                .map(first -> usable.stream()
                        .filter(flow -> statusClass(flow) == statusClass(first)
                                && flow.period().text().equals(first.period().text()))
                        .toList())
                .map(FlowSelection::stated)
                .orElse(List.of());
    }

    private static StatusClass statusClass(ReportedFlow flow) {
        return flow.status().statusClass();
    }

    private static List<ReportedFlow> stated(List<ReportedFlow> flows) {
        List<ReportedFlow> stated =
                flows.stream().filter(flow -> !flow.tonnes().isUnknown()).toList();
        return stated.isEmpty() ? flows : stated;
    }
}
