package io.monazite.graph.neo4j;

import java.time.Duration;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.monazite.graph.GraphException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;

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
        Cancellable renewing = Multi.createFrom()
                .ticks()
                .startingAfter(every)
                .every(every)
                .onOverflow()
                .drop()
                .subscribe()
                .with(tick -> renewOnce());
        try {
            return work.get();
        } finally {
            renewing.cancel();
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
