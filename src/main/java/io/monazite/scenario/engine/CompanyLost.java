package io.monazite.scenario.engine;

import java.util.Set;

import io.monazite.domain.NodeId;

/// A company drops out of the market: nothing is sold by it any more, and nothing to it.
public record CompanyLost(NodeId company, double withheld, Set<NodeId> materials, Set<NodeId> destinations)
        implements Shock {

    /// @throws IllegalArgumentException when withheld is not from 0 to 1
    public CompanyLost {
        Figures.requireShare("withheld", withheld);
        materials = Set.copyOf(materials);
        destinations = Set.copyOf(destinations);
    }

    @Override
    public NodeId origin() {
        return company;
    }

    @Override
    public boolean selects(Lane lane, Geography geography, MaterialTree tree) {
        return (lane.supplier().equals(company) || lane.buyer().equals(company)) && concerns(lane.material(), tree);
    }
}
