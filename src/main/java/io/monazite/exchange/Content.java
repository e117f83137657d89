package io.monazite.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.graph.RecordedClaim;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;

/// What is given on: a version of the graph or a part of it, without what may not be. Each method hands things on as
/// they come, always in the same order, each once.
public interface Content {

    /// The state of the graph that all of it is read at.
    Version version();

    void publishers(Consumer<SourceDraft> each);

    void articles(Consumer<SourceDraft> each);

    /// All claims as they were recorded, those that were withdrawn or not accepted included.
    void claims(Consumer<RecordedClaim> each);

    /// Entities as the live claims describe them.
    void entities(Consumer<Entity> each);

    /// Those of these entities that are in it, by id.
    Map<NodeId, Entity> entities(Collection<NodeId> ids);

    /// The countries in which these entities are, as far as that is in it.
    Map<NodeId, List<NodeId>> places(Collection<NodeId> entities);

    /// Facts with their accepted claims; at least one is live.
    void facts(Consumer<SourcedFact> each);
}
