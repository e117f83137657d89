package io.monazite.provenance;

import java.util.List;

import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;

/// A fact with what stands behind it. There is no fact without a claim.
///
/// @param fact what identifies it
/// @param claims all claims about it that are known, those since withdrawn included
/// @param reading what the live ones say together
public record SourcedFact(Fact fact, List<Claim> claims, Reading reading) {

    public SourcedFact {
        claims = List.copyOf(claims);
    }

    /// Reads the claims that are not withdrawn.
    ///
    /// @throws IllegalArgumentException when no claim is live
    public static SourcedFact of(Fact fact, List<Claim> claims) {
        List<Claim> live = claims.stream()
                .filter(claim -> claim.record().retractedAt() == null)
                .toList();
        return new SourcedFact(
                fact,
                claims,
                Reading.of(live)
                        .orElseThrow(() -> new IllegalArgumentException(fact.id() + " has no live claim behind it")));
    }

    public NodeId id() {
        return fact.id();
    }
}
