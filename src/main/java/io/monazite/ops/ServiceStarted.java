package io.monazite.ops;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Started once the schema is applied and the bundled data is loaded; what comes later never changes that.
@org.eclipse.microprofile.health.Startup
@ApplicationScoped
class ServiceStarted implements HealthCheck {

    private final Startup startup;

    ServiceStarted(Startup startup) {
        this.startup = startup;
    }

    @Override
    public HealthCheckResponse call() {
        Startup.Phase phase = startup.phase();
        return HealthCheckResponse.named("start")
                .status(phase == Startup.Phase.DONE)
                .withData("phase", phase.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .build();
    }
}
