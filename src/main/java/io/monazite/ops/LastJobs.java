package io.monazite.ops;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;

/// Begins no scheduled job once the service is going down: what such a job needs is closed while it would run.
@Dependent
class LastJobs {

    void pause(@Observes ShutdownEvent event, Scheduler scheduler) {
        scheduler.pause();
    }
}
