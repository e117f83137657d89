package io.monazite.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.monazite.domain.NodeId;

/// One load under way. What is written stays unseen until [#commit], at any size; closing without it discards all.
///
/// The order is: sources, then claims, then links between claims, then descriptions, checks, commit. All methods throw
/// [GraphException.LoadLost] when the hold on the graph was lost.
public interface Staging extends AutoCloseable {

    /// The sequence number that this load's content will be known under.
    long sequence();

    /// Which of these entities, articles and claims exist neither in the graph nor in what this load wrote so far.
    Set<NodeId> missing(Collection<NodeId> ids);

    /// The claims among these ids that exist, in the graph or in what this load wrote so far.
    Map<NodeId, KnownClaim> claims(Collection<NodeId> ids);

    /// For each of these claims that counted no longer when this load began, what counted in its place: what superseded
    /// it, or superseded that, and so on; nothing where it was withdrawn.
    Map<NodeId, List<NodeId>> heirs(Collection<NodeId> claims);

    /// The digests of the sources among these ids that exist.
    Map<NodeId, String> sources(Collection<NodeId> ids);

    /// The publishers of those of these articles that have one, in the graph or in what this load wrote so far.
    Map<NodeId, NodeId> publishers(Collection<NodeId> articles);

    void writeSources(List<SourceDraft> sources);

    /// Writes entities without yet describing them, so that facts can name them.
    void writeEntities(Collection<NodeId> entities);

    /// Writes claims with the facts that they are about. Their entities and articles must exist. It may return
    /// before it is done: all later calls see what it wrote, and the next one tells if it failed.
    void writeClaims(List<ClaimDraft> claims);

    /// Writes what these claims copy, are computed from, supersede and retract. All claims named must exist.
    void linkClaims(List<ClaimDraft> claims);

    /// Writes that these claims supersede and retract others that count in the place of those that they name.
    ///
    /// @param claims with these others instead of those that they name
    void retireHeirs(List<ClaimDraft> claims);

    void withdraw(List<Withdrawal> withdrawals);

    /// What this load knows of entities that are one, and does to them.
    Merging merging();

    /// Reads anew the descriptions of the entities that this load described.
    void describe();

    /// Runs every check over what this load wrote.
    List<CheckFinding> check();

    /// Makes everything visible at once.
    Version commit(LoadCounts counts);

    /// Discards what was not committed.
    @Override
    void close();
}
