package io.monazite.exchange.filed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.monazite.exchange.Content;
import io.monazite.exchange.ExchangeException;
import io.monazite.exchange.Exports;
import io.monazite.exchange.Form;
import io.monazite.exchange.Licences;
import io.monazite.graph.Deadline;
import io.monazite.graph.FiledExport;
import io.monazite.graph.FiledExport.Standing;
import io.monazite.graph.FiledExport.State;
import io.monazite.graph.FiledExports;
import io.monazite.graph.GraphException;
import io.monazite.ingest.format.RowType;

/// Writes one export to its file, and tells now and then how far it is.
final class ExportRun {

    private static final Logger LOG = Logger.getLogger(ExportRun.class);
    private static final Duration BETWEEN_TELLINGS = Duration.ofSeconds(1);
    private static final int BUFFER = 1 << 16;

    private final Room room;
    private final FiledExport export;
    private final ExportOrder order;
    private long done;
    private @Nullable Long of;
    private @Nullable Measured measured;
    private long told = System.nanoTime();

    /// What all runs share.
    record Room(Exports exports, Parts parts, ExportFolder folder, FiledExports record, ExportSettings settings) {}

    ExportRun(Room room, FiledExport export, ExportOrder order) {
        this.room = room;
        this.export = export;
        this.order = order;
    }

    /// Never fails: whatever happens is told.
    void run() {
        try {
            tell(State.RUNNING);
            Deadline.by(Instant.now().plus(room.settings().longest()), () -> {
                write();
                return done;
            });
            end();
        } catch (ExportException e) {
            fail(e.code().name(), e.getMessage());
        } catch (ExchangeException e) {
            fail("LIMIT_EXCEEDED", String.valueOf(e.getMessage()));
        } catch (GraphException.TooSlow e) {
            fail("TIMED_OUT", "it took too long: export a part of the graph");
        } catch (GraphException e) {
            fail("STORE_UNAVAILABLE", "the database did not answer: start it again later");
        } catch (UncheckedIOException e) {
            ExportException broken = ExportFolder.failed(e);
            fail(broken.code().name(), broken.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "an export of %s failed", export.owner());
            fail("INTERNAL", "a defect of ours: the log says more");
        }
    }

    private void write() {
        Licences.Terms terms = room.exports().terms(export.version());
        Content content = room.parts().of(order, export.version(), terms);
        of = order.of(content.holdings());
        CountedContent counted = new CountedContent(content, this::count);
        try (Measured file = new Measured(
                        new BufferedOutputStream(room.folder().begin(export.id()), BUFFER),
                        room.settings().maxMegabytes());
                OutputStream out = order.packed() ? new GZIPOutputStream(file, BUFFER) : file) {
            measured = file;
            write(counted, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Content content, OutputStream out) {
        Form form = order.form();
        RowType rows = order.rows();
        if (form != null) {
            room.exports().write(content, form, out);
        } else if (rows != null) {
            room.exports().writeCsv(content, rows, out);
        }
    }

    private void count() {
        done++;
        long now = System.nanoTime();
        if (now - told >= BETWEEN_TELLINGS.toNanos()) {
            told = now;
            // The deadline is looked at by reads alone, and a row may come from memory.
            Deadline.left(BETWEEN_TELLINGS);
            tell(State.RUNNING);
        }
    }

    /// @throws ExportException where it is no longer wanted
    private void tell(State state) {
        Standing standing = new Standing(state, done, of, bytes(), null, null, null, null);
        if (!room.record().tell(export.id(), standing, export.expiresAt())) {
            throw new ExportException(ExportException.Code.CANCELLED, "id", "nobody wants it any more");
        }
    }

    private void end() {
        room.folder().done(export.id());
        Instant now = Instant.now();
        Measured file = measured;
        String checksum = file == null ? null : file.checksum();
        Standing standing = new Standing(State.DONE, done, of, bytes(), now, null, null, checksum);
        if (!room.record().tell(export.id(), standing, now.plus(room.settings().keep()))) {
            room.folder().remove(export.id());
        }
        LOG.infof("an export of %s is written: %d rows, %d bytes", export.owner(), done, bytes());
    }

    private void fail(String code, String message) {
        room.folder().remove(export.id());
        Instant now = Instant.now();
        try {
            room.record()
                    .tell(
                            export.id(),
                            new Standing(State.FAILED, done, of, bytes(), now, code, message, null),
                            now.plus(room.settings().keep()));
        } catch (GraphException e) {
            LOG.warnf("that an export failed (%s) could not be recorded: %s", code, e.getMessage());
        }
    }

    private long bytes() {
        Measured file = measured;
        return file == null ? 0 : file.bytes();
    }
}
