package io.monazite.graph;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// An address that is told what changed of an interest.
///
/// @param interest the id of the interest
/// @param address where it is posted to
/// @param madeAt when
/// @param told the instant of the state up to which it was told
/// @param next the instant of the state up to which it is being told; absent where there is nothing under way
/// @param failures how many attempts in a row did not succeed
/// @param notBefore when it is tried again at the earliest, after a failure
/// @param paused whether it is told nothing until somebody resumes it
public record Hook(
        String id,
        String interest,
        URI address,
        Instant madeAt,
        Instant told,
        @Nullable Instant next,
        long failures,
        @Nullable Instant notBefore,
        boolean paused) {}
