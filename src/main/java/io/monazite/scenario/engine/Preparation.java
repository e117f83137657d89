package io.monazite.scenario.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// Makes a [Network] of reported figures: flows of the statuses that count, over one period, each material in one
/// basis, parts taken out of wholes. In two steps: what a scenario asks for is chosen quickly, for each scenario; the
/// network of a choice looks at all flows, and serves all scenarios with the same choice.
public final class Preparation {

    private Preparation() {}

    /// Chooses the network that a scenario is reckoned on. It looks at the flows that the scenario takes hold of, and
    /// at no others.
    ///
    /// @param statuses those whose flows count
    /// @param asked the period to reckon over; none for the latest calendar year in which a flow that the scenario
    ///        takes hold of has a reading
    public static NetworkChoice choose(
            Reported reported, Scenario scenario, Set<SupplyStatus> statuses, @Nullable Period asked) {
        List<ReportedFlow> shocked = new ShockedFlows(reported)
                .of(scenario).stream()
                        .filter(flow -> statuses.contains(flow.status()))
                        .toList();
        Period period = asked == null
                ? PeriodChoice.latestYear(
                                shocked.stream().map(ReportedFlow::period).toList())
                        .orElse(null)
                : asked;
        return new NetworkChoice(
                statuses,
                period,
                period == null
                        ? Map.of()
                        : BasisChoice.mixed(reported.book().tallies(), statuses, new PeriodChoice(period), shocked));
    }

    /// Makes the network of a choice. Without a period it has no flows, and names those that it had to leave out.
    public static Network network(Reported reported, NetworkChoice choice) {
        return choice.period() == null
                ? empty(reported, choice)
                : ChosenFlows.of(reported, choice, new PeriodChoice(choice.period()))
                        .network();
    }

    /// The network over the latest calendar year in which a flow that the scenario takes hold of has a reading.
    public static Network forLatestYear(Reported reported, Scenario scenario, Set<SupplyStatus> statuses) {
        return network(reported, choose(reported, scenario, statuses, null));
    }

    /// The network over a period that the caller chooses.
    public static Network forPeriod(Reported reported, Scenario scenario, Set<SupplyStatus> statuses, Period period) {
        return network(reported, choose(reported, scenario, statuses, period));
    }

    /// The network over a period in which nothing is shocked: each material in the basis that most of its flows have.
    public static Network forPeriod(Reported reported, Set<SupplyStatus> statuses, Period period) {
        return network(reported, new NetworkChoice(statuses, period, Map.of()));
    }

    private static Network empty(Reported reported, NetworkChoice choice) {
        List<LeftOut> leftOut = reported.flows().stream()
                .filter(flow -> choice.statuses().contains(flow.status()))
                .map(flow -> flow.leftOut(LeftOut.Reason.PERIOD_NOT_COMPARABLE))
                .toList();
        return new Network(
                List.of(),
                Map.of(),
                reported.geography(),
                reported.materials(),
                reported.conversions(),
                reported.essentiality(),
                Map.of(),
                leftOut,
                365);
    }
}
