package io.monazite.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.monazite.domain.NodeId;

/// What the graph knew, and when. Each method sends one statement, whatever the number of ids.
///
/// All throw [GraphException.StoreUnavailable] when the database does not answer.
public interface GraphHistory {

    /// The states up to a version; read once, and only those that are new after that.
    Timeline timeline(Version latest);

    /// The facts and entities of which something else is known at one version than at an earlier one, in the order of
    /// their ids.
    Page<NodeId> changed(Version from, Version to, PageRequest page);

    long countChanged(Version from, Version to);

    /// The same of what is watched alone.
    Page<NodeId> watched(Watched watched, Version from, Version to, PageRequest page);

    long countWatched(Watched watched, Version from, Version to);

    /// What is watched and changed between two versions, what changed last at the beginning.
    ///
    /// @param most how many at most
    List<NodeId> latestWatched(Watched watched, Version from, Version to, int most);

    /// What became of the claims about each fact or entity by a version, the earliest first; also of facts for which no
    /// source stands any more.
    Map<NodeId, List<ClaimEvent>> events(Collection<NodeId> subjects, Version version);
}
