package io.monazite.ingest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.CheckFinding;
import io.monazite.graph.LoadCounts;
import io.monazite.graph.LoadRun;
import io.monazite.ingest.format.Failure;

/// Puts down how a run went.
///
/// @param source the name of the configured source, where one is run
/// @param file the file or address that is read
public record RunReport(
        @Nullable String source, String cause, @Nullable String file, Instant began) {

    private static final LoadCounts NOTHING = new LoadCounts(0, 0, 0, 0, 0, 0);
    private static final String CHECK_FAILED = "CHECK_FAILED";
    private static final String NOTHING_WITHDRAWN = "NOTHING_WITHDRAWN";

    public static RunReport of(LoadOptions options) {
        return new RunReport(null, options.cause(), options.file(), Instant.now());
    }

    /// A run that came as far as its rows.
    public LoadRun loaded(LoadReport report) {
        return loaded(report, null, null);
    }

    /// The same of a source that says all that there is, of which nothing is withdrawn since rows were refused.
    public LoadRun loadedWithoutWithdrawals(LoadReport report) {
        return loaded(
                report,
                NOTHING_WITHDRAWN,
                "nothing was withdrawn, since rows were refused: one of them may say what seems to be gone");
    }

    private LoadRun loaded(LoadReport report, @Nullable String problem, @Nullable String message) {
        List<CheckFinding> findings = report.findings();
        return new LoadRun(
                report.id(),
                source,
                cause,
                file,
                began,
                Instant.now(),
                LoadRun.State.valueOf(report.state().name()),
                report.bytes(),
                report.checksum(),
                report.counts(),
                report.version(),
                findings.isEmpty() ? problem : CHECK_FAILED,
                findings.isEmpty() ? message : String.valueOf(findings.getFirst()),
                report.failures().stream().map(RunReport::refused).toList());
    }

    /// A run that found what was there before.
    public LoadRun unchanged(long bytes, @Nullable String checksum) {
        return ended(UUID.randomUUID(), LoadRun.State.UNCHANGED, bytes, checksum, null, null);
    }

    /// A run that did not come as far as its rows.
    ///
    /// @param problem why, by a code that does not change
    public LoadRun failed(String problem, @Nullable String message) {
        return ended(UUID.randomUUID(), LoadRun.State.FAILED, 0, null, problem, message);
    }

    /// The same of a run that had an id already.
    public LoadRun failed(UUID id, String problem, @Nullable String message) {
        return ended(id, LoadRun.State.FAILED, 0, null, problem, message);
    }

    private LoadRun ended(
            UUID id,
            LoadRun.State state,
            long bytes,
            @Nullable String checksum,
            @Nullable String problem,
            @Nullable String message) {
        return new LoadRun(
                id,
                source,
                cause,
                file,
                began,
                Instant.now(),
                state,
                bytes,
                checksum,
                NOTHING,
                null,
                problem,
                message,
                List.of());
    }

    private static LoadRun.RefusedField refused(Failure failure) {
        return new LoadRun.RefusedField(
                failure.line(), failure.field(), failure.value(), failure.code().name(), failure.reason());
    }
}
