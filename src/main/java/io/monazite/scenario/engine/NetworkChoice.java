package io.monazite.scenario.engine;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// Which network is made of reported figures. Scenarios with equal choices share one network.
///
/// @param statuses those whose flows count
/// @param period over which it is reckoned; none where no flow that a scenario takes hold of has a reading over a year:
///        then the network has no flows
/// @param bases the basis of each material whose flows are stated in more than one
public record NetworkChoice(
        Set<SupplyStatus> statuses, @Nullable Period period, Map<NodeId, Basis> bases) {

    public NetworkChoice {
        statuses = Set.copyOf(statuses);
        bases = Map.copyOf(bases);
    }
}
