package io.monazite.scenario;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Metrics;
import io.monazite.graph.Changes;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.graph.WholeGraph;
import io.quarkus.runtime.ShutdownEvent;

/// Keeps the projection of the newest version, so that it is made once and shared by all requests, and that of the
/// version before, for the requests that began on it, and those of the past versions last asked for. Versions never
/// change, so that none is ever out of date.
@ApplicationScoped
class Projections {

    private static final Logger LOG = Logger.getLogger(Projections.class);

    private static final int PAST_KEPT = 2;

    private final WholeGraph whole;
    private final SupplyGraph graph;
    private final PreparedNetworks<Version, Projection> past;

    /// The newest first; at most two.
    private volatile List<Projection> kept = List.of();

    private volatile boolean ending;

    Projections(WholeGraph whole, SupplyGraph graph) {
        this.whole = whole;
        this.graph = graph;
        this.past = new PreparedNetworks<>(PAST_KEPT, version -> Projection.of(whole, graph, version));
        Metrics.gauge("monazite.snapshot.sequence", this, Projections::newestSequence);
    }

    /// The projection of a version; who asks while it is being made waits for it.
    Projection of(Version version) {
        return found(version).orElseGet(() -> isPast(version) ? past.of(version) : make(version));
    }

    private double newestSequence() {
        List<Projection> now = kept;
        return now.isEmpty() ? Double.NaN : now.getFirst().snapshot().version().sequence();
    }

    /// Nobody who asks for the present waits for it.
    private boolean isPast(Version version) {
        return kept.stream()
                .findFirst()
                .filter(newest -> newest.snapshot().version().isNewerThan(version))
                .isPresent();
    }

    /// Makes the projection of a version that was just seen, and the network that was last asked for of the version
    /// before, before anybody asks for them.
    void prepare(@ObservesAsync Version version) {
        try {
            Projection made = of(version);
            if (made.ledgers().latest().isEmpty()) {
                kept.stream()
                        .filter(projection -> !projection.snapshot().equals(made.snapshot()))
                        .findFirst()
                        .flatMap(before -> before.ledgers().latest())
                        .ifPresent(made::ledger);
            }
        } catch (RuntimeException e) {
            LOG.logf(
                    ending ? Logger.Level.DEBUG : Logger.Level.WARN,
                    e,
                    "version %d could not be projected in advance: the next scenario will try again",
                    version.sequence());
        }
    }

    /// A projection that is cut short by the end of the service is no trouble.
    void end(@Observes ShutdownEvent event) {
        ending = true;
    }

    private Optional<Projection> found(Version version) {
        return kept.stream()
                .filter(projection -> projection.snapshot().version().equals(version))
                .findFirst();
    }

    private synchronized Projection make(Version version) {
        Optional<Projection> meanwhile = found(version);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        long start = System.nanoTime();
        List<Projection> before = kept;
        Optional<Projection> successor = before.stream()
                .findFirst()
                .filter(newest -> newest.snapshot().version().sequence() < version.sequence())
                .flatMap(newest -> successor(newest, version));
        Projection made = successor.orElseGet(() -> Projection.of(whole, graph, version));
        String how = successor.isPresent() ? "by what changed" : "whole";
        long nanos = System.nanoTime() - start;
        Metrics.timer("monazite.snapshot.made", "how", how).record(nanos, TimeUnit.NANOSECONDS);
        LOG.debugf("%s projected %s in %d ms", version, how, TimeUnit.NANOSECONDS.toMillis(nanos));
        if (before.isEmpty() || version.isNewerThan(before.getFirst().snapshot().version())) {
            kept = Stream.concat(Stream.of(made), before.stream().limit(1)).toList();
        }
        return made;
    }

    private Optional<Projection> successor(Projection newest, Version version) {
        Optional<Changes> changes = whole.changes(newest.snapshot().version(), version);
        return changes.map(known -> newest.with(known, version));
    }
}
