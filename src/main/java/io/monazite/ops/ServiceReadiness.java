package io.monazite.ops;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import io.monazite.graph.GraphAdmin;

/// Ready once the start is done, and while the database answers.
@Readiness
@ApplicationScoped
class ServiceReadiness implements HealthCheck {

    private final Startup startup;
    private final GraphAdmin admin;

    ServiceReadiness(Startup startup, GraphAdmin admin) {
        this.startup = startup;
        this.admin = admin;
    }

    @Override
    public HealthCheckResponse call() {
        Startup.Phase phase = startup.phase();
        boolean started = phase == Startup.Phase.DONE;
        boolean answers = started && admin.ready();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("graph")
                .status(answers)
                .withData("start", phase.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (started && !answers) {
            response.withData("database", "does not answer");
        }
        String problem = startup.problem();
        if (problem != null) {
            response.withData("problem", problem);
        }
        return response.build();
    }
}
