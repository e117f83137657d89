package io.monazite.graph;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// Reading the claims that wait for a review. Nothing of them is seen through [SupplyGraph].
public interface Proposals {

    /// Which proposals are asked for.
    ///
    /// @param article only those that stand in it
    /// @param kind only those about a fact or entity of this kind
    /// @param leastScore only those that have at least this score
    record Query(
            @Nullable NodeId article,
            @Nullable NodeKind kind,
            @Nullable Double leastScore) {

        public static final Query ALL = new Query(null, null, null);
    }

    /// Proposals in the order of their ids. They are read forward.
    Page<Proposal> proposals(Query query, PageRequest page, Version version);

    long count(Query query, Version version);

    /// Claims by id, whatever the state of their review; without what else is known.
    Map<NodeId, Proposal> claims(Collection<NodeId> ids, Version version);
}
