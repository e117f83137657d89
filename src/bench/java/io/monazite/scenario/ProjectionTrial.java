package io.monazite.scenario;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.graph.WholeGraph;

/// The making of a projection as the benchmark calls it.
public final class ProjectionTrial {

    private ProjectionTrial() {}

    /// Projects a version of the graph anew, as the service does for the first question after its start.
    public static Object make(WholeGraph whole, SupplyGraph graph, Version version) {
        return new Projections(whole, graph).of(version);
    }
}
