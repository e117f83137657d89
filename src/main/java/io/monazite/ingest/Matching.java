package io.monazite.ingest;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.matching.Matcher;

/// Compares what feeds bring with all that the graph holds now; read anew for each version.
@ApplicationScoped
public class Matching {

    private final SupplyGraph graph;
    private volatile @Nullable Known known;

    Matching(SupplyGraph graph) {
        this.graph = graph;
    }

    private record Known(Version version, Matcher matcher) {}

    Matcher matcher() {
        Version version = graph.version();
        Known last = known;
        if (last == null || !last.version().equals(version)) {
            last = new Known(version, KnownEntities.of(graph, version).matcher());
            known = last;
        }
        return last.matcher();
    }
}
