package io.monazite.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.monazite.graph.AuditTrail;
import io.monazite.graph.CheckFinding;
import io.monazite.graph.GraphLoads;
import io.monazite.graph.LoadCounts;
import io.monazite.graph.LoadStart;
import io.monazite.graph.Staging;
import io.monazite.graph.Version;
import io.quarkus.runtime.StartupEvent;

/// Takes loads: of any size, in memory that does not grow with it, seen whole or not at all.
///
/// While the bytes come in, every row is checked and put aside on disk; only then the graph is touched. Where rows are
/// refused and the load is not quarantined, it never is.
@ApplicationScoped
public class LoadService {

    private static final Logger LOG = Logger.getLogger(LoadService.class);

    private static final String NO_ROWS = "it held no rows: nothing was there to be loaded";

    private final GraphLoads graph;
    private final LoadFolder folder;
    private final AuditTrail trail;
    private final RunningLoads running;
    private final Consumer<RunEnded> ended;

    @Inject
    LoadService(GraphLoads graph, LoadFolder folder, AuditTrail trail, RunningLoads running, Event<RunEnded> ended) {
        this(graph, folder, trail, running, ended::fire);
    }

    LoadService(GraphLoads graph, LoadFolder folder, AuditTrail trail, RunningLoads running, Consumer<RunEnded> ended) {
        this.graph = graph;
        this.folder = folder;
        this.trail = trail;
        this.running = running;
        this.ended = ended;
    }

    void begin(@Observes StartupEvent event) {
        LoadMeters.begin();
    }

    /// Takes one load that was sent, and tells of it, also where it fails.
    ///
    /// @param bytes what was sent; read to its end, not closed
    /// @throws IngestException when it cannot be read, or the data folder not written
    /// @throws io.monazite.graph.GraphException when the graph cannot take it
    public LoadReport load(InputStream bytes, LoadFormat format, LoadOptions options) {
        return load(bytes, null, format, options);
    }

    /// The same, of which the sender said how many bytes it has.
    public LoadReport load(InputStream bytes, @Nullable Long size, LoadFormat format, LoadOptions options) {
        RunReport run = RunReport.of(options);
        LoadReport report;
        try {
            report = load(Delivery.of(bytes, format, size), options, run);
        } catch (RuntimeException e) {
            ended.accept(new RunEnded(run.failed(Problem.code(e), Problem.message(e))));
            throw e;
        }
        ended.accept(new RunEnded(run.loaded(report)));
        return report;
    }

    /// Takes one load, and records who brought it and what became of it. Whoever brings it tells of it. A dry run
    /// changes nothing and is not recorded.
    ///
    /// @param run what is told of it; what is committed is on record at once
    /// @throws IngestException when it cannot be read, or the data folder not written
    /// @throws io.monazite.graph.GraphException when the graph cannot take it
    public LoadReport load(Delivery delivery, LoadOptions options, RunReport run) {
        UUID id = UUID.randomUUID();
        if (options.dryRun()) {
            return load(id, delivery, options, run);
        }
        long began = System.nanoTime();
        try {
            LoadReport report = recorded(id, delivery, options, run);
            LoadMeters.ended(report, System.nanoTime() - began);
            return report;
        } catch (RuntimeException e) {
            LoadMeters.failed(e, System.nanoTime() - began);
            throw e;
        }
    }

    private LoadReport recorded(UUID id, Delivery delivery, LoadOptions options, RunReport run) {
        LoadRecord record = LoadRecord.begin(trail, id, options);
        try {
            LoadReport report = load(id, delivery, options, run);
            record.end(report);
            return report;
        } catch (RuntimeException e) {
            record.failed();
            throw e;
        }
    }

    private LoadReport load(UUID id, Delivery delivery, LoadOptions options, RunReport run) {
        Path work = folder.begin(id);
        Progress progress = running.begin(id, options, delivery.size());
        try (Refusals refusals = new Refusals(folder.refused(id));
                Sorting rows = new Sorting(work)) {
            return new Run(id, options, run, work, rows, refusals, progress).load(delivery);
        } catch (IOException e) {
            throw new IngestException.DataFolderFailed("the load could not be put aside on disk", e);
        } catch (UncheckedIOException e) {
            throw new IngestException.DataFolderFailed("the load could not be put aside on disk", new IOException(e));
        } finally {
            running.end(id);
            folder.end(work);
        }
    }

