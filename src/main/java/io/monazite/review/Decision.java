package io.monazite.review;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.provenance.Review;

/// What a reviewer decides about a claim.
///
/// @param claim which claim
/// @param review what it is to be: accepted, rejected, or proposed again
/// @param changes what it is to say instead, by the fields of the load format; empty where it stays as it is
/// @param reason why
public record Decision(
        NodeId claim,
        Review review,
        Map<String, String> changes,
        @Nullable String reason) {

    public Decision {
        changes = Map.copyOf(changes);
    }
}
