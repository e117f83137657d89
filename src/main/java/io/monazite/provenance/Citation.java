package io.monazite.provenance;

import io.monazite.domain.NodeId;

/// That a claim stands in a source, whatever it says.
public interface Citation {

    /// The claim.
    NodeId id();

    Article article();

    /// Where in the source.
    Passage passage();
}
