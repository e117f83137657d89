package io.monazite.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// "Who loses supply when …?"
///
/// @param shocks what happens
/// @param statuses the statuses of supplies that count
/// @param period the period to reckon over; absent for the latest calendar year with a reading of a shocked flow
/// @param buyersIn countries, groups or companies whose losses are asked for; empty for everybody's
/// @param includeControlled whether companies abroad count that somebody there controls
/// @param validOn the day on which control, agreements and measures are looked at
public record Question(
        List<ShockRequest> shocks,
        Set<SupplyStatus> statuses,
        @Nullable Period period,
        Set<NodeId> buyersIn,
        boolean includeControlled,
        LocalDate validOn) {

    public static final Set<SupplyStatus> ACTUAL = Set.of(SupplyStatus.SHIPPED, SupplyStatus.REPORTED);

    public Question {
        shocks = List.copyOf(shocks);
        statuses = Set.copyOf(statuses);
        buyersIn = Set.copyOf(buyersIn);
    }
}
