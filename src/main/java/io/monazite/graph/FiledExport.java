package io.monazite.graph;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// An export that somebody has written to a file, to be fetched later.
///
/// @param id not to be guessed
/// @param owner the name of the key or person who started it
/// @param asked what is exported
/// @param version the state of the graph that all of it is of
/// @param leftOut what is left out by its licence: how many sources of which
/// @param expiresAt when its file goes
public record FiledExport(
        String id,
        String owner,
        Asked asked,
        Version version,
        List<String> leftOut,
        Instant startedAt,
        Instant expiresAt,
        Standing standing) {

    /// What the id of each begins with.
    public static final String PREFIX = "export:";

    public FiledExport {
        leftOut = List.copyOf(leftOut);
    }

    /// What is exported.
    ///
    /// @param form the name of its form, or `CSV`
    /// @param rows of a table the type of its rows
    /// @param extent whether it is the whole graph, or which part: in words
    /// @param packed whether the file is packed by gzip
    public record Asked(String form, @Nullable String rows, String extent, boolean packed) {}

    /// How far it is.
    ///
    /// @param done how many rows were read so far: sources, claims, entities or facts, as its form needs
    /// @param of how many these are at most; absent before that is known
    /// @param bytes of the file so far
    /// @param endedAt absent while it has not ended
    /// @param problem the code of what went wrong; absent where nothing did
    /// @param message what went wrong
    /// @param checksum the SHA-256 of the file in hexadecimal; absent where it is not done
    public record Standing(
            State state,
            long done,
            @Nullable Long of,
            long bytes,
            @Nullable Instant endedAt,
            @Nullable String problem,
            @Nullable String message,
            @Nullable String checksum) {

        /// What is to be written, and has not begun.
        public static final Standing WAITING = new Standing(State.WAITING, 0, null, 0, null, null, null, null);
    }

    /// Whether there is a file.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        /// Its time is over.
        EXPIRED;

        public boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }
    }

    public FiledExport with(Standing other) {
        return new FiledExport(id, owner, asked, version, leftOut, startedAt, expiresAt, other);
    }
}
