package io.monazite.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.graph.GraphAdmin;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadState;
import io.monazite.ingest.StarterData;

/// Puts the bundled data into the graph of the test run, by the loader as at every start; other tests may have wiped
/// it.
@ApplicationScoped
public class BundledData {

    private final GraphAdmin admin;
    private final StarterData starter;

    BundledData(GraphAdmin admin, StarterData starter) {
        this.admin = admin;
        this.starter = starter;
    }

    /// Loads what is missing.
    public LoadReport require() {
        admin.migrate();
        LoadReport report = starter.load();
        assertThat(report.state())
                .as("%s %s", report.failures(), report.findings())
                .isIn(LoadState.COMMITTED, LoadState.UNCHANGED);
        return report;
    }
}
