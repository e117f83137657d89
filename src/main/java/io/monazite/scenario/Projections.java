package io.monazite.scenario;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;

/// Keeps the projection of the latest version asked for, so that it is made once and shared by all requests. Versions
/// never change, so that it is never out of date; a request for an older one has it made for itself.
@ApplicationScoped
class Projections {

    private final SupplyGraph graph;
    private volatile @Nullable Projection latest;

    Projections(SupplyGraph graph) {
        this.graph = graph;
    }

    Projection of(Version version) {
        Projection kept = latest;
        if (kept != null && isOf(kept, version)) {
            return kept;
        }
        return make(version);
    }

    private synchronized Projection make(Version version) {
        Projection kept = latest;
        if (kept != null && isOf(kept, version)) {
            return kept;
        }
        Projection made = Projection.of(graph, version);
        if (kept == null || kept.snapshot().version().sequence() < version.sequence()) {
            latest = made;
        }
        return made;
    }

    private static boolean isOf(Projection projection, Version version) {
        return projection.snapshot().version().equals(version);
    }
}
