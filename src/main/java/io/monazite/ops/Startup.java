package io.monazite.ops;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.monazite.graph.GraphAdmin;
import io.monazite.graph.GraphException;
import io.monazite.graph.SupplyGraph;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadState;
import io.monazite.ingest.StarterData;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;

/// What happens when the service starts, beside HTTP, which does not wait for it: the database is waited for, its
/// schema applied, and the bundled data loaded.
@ApplicationScoped
class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    private final GraphAdmin admin;
    private final SupplyGraph graph;
    private final StarterData starter;
    private final boolean loadStarter;
    private final ExecutorService thread = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("startup-", 0).factory());

    private volatile Phase phase = Phase.WAITING_FOR_DATABASE;
    private volatile @Nullable String problem;

    /// How far the start is.
    enum Phase {
        WAITING_FOR_DATABASE,
        LOADING_BUNDLED_DATA,
        DONE,
        /// The schema could not be applied: the service is of no use.
        FAILED
    }

    Startup(
            GraphAdmin admin,
            SupplyGraph graph,
            StarterData starter,
            @ConfigProperty(name = "monazite.starter.load", defaultValue = "true") boolean loadStarter) {
        this.admin = admin;
        this.graph = graph;
        this.starter = starter;
        this.loadStarter = loadStarter;
    }

    void begin(@Observes StartupEvent event) {
        thread.execute(this::run);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    Phase phase() {
        return phase;
    }

    /// What went wrong, if something did; the start may be done nevertheless.
    @Nullable
    String problem() {
        return problem;
    }

    private void run() {
        try {
            persistently(() -> {
                admin.migrate();
                return true;
            });
        } catch (RuntimeException e) {
            LOG.error("the schema of the database could not be applied: the service stays unready", e);
            problem = e.getMessage();
            phase = Phase.FAILED;
            return;
        }
        if (loadStarter) {
            phase = Phase.LOADING_BUNDLED_DATA;
            load();
        }
        phase = Phase.DONE;
        lookAtTheGraph();
    }

    /// Whoever prepares himself for a version learns of the one that is there.
    private void lookAtTheGraph() {
        try {
            LOG.infof("the graph is at version %d", graph.version().sequence());
        } catch (GraphException e) {
            LOG.infof("the version of the graph is not known yet: %s", e.getMessage());
        }
    }

    /// The service is of use without the bundled data: what is wrong with it is told, and the start goes on.
    private void load() {
        try {
            if (persistently(starter::isLoaded)) {
                return;
            }
            LoadReport report = persistently(starter::load);
            if (report.state() == LoadState.REFUSED) {
                problem = "the bundled data was refused";
                LOG.errorf("the bundled data was refused: %s %s", report.failures(), report.findings());
            }
        } catch (RuntimeException e) {
            problem = "the bundled data could not be loaded: " + e.getMessage();
            LOG.error("the bundled data could not be loaded", e);
        }
    }

    /// Tries again, ever more slowly, while the database does not answer, or not in time, or another service is
    /// loading.
    private <T> T persistently(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(thread)
                .onFailure(Startup::mayPass)
                .invoke(failure -> LOG.debugf("not yet: %s", failure.getMessage()))
                .onFailure(Startup::mayPass)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely()
                .await()
                .indefinitely();
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof GraphException.StoreUnavailable
                || failure instanceof GraphException.TooSlow
                || failure instanceof GraphException.LoadInProgress
                || failure instanceof GraphException.LoadLost;
    }
}
