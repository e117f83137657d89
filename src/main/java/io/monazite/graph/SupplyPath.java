package io.monazite.graph;

import java.util.List;

import io.monazite.provenance.SourcedFact;

/// A way along which material can reach one party from another, in the direction of the goods.
///
/// @param supplies the flows, each beginning where the one before ends
public record SupplyPath(List<SourcedFact> supplies) {

    public SupplyPath {
        supplies = List.copyOf(supplies);
    }
}
