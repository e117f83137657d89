package io.monazite.provenance;

import java.util.List;

import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;

/// A fact with where it is told, for those who do not look at what its claims say.
///
/// @param citations of all claims about it that are known, those since withdrawn included; none where nobody asked for
///        them
public record CitedFact(Fact fact, List<Cited> citations) implements KnownFact {

    /// @param article the source, without its publisher where nobody asked for that
    public record Cited(NodeId id, Article article, Passage passage) implements Citation {}

    public CitedFact {
        citations = List.copyOf(citations);
    }
}
