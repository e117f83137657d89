package io.monazite.api.http;

import java.util.function.BooleanSupplier;

import io.monazite.api.Caller;
import io.monazite.graph.GraphException;

/// Whoever opened a socket.
///
/// @param name what tells him from others
/// @param caller what he may do
/// @param standing whether the key or token that he came with opens something still; may wait for the database
record Guest(String name, Caller caller, BooleanSupplier standing) {

    /// Whether he may stay. While that cannot be looked up he may: nothing is told that must be read.
    boolean mayStay() {
        try {
            return standing.getAsBoolean();
        } catch (GraphException e) {
            return true;
        }
    }
}
