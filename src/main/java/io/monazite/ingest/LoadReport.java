package io.monazite.ingest;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.CheckFinding;
import io.monazite.graph.LoadCounts;
import io.monazite.ingest.format.Failure;

/// What became of a load.
///
/// @param id the report's own id, under which the refused rows can be fetched
/// @param state how it ended
/// @param version the sequence number of the graph's state that it made; absent unless it was committed
/// @param digest the hash of that state
/// @param counts what it amounted to
/// @param message what else is to be said of it; absent where nothing is
/// @param failures what was wrong with rows, the first of them only: `counts.rowsRefused` and the refused rows, which
///        can be fetched whole, tell of all
/// @param findings what the checks of the graph found wrong
/// @param bytes the size of what was sent
/// @param checksum its SHA-256, in hexadecimal
/// @param seconds how long it took
public record LoadReport(
        UUID id,
        LoadState state,
        @Nullable Long version,
        @Nullable String digest,
        LoadCounts counts,
        @Nullable String message,
        List<Failure> failures,
        List<CheckFinding> findings,
        long bytes,
        String checksum,
        double seconds) {

    public LoadReport {
        failures = List.copyOf(failures);
        findings = List.copyOf(findings);
    }
}
