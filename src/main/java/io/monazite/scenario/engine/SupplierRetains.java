package io.monazite.scenario.engine;

import java.util.Set;

import io.monazite.domain.NodeId;

/// A supplier keeps back a share of what it sells.
public record SupplierRetains(NodeId supplier, double withheld, Set<NodeId> materials, Set<NodeId> destinations)
        implements Shock {

    /// @throws IllegalArgumentException when withheld is not from 0 to 1
    public SupplierRetains {
        Figures.requireShare("withheld", withheld);
        materials = Set.copyOf(materials);
        destinations = Set.copyOf(destinations);
    }

    /// A supplier keeps back a share of all that it sells.
    public static SupplierRetains all(NodeId supplier, double withheld) {
        return new SupplierRetains(supplier, withheld, Set.of(), Set.of());
    }

    @Override
    public NodeId origin() {
        return supplier;
    }

    @Override
    public boolean selects(Lane lane, Geography geography, MaterialTree tree) {
        return lane.supplier().equals(supplier) && concerns(lane.material(), tree);
    }
}
