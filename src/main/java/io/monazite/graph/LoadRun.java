package io.monazite.graph;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// How one run of a load went, whether it brought something or not (PROV: an activity).
///
/// @param source the name of the configured source, where one was run
/// @param cause who or what made it run: the name of a key, a schedule
/// @param file the file or address that was read
/// @param bytes how many were read, unpacked
/// @param checksum their SHA-256, in hexadecimal; absent where nothing was read
/// @param version the sequence number of the graph's state that it made, where it was committed
/// @param problem why it failed, or what it left undone, by a code that does not change
/// @param message the same in words
/// @param refused what was wrong with rows, the first of them only: `counts.rowsRefused` tells of all
public record LoadRun(
        UUID id,
        @Nullable String source,
        String cause,
        @Nullable String file,
        Instant began,
        Instant ended,
        State state,
        long bytes,
        @Nullable String checksum,
        LoadCounts counts,
        @Nullable Long version,
        @Nullable String problem,
        @Nullable String message,
        List<RefusedField> refused) {

    /// How many refused fields are kept with a run.
    public static final int MOST_REFUSED = 100;

    public LoadRun {
        refused = refused.stream().limit(MOST_REFUSED).toList();
    }

    /// How a run ended.
    public enum State {
        /// What was new in it is in the graph.
        COMMITTED,
        /// There was nothing new in it.
        UNCHANGED,
        /// Rows were refused, or a check of the graph failed, and nothing was taken.
        REFUSED,
        /// It would have been committed.
        DRY_RUN,
        /// It could not be fetched, read or written.
        FAILED
    }

    /// One thing that was wrong with one row.
    public record RefusedField(
            long line, @Nullable String field, @Nullable String value, String code, String reason) {}

    /// Whether nothing is wrong with the source or with us.
    public boolean isSuccess() {
        return state == State.COMMITTED || state == State.UNCHANGED || state == State.DRY_RUN;
    }
}