    /// Whether these very bytes were loaded before as NDJSON, without a refused row, so that there is nothing new in
    /// them.
    boolean knows(String checksum) {
        return graph.committed(checksum, null).isPresent();
    }

    /// Runs every check over the graph; empty on a healthy one.
    public List<CheckFinding> check() {
        return graph.check();
    }

    /// The refused rows of a load: a line of JSON for each, with its number, what is wrong with it, and the row.
    ///
    /// @return where they lie; empty where there were none, or where they are no longer kept
    public Optional<Path> refusedRows(UUID load) {
        return folder.refusedIfKept(load);
    }

    /// One load.
    private final class Run {

        private final long began = System.nanoTime();
        private final UUID id;
        private final LoadOptions options;
        private final RunReport run;
        private final Path work;
        private final Sorting rows;
        private final Refusals refusals;
        private final Tally tally = new Tally();
        private final Progress progress;

        Run(
                UUID id,
                LoadOptions options,
                RunReport run,
                Path work,
                Sorting rows,
                Refusals refusals,
                Progress progress) {
            this.id = id;
            this.options = options;
            this.run = run;
            this.work = work;
            this.rows = rows;
            this.refusals = refusals;
            this.progress = progress;
        }

        LoadReport load(Delivery delivery) throws IOException {
            rows.sort(delivery, refusals, tally, progress);
            LoadStart start = new LoadStart(
                    options.cause(),
                    options.file(),
                    delivery.bytes().getAsLong(),
                    delivery.checksum().get(),
                    delivery.kind(),
                    new LoadStart.Run(id, run.source(), run.began()));
            if (isRejected()) {
                return report(start, LoadState.REFUSED, null, List.of());
            }
            Optional<LoadCounts> before = delivery.bytesTellAll() && refusals.rows() == 0
                    ? graph.committed(start.checksum(), start.kind())
                    : Optional.empty();
            if (before.isPresent()) {
                tally.claimsUnchanged(before.get().claimsNew() + before.get().claimsUnchanged());
                return report(start, LoadState.UNCHANGED, null, List.of());
            }
            return stage(start);
        }

        private LoadReport stage(LoadStart start) throws IOException {
            try (Staging staging = graph.begin(start)) {
                new Recording(staging, refusals, tally, progress, work, options).record(rows);
                if (isRejected()) {
                    return report(start, LoadState.REFUSED, null, List.of());
                }
                if (!tally.anythingNew()) {
                    boolean allRefused = refusals.rows() > 0 && refusals.rows() == tally.rowsRead();
                    return report(start, allRefused ? LoadState.REFUSED : LoadState.UNCHANGED, null, List.of());
                }
                progress.turnTo(LoadProgress.Part.CHECKS, null);
                staging.describe();
                List<CheckFinding> findings = staging.check();
                if (!findings.isEmpty()) {
                    return report(start, LoadState.REFUSED, null, findings);
                }
                return options.dryRun()
                        ? report(start, LoadState.DRY_RUN, null, findings)
                        : report(start, LoadState.COMMITTED, staging.commit(counts()), findings);
            }
        }

        private boolean isRejected() {
            return options.onError() == LoadOptions.OnError.REJECT && refusals.rows() > 0;
        }

        private LoadCounts counts() {
            return tally.counts(refusals.rows());
        }

        private LoadReport report(
                LoadStart start, LoadState state, @Nullable Version version, List<CheckFinding> findings) {
            double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1_000.0;
            LoadReport report = new LoadReport(
                    id,
                    state,
                    version == null ? null : version.sequence(),
                    version == null ? null : version.digest(),
                    counts(),
                    tally.rowsRead() == 0 ? NO_ROWS : null,
                    refusals.first(),
                    findings,
                    start.bytes(),
                    start.checksum(),
                    seconds);
            LOG.infof(
                    "load %s (%s): %s, %s, %d findings, %.1f s",
                    id, options.cause(), state, report.counts(), findings.size(), seconds);
            return report;
        }
    }
}
