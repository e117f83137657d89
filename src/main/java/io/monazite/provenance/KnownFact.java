package io.monazite.provenance;

import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;

/// A fact of the graph, with as much of what stands behind it as was asked for.
public sealed interface KnownFact permits SourcedFact, CitedFact {

    /// What identifies it.
    Fact fact();

    default NodeId id() {
        return fact().id();
    }
}
