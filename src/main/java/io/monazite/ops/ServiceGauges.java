package io.monazite.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.monazite.graph.GraphAdmin;
import io.monazite.graph.Version;
import io.quarkus.runtime.StartupEvent;

/// What the service runs, whether its database answers, and which state of the graph it has seen.
@ApplicationScoped
class ServiceGauges {

    private final MeterRegistry meters;
    private final Startup startup;
    private final GraphAdmin admin;
    private final AtomicReference<@Nullable Version> newest = new AtomicReference<>();

    ServiceGauges(MeterRegistry meters, Startup startup, GraphAdmin admin) {
        this.meters = meters;
        this.startup = startup;
        this.admin = admin;
    }

    void begin(@Observes StartupEvent event) {
        Build build = Build.read();
        Tags tags = Tags.of("version", build.version(), "commit", build.commit());
        meters.gauge("monazite.build", tags, this, service -> 1);
        meters.gauge("monazite.ready", this, service -> startup.phase() == Startup.Phase.DONE ? 1 : 0);
        meters.gauge("monazite.database.answers", this, service -> admin.answered() ? 1 : 0);
        meters.gauge("monazite.graph.sequence", this, ServiceGauges::sequence);
        meters.gauge("monazite.graph.age.seconds", this, ServiceGauges::age);
    }

    void seen(@ObservesAsync Version seen) {
        newest.set(seen);
    }

    /// The number of the last load that was seen; not a number where none was.
    private double sequence() {
        Version seen = newest.get();
        return seen == null ? Double.NaN : seen.sequence();
    }

    /// How long ago it was committed.
    private double age() {
        Version seen = newest.get();
        return seen == null
                ? Double.NaN
                : Duration.between(seen.recordedAt(), Instant.now()).toMillis() / 1_000.0;
    }
}
