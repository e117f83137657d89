package io.monazite.ingest;

import java.time.Duration;

import org.jboss.logging.Logger;

/// Tells the log every few seconds how far a load is.
final class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final String cause;
    private String doing = "reading";
    private long rows;
    private long began = System.nanoTime();
    private long told = began;

    Progress(String cause) {
        this.cause = cause;
    }

    /// Begins another part of the work.
    void turnTo(String work) {
        doing = work;
        rows = 0;
        began = System.nanoTime();
        told = began;
    }

    void rows(int more) {
        rows += more;
        long now = System.nanoTime();
        if (now - told > EVERY) {
            told = now;
            long seconds = Math.max(1, Duration.ofNanos(now - began).toSeconds());
            LOG.infof("load (%s): %s, %,d rows so far, %,d a second", cause, doing, rows, rows / seconds);
        }
    }
}
