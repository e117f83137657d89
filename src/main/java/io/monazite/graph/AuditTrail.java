package io.monazite.graph;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/// The record of who changed what. It stands beside the versioned content and is no part of its digest.
///
/// A change is recorded before it is done: one that cannot be recorded is not done.
public interface AuditTrail {

    /// Who changes something, and what.
    ///
    /// @param who the name of the caller; absent for somebody whom nobody knows
    /// @param roles of the caller, by name
    /// @param what the change, such as `createKey` or `load`
    /// @param about what it changes, in a few words
    record Act(
            @Nullable String who,
            Set<String> roles,
            String what,
            @Nullable String about) {

        public Act {
            roles = Set.copyOf(roles);
        }
    }

    /// Records that something begins.
    ///
    /// @return the id of the entry
    String begin(Act act);

    /// Records what came of it.
    ///
    /// @param id of the entry
    /// @param code why it was refused; absent otherwise
    /// @param about what it changed, where more of that is known now
    void end(String id, AuditEntry.Outcome outcome, @Nullable String code, @Nullable String about);

    /// A part of the record, latest first.
    Page<AuditEntry> entries(AuditQuery query, PageRequest page);

    long count(AuditQuery query);
}
