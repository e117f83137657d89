package io.monazite.graph;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// One change that somebody made, or tried to make.
///
/// @param id begins with the time, so that ids are in the order of time
/// @param at when it began
/// @param who the name of the caller, or what the service itself did it for; absent for somebody whom nobody knows
/// @param roles of the caller, by name
/// @param what the change, such as `createKey` or `load`
/// @param about what it changed, in a few words; absent where that is not known
/// @param outcome what came of it
/// @param code why not, where it was refused; absent otherwise
public record AuditEntry(
        String id,
        Instant at,
        @Nullable String who,
        Set<String> roles,
        String what,
        @Nullable String about,
        Outcome outcome,
        @Nullable String code) {

    /// What came of a change.
    public enum Outcome {
        /// It has begun. What stays so was cut off: the service stopped, or the database went away.
        STARTED,
        /// It was done.
        DONE,
        /// There was nothing to change.
        UNCHANGED,
        /// It was refused, and nothing changed.
        REFUSED,
        /// It could not be done.
        FAILED
    }

    public AuditEntry {
        roles = Set.copyOf(roles);
    }
}
