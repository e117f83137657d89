package io.monazite.scenario.engine;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// A flow of a material between two parties over the network's period, with its parts already taken out.
///
/// @param fact the supply that states it
/// @param tonnes [Interval#UNKNOWN] where no source states them
public record Flow(
        NodeId fact, NodeId supplier, NodeId buyer, NodeId material, Basis basis, Interval tonnes, Terms terms) {

    /// @throws IllegalArgumentException when the tonnes can be negative
    public Flow {
        Figures.requireNotNegative(() -> "tonnes of " + fact, tonnes);
    }

    Flow withTonnes(Interval rest) {
        return new Flow(fact, supplier, buyer, material, basis, rest, terms);
    }

    /// Where the buyer receives it.
    public Position inlet() {
        return new Position(buyer, material);
    }

    /// Where the supplier sells it.
    public Position outlet() {
        return new Position(supplier, material);
    }
}
