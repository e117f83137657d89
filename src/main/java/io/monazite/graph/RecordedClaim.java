package io.monazite.graph;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// A claim as it was recorded, whatever became of it.
///
/// @param claim what was said, accepted or not
/// @param place the country that the row of a claim which describes an entity gave it, if it did
/// @param ofPlace whether it is itself the second claim of such a row, which says where the entity is
/// @param withdrawal that its source withdrew it, if it did
public record RecordedClaim(
        ClaimDraft claim,
        @Nullable NodeId place,
        boolean ofPlace,
        @Nullable Withdrawal withdrawal) {}
