package io.monazite.ingest;

/// How a load ended.
public enum LoadState {
    /// What was new in it is in the graph.
    COMMITTED,
    /// There was nothing new in it: the graph is as it was, and no load is recorded.
    UNCHANGED,
    /// Rows were refused, or a check of the graph failed: the graph is as it was.
    REFUSED,
    /// It would have been committed: the graph is as it was.
    DRY_RUN
}
