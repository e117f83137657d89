package io.monazite.watch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.jboss.logging.Logger;

import io.monazite.graph.GraphException;
import io.monazite.graph.Hooks;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.quarkus.scheduler.Scheduled;

/// Looks for hooks that are to be told: when a state of the graph is seen for the first time, and now and then. Each is
/// told in a thread of its own.
@ApplicationScoped
class HookSchedule {

    private static final Logger LOG = Logger.getLogger(HookSchedule.class);

    private final Hooks hooks;
    private final HookRunner runner;
    private final SupplyGraph graph;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hook-", 0).factory());

    HookSchedule(Hooks hooks, HookRunner runner, SupplyGraph graph) {
        this.hooks = hooks;
        this.runner = runner;
        this.graph = graph;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    void changed(@ObservesAsync Version newer) {
        look(newer.recordedAt());
    }

    @Scheduled(every = "${monazite.watch.every:10s}", delayed = "${monazite.watch.every:10s}")
    void look() {
        try {
            look(graph.version().recordedAt());
        } catch (GraphException e) {
            LOG.debugf("hooks are looked for later: %s", e.getMessage());
        }
    }

    private void look(Instant state) {
        try {
            due(state).forEach(id -> threads.execute(() -> tell(id, state)));
        } catch (GraphException e) {
            LOG.debugf("hooks are looked for later: %s", e.getMessage());
        }
    }

    private List<String> due(Instant state) {
        return hooks.due(state).stream().filter(id -> !running.contains(id)).toList();
    }

    private void tell(String id, Instant state) {
        if (!running.add(id)) {
            return;
        }
        try {
            runner.tell(id, state);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s is told later", id);
        } finally {
            running.remove(id);
        }
    }
}
