package io.monazite.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongSupplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Counts how far a load is, for whoever asks, and tells the log every few seconds. The load counts, others look.
final class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final long EVERY = Duration.ofSeconds(5).toNanos();
    private static final double NANOS = 1e9;

    private final UUID load;
    private final LoadOptions options;
    private final @Nullable Long size;
    private final Instant start = Instant.now();
    private LoadProgress.Part part = LoadProgress.Part.READING;
    private long rows;
    private @Nullable Long rowsOf;
    private long bytes;
    private long began = System.nanoTime();
    private long told = began;

    /// @param size how many bytes will be read, where the sender said so
    Progress(UUID load, LoadOptions options, @Nullable Long size) {
        this.load = load;
        this.options = options;
        this.size = size;
    }

    /// Begins another part of the work.
    ///
    /// @param of how many rows there are for it; absent where it does not go by rows
    synchronized void turnTo(LoadProgress.Part next, @Nullable Long of) {
        part = next;
        rows = 0;
        rowsOf = of;
        began = System.nanoTime();
        told = began;
    }

    /// Some rows have to be taken once more.
    synchronized void again(long more) {
        rowsOf = rowsOf == null ? null : Long.valueOf(rowsOf + more);
    }

    /// One more row was read.
    ///
    /// @param read tells how many bytes have been
    synchronized void row(LongSupplier read) {
        bytes = read.getAsLong();
        rows(1);
    }

    synchronized void rows(int more) {
        rows += more;
        long now = System.nanoTime();
        if (now - told > EVERY) {
            told = now;
            long seconds = Math.max(1, Duration.ofNanos(now - began).toSeconds());
            LOG.infof(
                    "load (%s): %s, %,d rows so far, %,d a second",
                    options.cause(), part.words(), rows, rows / seconds);
        }
    }

    synchronized LoadProgress now() {
        double seconds = Math.max(1, System.nanoTime() - began) / NANOS;
        return new LoadProgress(
                load,
                options.cause(),
                options.file(),
                options.dryRun(),
                start,
                part,
                rows,
                rowsOf,
                bytes,
                size,
                rows == 0 ? null : rows / seconds,
                part == LoadProgress.Part.READING ? left(bytes, size, seconds) : left(rows, rowsOf, seconds));
    }

    private static @Nullable Double left(long done, @Nullable Long of, double seconds) {
        return of == null || done == 0 ? null : Math.max(0, of - done) * seconds / done;
    }
}
