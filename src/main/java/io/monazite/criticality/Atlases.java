package io.monazite.criticality;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.scenario.ReportedSupply;

/// Keeps the atlas of the latest version asked for, so that it is made once and shared by all requests, and that of the
/// past version last asked for.
@ApplicationScoped
class Atlases {

    private final SupplyGraph graph;
    private final ReportedSupply supply;
    private volatile @Nullable Atlas latest;
    private volatile @Nullable Atlas past;

    Atlases(SupplyGraph graph, ReportedSupply supply) {
        this.graph = graph;
        this.supply = supply;
    }

    Atlas of(Version version) {
        Atlas kept = kept(version);
        return kept != null ? kept : make(version);
    }

    private @Nullable Atlas kept(Version version) {
        return Stream.of(Optional.ofNullable(latest), Optional.ofNullable(past))
                .flatMap(Optional::stream)
                .filter(atlas -> atlas.version().equals(version))
                .findFirst()
                .orElse(null);
    }

    private synchronized Atlas make(Version version) {
        Atlas kept = kept(version);
        if (kept != null) {
            return kept;
        }
        Atlas made = Atlas.of(graph, supply, version);
        Atlas newest = latest;
        if (newest == null || version.isNewerThan(newest.version())) {
            latest = made;
        } else {
            past = made;
        }
        return made;
    }
}
