package io.monazite.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.monazite.domain.NodeId;

/// Reading what was decided on entities that may be one.
public interface MatchDecisions {

    /// Those that hold in a version. The database is asked only after something was decided.
    Merges at(Version version);

    /// What was ever decided up to a version, also what was taken back since; the earliest first.
    List<MatchDecision> all(Version version);

    /// For each of these facts the one about which its claims are now, where an end of it was merged.
    Map<NodeId, NodeId> heirs(Collection<NodeId> facts, Version version);
}
