package io.monazite.graph;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What is known of a load when it begins.
///
/// @param cause who or what brought it: the name of a key, a file, a schedule
/// @param file the name of the file, if there is one
/// @param bytes its size
/// @param checksum SHA-256 of its bytes, in hexadecimal
/// @param kind of what type its rows are, where the bytes do not say so themselves
/// @param run of which run it is; absent where none is kept on record
public record LoadStart(
        String cause,
        @Nullable String file,
        long bytes,
        String checksum,
        @Nullable String kind,
        @Nullable Run run) {

    /// A load of which the bytes tell all.
    public LoadStart(String cause, @Nullable String file, long bytes, String checksum, @Nullable Run run) {
        this(cause, file, bytes, checksum, null, run);
    }

    /// What is known of a run before it ends.
    ///
    /// @param source the name of the configured source, where one is run
    public record Run(UUID id, @Nullable String source, Instant began) {}
}
