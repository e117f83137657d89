package io.monazite.provenance;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Fact;

/// A fact with what stands behind it. There is no fact without a claim.
public final class SourcedFact implements KnownFact {

    private final Fact fact;
    private final List<Claim> claims;
    private volatile @Nullable Reading reading;

    /// @param fact what identifies it
    /// @param claims all claims about it that are known, those since withdrawn included
    /// @param reading what the live ones say together
    public SourcedFact(Fact fact, List<Claim> claims, Reading reading) {
        this.fact = fact;
        this.claims = List.copyOf(claims);
        this.reading = reading;
    }

    private SourcedFact(Fact fact, List<Claim> claims) {
        this.fact = fact;
        this.claims = List.copyOf(claims);
    }

    /// A fact whose claims are weighed when somebody asks for what they say: many are only passed by.
    ///
    /// @throws IllegalArgumentException when no claim is live
    public static SourcedFact of(Fact fact, List<Claim> claims) {
        if (claims.stream().noneMatch(SourcedFact::isLive)) {
            throw new IllegalArgumentException(fact.id() + " has no live claim behind it");
        }
        return new SourcedFact(fact, claims);
    }

    @Override
    public Fact fact() {
        return fact;
    }

    public List<Claim> claims() {
        return claims;
    }

    /// What the claims that are not withdrawn say together.
    public Reading reading() {
        Reading known = reading;
        if (known == null) {
            known = Reading.of(claims.stream().filter(SourcedFact::isLive).toList())
                    .orElseThrow();
            reading = known;
        }
        return known;
    }

    private static boolean isLive(Claim claim) {
        return claim.record().retractedAt() == null;
    }

    /// The reading follows from the claims.
    @Override
    public boolean equals(Object other) {
        return other instanceof SourcedFact same && fact.equals(same.fact) && claims.equals(same.claims);
    }

    @Override
    public int hashCode() {
        return fact.hashCode();
    }

    @Override
    public String toString() {
        return fact.id().toString();
    }
}
