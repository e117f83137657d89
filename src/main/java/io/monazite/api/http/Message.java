package io.monazite.api.http;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/// What a client says by `graphql-transport-ws`.
sealed interface Message {

    /// Asks to begin.
    record Init() implements Message {}

    /// @param payload what is sent back with the pong
    record Ping(@Nullable JsonNode payload) implements Message {}

    record Pong() implements Message {}

    /// Asks to have something executed.
    ///
    /// @param id chosen by the client, for all that concerns this operation
    record Subscribe(String id, Parameters.Asked asked) implements Message {}

    /// Wants to hear no more of an operation.
    record Complete(String id) implements Message {}

    /// What cannot be understood; the socket is closed.
    final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed(String problem) {
            super(problem, null, false, false);
        }
    }
}
