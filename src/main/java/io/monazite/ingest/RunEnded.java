package io.monazite.ingest;

import io.monazite.graph.LoadRun;

/// Told, as an event of CDI, of each run that ended, whether of a source or of a load that was sent: whoever counts or
/// watches loads observes it.
public record RunEnded(LoadRun run) {}
