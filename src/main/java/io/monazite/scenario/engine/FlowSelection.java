package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.StatusClass;
import io.monazite.domain.SupplyStatus;

/// Chooses, among the readings of each flow, those that can be reckoned with together: in the basis of their material,
/// over the period asked or the latest year that stands for it, and, where both are known, what happened rather than
/// what was agreed or planned.
final class FlowSelection {

    /// The more real class of status is greater, then the later period.
    private static final Comparator<Standing> MORE_REAL = Comparator.comparing(
                    (Standing standing) -> standing.status().statusClass(), Comparator.<StatusClass>reverseOrder())
            .thenComparing(standing -> standing.period().text());

    private final FlowBook flows;
    private final Set<SupplyStatus> statuses;
    private final PeriodChoice period;
    private final int[] goods;
    private final List<Standing> standings;
    private final int[] standingOf;
    /// Of each standing, how many are less real; negative for one that does not count, whatever flows.
    private final int[] rank;
    /// By the number of the material; null where any basis will do.
    private final @Nullable Basis[] bases;
    private final IntList places;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<NodeId, Position> carriedForward = new HashMap<>();

    /// @param flows among which the readings of one flow stand together
    FlowSelection(FlowBook flows, Set<SupplyStatus> statuses, PeriodChoice period, BasisChoice basis) {
        this.flows = flows;
        this.statuses = Set.copyOf(statuses);
        this.period = period;
        this.places = new IntList();
        Numbering ends = flows.numbers().ends();
        this.goods = ends.goods();
        this.standings = flows.numbers().standings();
        this.standingOf = flows.numbers().standingOf();
        this.rank = standings.stream().mapToInt(this::rank).toArray();
        this.bases = new Basis[ends.materials().size()];
        Arrays.setAll(bases, material -> basis.of(ends.materials().id(material)));
    }

    /// Chooses among all flows.
    void chooseAll() {
        Numbering ends = flows.numbers().ends();
        for (int from = 0, to; from < goods.length; from = to) {
            to = from + 1;
            while (to < goods.length && ends.areAlike(from, to)) {
                to++;
            }
            choose(from, to);
        }
    }

    /// The places of the chosen among all flows.
    int[] places() {
        return places.toArray();
    }

    /// The chosen, in the order of their keys, where it was chosen among all.
    List<ReportedFlow> chosen() {
        ReportedFlow[] chosen = new ReportedFlow[places.size()];
        int place = 0;
        int next = 0;
        for (ReportedFlow flow : flows) {
            if (next < chosen.length && places.get(next) == place) {
                chosen[next++] = flow;
            }
            place++;
        }
        return List.of(chosen);
    }

    /// Facts of earlier years that stand for the period asked, each with where it counts.
    Map<NodeId, Position> carriedForward() {
        return Collections.unmodifiableMap(carriedForward);
    }

    List<LeftOut> leftOut() {
        return Collections.unmodifiableList(leftOut);
    }

    private int rank(Standing standing) {
        return statuses.contains(standing.status()) && period.admits(standing.period())
                ? (int) standings.stream()
                        .filter(other -> MORE_REAL.compare(other, standing) < 0)
                        .count()
                : -1;
    }

    /// Chooses among the flows that have the same ends and material.
    ///
    /// @param from the place of the first
    /// @param to the place after the last
    /// @return the places of the chosen, in order
    IntStream choose(int from, int to) {
        int known = places.size();
        int best = -1;
        for (int place = from; place < to; place++) {
            if (isUsable(place)) {
                best = Math.max(best, rank[standingOf[place]]);
            }
        }
        if (best >= 0) {
            take(from, to, best);
        }
        for (int place = from; place < to; place++) {
            if (!isUsable(place) && statuses.contains(standing(place).status())) {
                leaveOut(place, best >= 0);
            }
        }
        return IntStream.range(known, places.size()).map(places::get);
    }

    /// Takes all that are as real and as late as the best; ones without tonnage give way to ones with.
    private void take(int from, int to, int best) {
        boolean stated = false;
        for (int place = from; place < to; place++) {
            stated |= isAsGood(place, best) && standing(place).stated();
        }
        for (int place = from; place < to; place++) {
            if (isAsGood(place, best) && !(stated && !standing(place).stated())) {
                places.add(place);
                if (period.isCarriedForward(standing(place).period())) {
                    ReportedFlow flow = flows.get(place);
                    carriedForward.put(flow.fact(), flow.inlet());
                }
            }
        }
    }

    /// @param isTold whether another reading counts
    private void leaveOut(int place, boolean isTold) {
        Period told = standing(place).period();
        if (period.admits(told)) {
            leftOut.add(flows.get(place).leftOut(LeftOut.Reason.BASIS_NOT_CONVERTIBLE));
        } else if (!isTold || !period.givesWay(told)) {
            leftOut.add(flows.get(place).leftOut(LeftOut.Reason.PERIOD_NOT_COMPARABLE));
        }
    }

    private boolean isAsGood(int place, int best) {
        return rank[standingOf[place]] == best && isInBasis(place);
    }

    private boolean isUsable(int place) {
        return rank[standingOf[place]] >= 0 && isInBasis(place);
    }

    /// Whether a figure can stand beside the others of its material. A flow without tonnage can in any basis.
    private boolean isInBasis(int place) {
        Basis wanted = bases[goods[place]];
        return wanted == null
                || wanted == standing(place).basis()
                || !standing(place).stated();
    }

    private Standing standing(int place) {
        return standings.get(standingOf[place]);
    }
}
