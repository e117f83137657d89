package io.monazite.scenario.offset;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A supplier in all its parts in a plan.
///
/// @param state counted where it counts for any loser, blocked where it is for all
/// @param reasons why it does not count anywhere; empty where it does
/// @param tonnes what the plan takes of it in all; null where it does not count
public record Candidate(
        Offer offer,
        OffsetState state,
        List<Reason> reasons,
        @Nullable Double tonnes) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
