package io.monazite.testsupport;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.graph.GraphAdmin;
import io.monazite.graph.SupplyGraph;

/// Empties the graph behind the service's back, and waits until the service has seen it: it remembers a version for up
/// to a second.
@ApplicationScoped
public class EmptyGraph {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final GraphAdmin admin;
    private final SupplyGraph graph;

    EmptyGraph(GraphAdmin admin, SupplyGraph graph) {
        this.admin = admin;
        this.graph = graph;
    }

    /// Leaves the schema and nothing else.
    public void require() throws InterruptedException {
        Ready.await();
        TestNeo4j.wipe();
        admin.migrate();
        Instant longest = Instant.now().plus(LONGEST);
        while (graph.version().sequence() > 0) {
            if (Instant.now().isAfter(longest)) {
                throw new AssertionError("the service still reads version " + graph.version());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
