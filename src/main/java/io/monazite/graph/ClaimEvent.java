package io.monazite.graph;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.provenance.Claim;

/// Something that became of a claim.
///
/// @param kind what became of it
/// @param claim the claim as it stands at the version that was read
/// @param load the load by which it happened
/// @param line the line of the load in which it stands; absent where it is not kept
/// @param by the claim that took its place or withdrew it; absent where none did
/// @param source the article on whose word it happened; absent where a person decided
/// @param reviewer who looked at it; absent but for reviews
/// @param note why, in the recorder's words
/// @param decided whether the note is of somebody who looked at claims, or of a proposal
public record ClaimEvent(
        Kind kind,
        Claim claim,
        LoadRecord load,
        @Nullable Long line,
        @Nullable NodeId by,
        @Nullable NodeId source,
        @Nullable String reviewer,
        @Nullable String note,
        boolean decided) {

    /// What can become of a claim.
    public enum Kind {
        /// It was loaded.
        CAME,
        /// Somebody looked at it.
        REVIEWED,
        /// A claim of the same source or publisher took its place.
        SUPERSEDED,
        /// A claim of the same source or publisher says that it no longer holds.
        RETRACTED,
        /// Its source withdrew it without a word in its place.
        WITHDRAWN
    }
}
