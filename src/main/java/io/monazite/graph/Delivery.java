package io.monazite.graph;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What became of telling a hook of the changes between two states.
///
/// @param id the same for all attempts, so that a receiver knows again what comes twice
/// @param from the instant of the earlier state
/// @param to the instant of the later state
/// @param attempts how many were made
/// @param at when the last of them was made
/// @param code why it did not succeed; absent where it did
/// @param message the same in words
public record Delivery(
        String id,
        String hook,
        Instant from,
        Instant to,
        State state,
        long attempts,
        Instant at,
        @Nullable String code,
        @Nullable String message) {

    /// Where a delivery stands.
    public enum State {
        /// It did not succeed yet, and is tried again.
        WAITING,
        /// The other side took it.
        DELIVERED,
        /// It was given up, and the hook is paused.
        GIVEN_UP
    }
}
