package io.monazite.graph;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// The only way into the graph.
public interface GraphLoads {

    /// Takes hold of the graph for one load, waiting for another to end, and clears away what an earlier one that died
    /// left behind.
    ///
    /// @throws GraphException.LoadInProgress when another load does not end in time
    Staging begin(LoadStart start);

    /// What a load of the same bytes amounted to, if one was committed without a refused row: such bytes hold nothing
    /// new, for nothing that was committed is ever lost.
    ///
    /// @param checksum SHA-256 of the bytes, in hexadecimal
    /// @param kind of what type their rows are, where they do not say so themselves
    Optional<LoadCounts> committed(String checksum, @Nullable String kind);

    /// Runs every check over the whole graph as it is committed; empty on a healthy graph.
    List<CheckFinding> check();
}
