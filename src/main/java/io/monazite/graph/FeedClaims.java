package io.monazite.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.monazite.domain.NodeId;

/// What feeds assert, found by the beginnings of their claims' ids. Only what is committed counts.
public interface FeedClaims {

    /// @param live whether it is neither superseded nor withdrawn
    record Known(NodeId id, boolean live) {}

    record Asserted(NodeId id, NodeId article) {}

    /// The claims whose ids begin so, by that beginning.
    Map<String, List<Known>> known(Collection<String> beginnings);

    /// Hands over all live claims whose ids begin so.
    void forEachLive(String beginning, Consumer<Asserted> claim);

    /// Which of these articles and publishers are there.
    Set<NodeId> sources(Collection<NodeId> ids);
}
