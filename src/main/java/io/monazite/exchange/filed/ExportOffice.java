package io.monazite.exchange.filed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.monazite.access.Secrets;
import io.monazite.exchange.Exports;
import io.monazite.exchange.Licences;
import io.monazite.graph.FiledExport;
import io.monazite.graph.FiledExport.Standing;
import io.monazite.graph.FiledExport.State;
import io.monazite.graph.FiledExports;
import io.monazite.graph.GraphException;
import io.monazite.graph.Version;

/// Takes orders for exports to files and has them written, so many at one time, in threads of its own. Who ordered one,
/// and an admin, sees how far it is and may cancel it.
@ApplicationScoped
public class ExportOffice {

    private static final Logger LOG = Logger.getLogger(ExportOffice.class);
    private static final long BETWEEN_TELLINGS = 20;
    private static final long MEBI = 1L << 20;

    private final FiledExports record;
    private final ExportRun.Room room;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("export-", 0).factory());

    ExportOffice(FiledExports record, Exports exports, Parts parts, ExportFolder folder, ExportSettings settings) {
        this.record = record;
        this.room = new ExportRun.Room(exports, parts, folder, record, settings);
        this.places = new Semaphore(settings.atOnce(), true);
    }

    /// Somebody who asks for his own.
    ///
    /// @param admin whether everybody's is his
    public record Asker(String name, boolean admin) {}

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /// Has something written.
    ///
    /// @throws ExportException where there are too many already
    public FiledExport start(ExportOrder order, Version version, Asker asker) {
        requireRoom(asker);
        Licences.Terms terms = room.exports().terms(version);
        Instant now = Instant.now();
        FiledExport export = new FiledExport(
                FiledExport.PREFIX + Secrets.random(),
                asker.name(),
                order.asked(),
                version,
                terms.keepingBack().entrySet().stream()
                        .map(kept -> "%d of %s".formatted(kept.getValue(), kept.getKey()))
                        .toList(),
                now,
                now.plus(room.settings().longest()).plus(room.settings().keep()),
                Standing.WAITING);
        record.add(export);
        threads.execute(() -> write(export, order));
        return export;
    }

    /// What somebody started, and an admin whatever anybody did.
    public Optional<FiledExport> find(String id, Asker asker) {
        return record.find(id).filter(export -> asker.admin() || export.owner().equals(asker.name()));
    }

    /// By its id alone.
    public Optional<FiledExport> find(String id) {
        return record.find(id);
    }

    /// The latest first.
    public List<FiledExport> of(Asker asker) {
        return record.all(asker.admin() ? null : asker.name());
    }

    /// Stops what is being written, and removes what is.
    ///
    /// @throws ExportException where there is none
    public FiledExport cancel(String id, Asker asker) {
        FiledExport before = find(id, asker)
                .orElseThrow(() -> new ExportException(
                        ExportException.Code.BAD_INPUT, "id", "you have no '%s': see exports".formatted(id)));
        record.cancel(id);
        // Whoever still writes it sees that it is not wanted, and removes what there is.
        if (!before.standing().state().isOpen()) {
            room.folder().remove(id);
        }
        return find(id, asker).orElse(before);
    }

    private void requireRoom(Asker asker) {
        ExportSettings settings = room.settings();
        long own = record.all(asker.name()).stream()
                .map(export -> export.standing().state())
                .filter(state -> state.isOpen() || state == State.DONE)
                .count();
        if (own >= settings.perCaller()) {
            throw new ExportException(
                    ExportException.Code.LIMIT_EXCEEDED,
                    "input",
                    "you have %d exports, and no more are kept: cancel one first".formatted(own));
        }
        if (room.folder().bytes() > settings.maxMegabytesInAll() * MEBI) {
            throw new ExportException(
                    ExportException.Code.LIMIT_EXCEEDED,
                    "input",
                    "all exports together have more than %d MiB: try again when some have expired, or stream it"
                            .formatted(settings.maxMegabytesInAll()));
        }
    }

    /// Waits for its turn, and tells meanwhile that it is not forgotten.
    private void write(FiledExport export, ExportOrder order) {
        try {
            while (!places.tryAcquire(BETWEEN_TELLINGS, TimeUnit.SECONDS)) {
                if (!isWanted(export)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            new ExportRun(room, export, order).run();
        } finally {
            places.release();
        }
    }

    private boolean isWanted(FiledExport export) {
        try {
            return record.tell(export.id(), Standing.WAITING, export.expiresAt());
        } catch (GraphException e) {
            LOG.debugf("an export waits, which could not be recorded: %s", e.getMessage());
            return true;
        }
    }
}
