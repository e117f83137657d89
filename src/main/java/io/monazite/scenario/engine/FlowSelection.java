package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
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

    private final ReportedFlow[] flows;
    private final Set<SupplyStatus> statuses;
    private final PeriodChoice period;
    private final int[] goods;
    /// By the number of the material; null where any basis will do.
    private final @Nullable Basis[] bases;
    private final IntList places = new IntList();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<NodeId, Position> carriedForward;

    /// @param book in which the readings of one flow stand together
    /// @param carriedForward takes the facts of earlier years that stand for the period asked, each with
    ///        where it counts
    FlowSelection(
            FlowBook book,
            Set<SupplyStatus> statuses,
            PeriodChoice period,
            BasisChoice basis,
            Map<NodeId, Position> carriedForward) {
        this.flows = book.toArray(ReportedFlow[]::new);
        this.statuses = EnumSet.noneOf(SupplyStatus.class);
        this.statuses.addAll(statuses);
        this.carriedForward = carriedForward;
        this.period = period;
        Numbering numbers = book.numbers();
        this.goods = numbers.goods();
        this.bases = new Basis[numbers.materials().size()];
        Arrays.setAll(bases, material -> basis.of(numbers.materials().id(material)));
        for (int from = 0, to; from < flows.length; from = to) {
            to = from + 1;
            while (to < flows.length && numbers.areAlike(from, to)) {
                to++;
            }
            choose(from, to);
        }
    }

    /// The places of the chosen among all flows.
    int[] places() {
        return places.toArray();
    }

    List<ReportedFlow> chosen() {
        ReportedFlow[] chosen = new ReportedFlow[places.size()];
        Arrays.setAll(chosen, index -> flows[places.get(index)]);
        return List.of(chosen);
    }

    List<LeftOut> leftOut() {
        return Collections.unmodifiableList(leftOut);
    }

    private void choose(int from, int to) {
        ReportedFlow best = null;
        for (int place = from; place < to; place++) {
            if (isUsable(place) && (best == null || MORE_REAL.compare(flows[place], best) > 0)) {
                best = flows[place];
            }
        }
        if (best != null) {
            take(from, to, best);
        }
        for (int place = from; place < to; place++) {
            if (statuses.contains(flows[place].status())) {
                leaveOut(place, best != null);
            }
        }
    }

    /// Takes all that are as real and as late as the best; ones without tonnage give way to ones with.
    private void take(int from, int to, ReportedFlow best) {
        boolean stated = false;
        for (int place = from; place < to; place++) {
            stated |= isAsGood(place, best) && !flows[place].tonnes().isUnknown();
        }
        for (int place = from; place < to; place++) {
            ReportedFlow flow = flows[place];
            if (isAsGood(place, best) && !(stated && flow.tonnes().isUnknown())) {
                places.add(place);
                if (period.isCarriedForward(flow.period())) {
                    carriedForward.put(flow.fact(), flow.inlet());
                }
            }
        }
    }

    /// @param isTold whether another reading counts
    private void leaveOut(int place, boolean isTold) {
        ReportedFlow flow = flows[place];
        if (!period.admits(flow.period())) {
            if (!isTold || !period.givesWay(flow.period())) {
                leftOut.add(flow.leftOut(LeftOut.Reason.PERIOD_NOT_COMPARABLE));
            }
        } else if (!isInBasis(place)) {
            leftOut.add(flow.leftOut(LeftOut.Reason.BASIS_NOT_CONVERTIBLE));
        }
    }

    private boolean isAsGood(int place, ReportedFlow best) {
        return isUsable(place) && MORE_REAL.compare(flows[place], best) == 0;
    }

    private boolean isUsable(int place) {
        ReportedFlow flow = flows[place];
        return statuses.contains(flow.status()) && period.admits(flow.period()) && isInBasis(place);
    }

    /// Whether a figure can stand beside the others of its material. A flow without tonnage can in any basis.
    private boolean isInBasis(int place) {
        Basis wanted = bases[goods[place]];
        return wanted == null
                || wanted == flows[place].basis()
                || flows[place].tonnes().isUnknown();
    }
}
