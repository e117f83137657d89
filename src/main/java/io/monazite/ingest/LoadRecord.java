package io.monazite.ingest;

import java.util.UUID;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.monazite.graph.AuditEntry.Outcome;
import io.monazite.graph.AuditTrail;
import io.monazite.graph.GraphException;

/// What is recorded of a load, beside what it brings: that it came, and what became of it, also where it was refused.
final class LoadRecord {

    private static final Logger LOG = Logger.getLogger(LoadRecord.class);

    private final AuditTrail trail;
    private final String entry;
    private final String about;

    private LoadRecord(AuditTrail trail, String entry, String about) {
        this.trail = trail;
        this.entry = entry;
        this.about = about;
    }

    /// @throws GraphException where it cannot be recorded, so that the load must not be taken
    static LoadRecord begin(AuditTrail trail, UUID load, LoadOptions options) {
        String about = options.file() == null ? "load " + load : "load %s, file %s".formatted(load, options.file());
        String entry = trail.begin(
                new AuditTrail.Act(options.cause(), options.warrant().roles(), "load", about));
        return new LoadRecord(trail, entry, about);
    }

    void end(LoadReport report) {
        Outcome outcome = switch (report.state()) {
            case COMMITTED -> Outcome.DONE;
            case UNCHANGED, DRY_RUN -> Outcome.UNCHANGED;
            case REFUSED -> Outcome.REFUSED;
        };
        String code = report.failures().isEmpty()
                ? null
                : report.failures().getFirst().code().name();
        end(outcome, code, report.version() == null ? about : "%s, version %d".formatted(about, report.version()));
    }

    void failed() {
        end(Outcome.FAILED, null, null);
    }

    /// What became of a load stands in the graph anyway.
    private void end(Outcome outcome, @Nullable String code, @Nullable String more) {
        try {
            trail.end(entry, outcome, code, more);
        } catch (GraphException e) {
            LOG.warnf(e, "that a load was %s could not be recorded (%s)", outcome, about);
        }
    }
}
