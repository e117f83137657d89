package io.monazite.watch;

import java.time.Instant;
import java.util.Optional;

import io.monazite.graph.Interest;

/// Puts into words what changed.
public interface Telling {

    /// What changed of an interest between two states, as anybody may read it, on a thread that may wait.
    ///
    /// @param from the instant of the earlier state
    /// @param to the instant of the later state
    /// @return JSON; nothing where nothing changed
    /// @throws RuntimeException when it cannot be told now
    Optional<String> told(Interest interest, Instant from, Instant to);
}
