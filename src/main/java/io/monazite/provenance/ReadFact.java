package io.monazite.provenance;

import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;

/// A fact with what its claims say together, without the claims: for those who reckon with many.
public record ReadFact(NodeId id, Fact fact, Reading reading) {

    public static ReadFact of(SourcedFact fact) {
        return new ReadFact(fact.id(), fact.fact(), fact.reading());
    }
}
