package io.monazite.exchange.filed;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.monazite.graph.FiledExport;
import io.monazite.graph.FiledExport.State;
import io.monazite.graph.FiledExports;
import io.monazite.graph.GraphException;
import io.quarkus.scheduler.Scheduled;

/// Removes files whose time is over, that were cancelled, or that a service left behind when it ended; and forgets,
/// some time later, that there were any.
@ApplicationScoped
class Clearing {

    private static final Logger LOG = Logger.getLogger(Clearing.class);

    private final FiledExports record;
    private final ExportFolder folder;
    private final ExportSettings settings;

    Clearing(FiledExports record, ExportFolder folder, ExportSettings settings) {
        this.record = record;
        this.folder = folder;
        this.settings = settings;
    }

    @Scheduled(every = "5m", delayed = "30s")
    void clear() {
        try {
            folder.ids().stream().filter(this::isOver).forEach(folder::remove);
            record.forgetBefore(Instant.now().minus(settings.keep()));
        } catch (GraphException e) {
            LOG.debugf("exports are cleared later: %s", e.getMessage());
        }
    }

    private boolean isOver(String id) {
        Optional<FiledExport> export = record.find(id);
        return export.map(found -> found.standing().state())
                .map(state -> !state.isOpen() && state != State.DONE)
                .orElse(true);
    }
}
