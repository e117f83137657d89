package io.monazite.graph;

import java.time.Instant;

/// A committed state of the graph. Every read is made at one version, so that an answer put together from several
/// reads never mixes two states.
///
/// @param sequence the number of the last load in it; 0 for the empty graph
/// @param digest a hash of all facts, claims and sources in it, equal for equal content whatever the order of loads
/// @param recordedAt when that load was committed
public record Version(long sequence, String digest, Instant recordedAt) {

    /// Also where loads began anew, with lower numbers.
    public boolean isNewerThan(Version other) {
        return recordedAt.isAfter(other.recordedAt);
    }
}
