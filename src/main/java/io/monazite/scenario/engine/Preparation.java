package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// Makes a [Network] of reported figures: flows of the statuses that count, over one period, each material in one
/// basis, parts taken out of wholes.
public final class Preparation {

    private final Reported reported;
    private final List<ReportedFlow> counted;
    private final Predicate<ReportedFlow> shocked;

    private Preparation(Reported reported, Scenario scenario, Set<SupplyStatus> statuses) {
        this.reported = reported;
        this.counted = reported.flows().stream()
                .filter(flow -> statuses.contains(flow.status()))
                .toList();
        this.shocked = flow -> scenario.shocks().stream()
                .anyMatch(shock -> shock.selects(Lane.of(flow), reported.geography(), reported.materials()));
    }

    /// The network over the latest calendar year in which a flow that the scenario takes hold of has a reading. Where
    /// none has, the network has no flows, and names those that it had to leave out.
    ///
    /// @param statuses those whose flows count
    public static Network forLatestYear(Reported reported, Scenario scenario, Set<SupplyStatus> statuses) {
        Preparation preparation = new Preparation(reported, scenario, statuses);
        Optional<Period> year = PeriodChoice.latestYear(preparation.counted.stream()
                .filter(preparation.shocked)
                .map(ReportedFlow::period)
                .toList());
        return year.map(preparation::over).orElseGet(preparation::empty);
    }

    /// The network over a period that the caller chooses.
    public static Network forPeriod(Reported reported, Scenario scenario, Set<SupplyStatus> statuses, Period period) {
        return new Preparation(reported, scenario, statuses).over(period);
    }

    private Network over(Period asked) {
        PeriodChoice period = new PeriodChoice(asked);
        BasisChoice basis = new BasisChoice(
                counted.stream().filter(flow -> period.admits(flow.period())).toList(), shocked);
        FlowSelection selection = new FlowSelection(counted, period, basis);
        Wholes wholes = new Wholes(selection.chosen(), reported.geography(), reported.materials());
        Amounts amounts = new Amounts(reported, period, basis);
        Map<NodeId, Position> carriedForward = new HashMap<>(selection.carriedForward());
        carriedForward.putAll(amounts.carriedForward());
        List<LeftOut> leftOut = new ArrayList<>(selection.leftOut());
        leftOut.addAll(amounts.leftOut());
        leftOut.addAll(wholes.contradictions());
        return network(wholes.flows(), amounts.accounts(), carriedForward, leftOut, period.days());
    }

    private Network empty() {
        List<LeftOut> leftOut = counted.stream()
                .map(flow -> flow.leftOut(LeftOut.Reason.PERIOD_NOT_COMPARABLE))
                .toList();
        return network(List.of(), Map.of(), Map.of(), leftOut, 365);
    }

    private Network network(
            List<Flow> flows,
            Map<Position, Account> accounts,
            Map<NodeId, Position> carriedForward,
            List<LeftOut> leftOut,
            int days) {
        return new Network(
                flows,
                accounts,
                reported.geography(),
                reported.materials(),
                reported.conversions(),
                reported.essentiality(),
                carriedForward,
                leftOut,
                days);
    }
}
