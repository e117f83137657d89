package io.monazite.graph;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// A load that was committed, as far as it is kept.
///
/// @param sequence its number; the first is 1
/// @param recordedAt when it was committed
/// @param cause what brought it in, such as a call or the bundled data
/// @param file the name of the file, if it came as one
public record LoadRecord(
        long sequence,
        Instant recordedAt,
        String cause,
        @Nullable String file) {}
