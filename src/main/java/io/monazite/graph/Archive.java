package io.monazite.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.provenance.SourcedFact;

/// Reading all that a version holds as it was recorded, a page at a time in the order of ids, so that a graph of any
/// size is copied in little memory: what exports are made from.
///
/// All throw [GraphException.StoreUnavailable] when the database does not answer, also when some was handed on already.
public interface Archive {

    void publishers(Version version, Consumer<SourceDraft> each);

    void articles(Version version, Consumer<SourceDraft> each);

    /// All claims, accepted or not, live or not, whose subject is of one kind, or of any.
    ///
    /// @param prefix of the subjects' ids, such as `supply:`; empty for all
    /// @param withheld articles of which nothing is given on, nor what repeats them or is reckoned from them
    void claims(Version version, String prefix, Set<NodeId> withheld, Consumer<RecordedClaim> each);

    /// The facts of one kind with a live claim behind them.
    void facts(NodeKind kind, Version version, Consumer<SourcedFact> each);

    /// All claims about these entities and facts.
    List<RecordedClaim> claimsAbout(Collection<NodeId> subjects, Set<NodeId> withheld, Version version);

    /// Claims by their ids.
    List<RecordedClaim> claims(Collection<NodeId> ids, Set<NodeId> withheld, Version version);

    /// Those of these articles and publishers that are there, by id.
    List<SourceDraft> sources(Collection<NodeId> ids, Version version);

    /// The articles under each licence that is named.
    Map<String, List<NodeId>> licensed(Version version);
}
