package io.monazite.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.graph.GraphAdmin;
import io.monazite.graph.SupplyGraph;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadState;
import io.monazite.ingest.StarterData;

/// Makes the bundled data all that the graph of the test run holds, by the loader as at a first start.
@ApplicationScoped
public class BundledData {

    private final GraphAdmin admin;
    private final SupplyGraph graph;
    private final StarterData starter;
    private final EmptyGraph empty;

    BundledData(GraphAdmin admin, SupplyGraph graph, StarterData starter, EmptyGraph empty) {
        this.admin = admin;
        this.graph = graph;
        this.starter = starter;
        this.empty = empty;
    }

    /// Loads it, unless it is all that is there already.
    public void require() throws InterruptedException {
        Ready.await();
        admin.migrate();
        if (starter.isLoaded() && graph.version().sequence() == 1) {
            return;
        }
        empty.require();
        LoadReport report = starter.load();
        assertThat(report.state())
                .as("%s %s", report.failures(), report.findings())
                .isEqualTo(LoadState.COMMITTED);
    }
}
