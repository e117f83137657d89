package io.monazite.scenario.engine;

import java.util.Set;

import io.monazite.domain.NodeId;

/// A plant stands still: its operator sells less of what the plant makes, by whatever name, finer or coarser, a source
/// calls it.
///
/// @param operator who sells what the plant makes
/// @param withheld the share of the operator's sales that the plant stands for: its part of the operator's capacity for
///        the same, where sourced, times the part of it that stops
/// @param materials what the plant makes
public record FacilityStops(
        NodeId facility, NodeId operator, double withheld, Set<NodeId> materials, Set<NodeId> destinations)
        implements Shock {

    /// @throws IllegalArgumentException when withheld is not from 0 to 1
    public FacilityStops {
        Figures.requireShare("withheld", withheld);
        materials = Set.copyOf(materials);
        destinations = Set.copyOf(destinations);
    }

    @Override
    public NodeId origin() {
        return facility;
    }

    @Override
    public boolean selects(Lane lane, Geography geography, MaterialTree tree) {
        return lane.supplier().equals(operator)
                && (materials.isEmpty() || materials.stream().anyMatch(made -> tree.related(lane.material(), made)));
    }
}
