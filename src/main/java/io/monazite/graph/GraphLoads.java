package io.monazite.graph;

import java.util.List;

/// The only way into the graph.
public interface GraphLoads {

    /// Takes hold of the graph for one load, waiting for another to end, and clears away what an earlier one that died
    /// left behind.
    ///
    /// @throws GraphException.LoadInProgress when another load does not end in time
    Staging begin(LoadStart start);

    /// Runs every check over the whole graph as it is committed; empty on a healthy graph.
    List<CheckFinding> check();
}
