package io.monazite.graph;

import java.util.List;

import io.monazite.domain.Entity;
import io.monazite.provenance.KnownFact;

/// A fact and what was read together with it.
///
/// @param ends entities at its ends, as much of them as was asked for; those that are at hand anyway may be missing
public record JoinedFact(KnownFact fact, List<Entity> ends) {

    public JoinedFact {
        ends = List.copyOf(ends);
    }
}
