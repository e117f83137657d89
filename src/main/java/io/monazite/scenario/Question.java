package io.monazite.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;
import io.monazite.scenario.engine.Rationing;

/// "Who loses supply when …?"
///
/// @param shocks what happens
/// @param rationing how a supplier that is short divides what it has
/// @param stocks what parties can draw on
/// @param reallocateTo the countries or companies that are offered what is withheld; empty for the country of whoever
///        withholds it
/// @param statuses the statuses of supplies that count
/// @param period the period to reckon over; absent for the latest calendar year with a reading of a shocked flow
/// @param buyersIn countries, groups or companies whose losses are asked for; empty for everybody's
/// @param includeControlled whether companies abroad count that somebody there controls
/// @param validOn the day on which control, agreements and measures are looked at
public record Question(
        List<ShockRequest> shocks,
        Rationing rationing,
        List<StockRequest> stocks,
        Set<NodeId> reallocateTo,
        Set<SupplyStatus> statuses,
        @Nullable Period period,
        Set<NodeId> buyersIn,
        boolean includeControlled,
        LocalDate validOn) {

    public static final Set<SupplyStatus> ACTUAL = Set.of(SupplyStatus.SHIPPED, SupplyStatus.REPORTED);

    /// A question with nothing but shocks, for everybody's losses.
    public static Question of(LocalDate validOn, ShockRequest... shocks) {
        return new Question(
                List.of(shocks), Rationing.PROPORTIONAL, List.of(), Set.of(), ACTUAL, null, Set.of(), true, validOn);
    }

    /// The same under another rule.
    public Question under(Rationing rule) {
        return new Question(shocks, rule, stocks, reallocateTo, statuses, period, buyersIn, includeControlled, validOn);
    }

    public Question {
        shocks = List.copyOf(shocks);
        stocks = List.copyOf(stocks);
        reallocateTo = Set.copyOf(reallocateTo);
        statuses = Set.copyOf(statuses);
        buyersIn = Set.copyOf(buyersIn);
    }
}
