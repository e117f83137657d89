package io.monazite.graph;

import java.time.Instant;
import java.util.List;

import io.monazite.domain.NodeId;

/// The loads that landed between two versions.
///
/// @param count how many
/// @param claimsNew the claims that came, in all of them
/// @param claimsRetired the claims that were retired, in all of them
/// @param latest the latest of them, the newest first
public record Landed(long count, long claimsNew, long claimsRetired, List<Load> latest) {

    /// One load that was committed.
    ///
    /// @param sequence its number
    public record Load(NodeId id, long sequence, Instant recordedAt, LoadCounts counts) {}

    public Landed {
        latest = List.copyOf(latest);
    }
}
