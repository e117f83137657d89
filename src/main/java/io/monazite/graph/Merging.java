package io.monazite.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.monazite.domain.NodeId;

/// What a load does to entities that are one. All is read as the load sees it, and unseen by others until it is
/// committed. All methods throw [GraphException.LoadLost] when the hold on the graph was lost.
public interface Merging {

    /// What was ever decided, also by this load; the earliest first.
    List<MatchDecision> decisions();

    /// The live claims about an entity and the facts of which it is an end.
    List<ClaimDraft> claimsOf(NodeId entity);

    /// The live claims that stand in for some of these, by the ids of those.
    Map<NodeId, NodeId> standIns(Collection<NodeId> claims);

    /// Writes claims that stand in for others, which count no longer.
    void write(List<StandIn> standIns);

    void decide(MatchDecision decision);

    void end(MatchDecision decision);

    /// The claims for which others stand in by a merge.
    List<StoodInFor> stoodInFor(MatchDecision merge);

    /// The live claims that took the place of some that stood in by a merge, such as decisions of reviewers.
    List<ClaimDraft> saidSince(MatchDecision merge);

    /// Ends claims that stood in for others by a merge that is taken back.
    void undo(Set<NodeId> standIns);

    /// Lets claims count again.
    void restore(Set<NodeId> claims);

    /// A claim for which another stands in.
    ///
    /// @param claim the claim
    /// @param standIn the live one, in the end
    record StoodInFor(ClaimDraft claim, NodeId standIn) {}
}
