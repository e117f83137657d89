package io.monazite.scenario.engine;

import java.util.List;

import io.monazite.domain.NodeId;

/// A way by which a loss reaches a party.
///
/// @param facts the flows from the one that a shock takes hold of to the one that reaches the party
/// @param share the part of the party's loss that comes this way
public record LossPath(List<NodeId> facts, double share) {

    public LossPath {
        facts = List.copyOf(facts);
    }
}
