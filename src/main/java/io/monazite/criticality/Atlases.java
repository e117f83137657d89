package io.monazite.criticality;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.scenario.ReportedSupply;

/// Keeps the atlas of the latest version asked for, so that it is made once and shared by all requests. A request for
/// an older version has it made for itself.
@ApplicationScoped
class Atlases {

    private final SupplyGraph graph;
    private final ReportedSupply supply;
    private volatile @Nullable Atlas latest;

    Atlases(SupplyGraph graph, ReportedSupply supply) {
        this.graph = graph;
        this.supply = supply;
    }

    Atlas of(Version version) {
        Atlas kept = latest;
        return kept != null && kept.version().equals(version) ? kept : make(version);
    }

    private synchronized Atlas make(Version version) {
        Atlas kept = latest;
        if (kept != null && kept.version().equals(version)) {
            return kept;
        }
        Atlas made = Atlas.of(graph, supply, version);
        if (kept == null || version.isNewerThan(kept.version())) {
            latest = made;
        }
        return made;
    }
}
