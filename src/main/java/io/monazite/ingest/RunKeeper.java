package io.monazite.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.monazite.graph.GraphException;
import io.monazite.graph.LoadRuns;

/// Keeps the record of runs. What cannot be recorded is told in the log: the run itself has ended either way.
@ApplicationScoped
class RunKeeper {

    private static final Logger LOG = Logger.getLogger(RunKeeper.class);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);

    private final LoadRuns runs;
    private final Duration kept;
    private final AtomicReference<Instant> cleared = new AtomicReference<>(Instant.EPOCH);

    /// @param kept how long runs that brought nothing are remembered
    RunKeeper(LoadRuns runs, @ConfigProperty(name = "monazite.load.keep-runs", defaultValue = "90d") Duration kept) {
        this.runs = runs;
        this.kept = kept;
    }

    void keep(@Observes RunEnded ended) {
        try {
            runs.record(ended.run());
            Instant last = cleared.get();
            Instant now = Instant.now();
            if (last.plus(BETWEEN_CLEARINGS).isBefore(now) && cleared.compareAndSet(last, now)) {
                runs.forgetBefore(now.minus(kept));
            }
        } catch (GraphException e) {
            LOG.warnf(
                    "the run %s (%s) could not be recorded: %s",
                    ended.run().id(), ended.run().state(), e.getMessage());
        }
    }
}
