package io.monazite.graph;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// That somebody decided on two entities: that they are one, or that they are two. It has its time like all that is
/// loaded.
///
/// @param id made from the entity and how many decisions on it there were before
/// @param entity the one; where they are one, its id is the old one
/// @param other the other; where they are one, the one that remains
/// @param same whether they are one
/// @param by who decided
/// @param reason why
/// @param since the number of the load that brought the decision
/// @param until the number of the load that took it back, if one did
/// @param decidedAt when it was committed; absent while it is being
public record MatchDecision(
        String id,
        NodeId entity,
        NodeId other,
        boolean same,
        String by,
        @Nullable String reason,
        long since,
        @Nullable Long until,
        @Nullable Instant decidedAt) {

    /// Whether it holds in a version of the graph.
    public boolean holdsAt(long sequence) {
        return since <= sequence && (until == null || until > sequence);
    }

    /// Whether it is about these two, in whatever order.
    public boolean isAbout(NodeId one, NodeId another) {
        return (entity.equals(one) && other.equals(another)) || (entity.equals(another) && other.equals(one));
    }
}
