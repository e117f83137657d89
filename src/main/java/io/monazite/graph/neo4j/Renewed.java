package io.monazite.graph.neo4j;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.monazite.graph.GraphException;

/// Renews a hold while something is done that may take longer than the hold lasts.
final class Renewed {

    private static final Logger LOG = Logger.getLogger(Renewed.class);

    private final Duration every;
    private final Runnable renew;

    /// @param renew renews the hold, or fails, which is no reason to stop: whoever writes next looks whether it holds
    /// it
    Renewed(Duration every, Runnable renew) {
        this.every = every;
        this.renew = renew;
    }

    <T> T during(Supplier<T> work) {
        try (ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("hold-", 0).factory())) {
            ScheduledFuture<?> beating = beat.scheduleAtFixedRate(
                    this::renewOnce, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return work.get();
            } finally {
                beating.cancel(false);
            }
        }
    }

    private void renewOnce() {
        try {
            renew.run();
        } catch (GraphException e) {
            LOG.debugf("a hold was not renewed: %s", e.getMessage());
        }
    }
}
