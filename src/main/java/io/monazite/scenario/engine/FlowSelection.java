package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.monazite.domain.NodeId;
import io.monazite.domain.StatusClass;
import io.monazite.domain.SupplyStatus;

/// Chooses, among the readings of each flow, those that can be reckoned with together: in the basis of their material,
/// over the period asked or the latest year that stands for it, and, where both are known, what happened rather than
/// what was agreed or planned.
final class FlowSelection {

    /// The more real class of status is greater, then the later period.
    private static final Comparator<ReportedFlow> MORE_REAL = Comparator.comparing(
                    (ReportedFlow flow) -> flow.status().statusClass(), Comparator.<StatusClass>reverseOrder())
            .thenComparing(flow -> flow.period().text());

    private final PeriodChoice period;
    private final BasisChoice basis;
    private final List<ReportedFlow> chosen = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<NodeId, Position> carriedForward;

    /// @param flows in the order of their keys: the readings of one flow stand together
    /// @param carriedForward takes the facts of earlier years that stand for the period asked, each with
    ///        where it counts
    FlowSelection(
            FlowBook flows,
            Set<SupplyStatus> statuses,
            PeriodChoice period,
            BasisChoice basis,
            Map<NodeId, Position> carriedForward) {
        this.carriedForward = carriedForward;
        this.period = period;
        this.basis = basis;
        List<ReportedFlow> readings = new ArrayList<>();
        for (ReportedFlow flow : flows) {
            if (!statuses.contains(flow.status())) {
                continue;
            }
            if (!readings.isEmpty() && !isBetweenTheSame(readings.getFirst(), flow)) {
                choose(readings);
                readings.clear();
            }
            readings.add(flow);
        }
        if (!readings.isEmpty()) {
            choose(readings);
        }
    }

    List<ReportedFlow> chosen() {
        return Collections.unmodifiableList(chosen);
    }

    List<LeftOut> leftOut() {
        return Collections.unmodifiableList(leftOut);
    }

    private static boolean isBetweenTheSame(ReportedFlow one, ReportedFlow other) {
        return one.supplier().equals(other.supplier())
                && one.buyer().equals(other.buyer())
                && one.material().equals(other.material());
    }

    private void choose(List<ReportedFlow> readings) {
        ReportedFlow best = null;
        for (ReportedFlow flow : readings) {
            if (isUsable(flow) && (best == null || MORE_REAL.compare(flow, best) > 0)) {
                best = flow;
            }
        }
        if (best != null) {
            take(readings, best);
        }
        for (ReportedFlow flow : readings) {
            if (!period.admits(flow.period())) {
                if (best == null || !period.givesWay(flow.period())) {
                    leftOut.add(flow.leftOut(LeftOut.Reason.PERIOD_NOT_COMPARABLE));
                }
            } else if (!basis.admits(flow)) {
                leftOut.add(flow.leftOut(LeftOut.Reason.BASIS_NOT_CONVERTIBLE));
            }
        }
    }

    /// Takes all that are as real and as late as the best; ones without tonnage give way to ones with.
    private void take(List<ReportedFlow> readings, ReportedFlow best) {
        int before = chosen.size();
        boolean stated = false;
        for (ReportedFlow flow : readings) {
            if (isUsable(flow) && MORE_REAL.compare(flow, best) == 0) {
                chosen.add(flow);
                stated |= !flow.tonnes().isUnknown();
            }
        }
        List<ReportedFlow> taken = chosen.subList(before, chosen.size());
        if (stated) {
            taken.removeIf(flow -> flow.tonnes().isUnknown());
        }
        for (ReportedFlow flow : taken) {
            if (period.isCarriedForward(flow.period())) {
                carriedForward.put(flow.fact(), flow.inlet());
            }
        }
    }

    private boolean isUsable(ReportedFlow flow) {
        return period.admits(flow.period()) && basis.admits(flow);
    }
}
