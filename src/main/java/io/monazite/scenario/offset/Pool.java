package io.monazite.scenario.offset;

import java.util.Set;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;

/// What parties that run the same plants can deliver of a material together, beyond what all of them have given away.
///
/// @param sellers those who share it
/// @param tonnes that a plan can count on
public record Pool(NodeId material, Set<NodeId> sellers, double tonnes, Basis basis) {

    public Pool {
        sellers = Set.copyOf(sellers);
    }
}
