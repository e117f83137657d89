package io.monazite.exchange.filed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.exchange.Content;
import io.monazite.graph.Holdings;
import io.monazite.graph.RecordedClaim;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;

/// Content of which each row is told as it is handed on.
///
/// @param row is told
record CountedContent(Content content, Runnable row) implements Content {

    @Override
    public Version version() {
        return content.version();
    }

    @Override
    public Holdings holdings() {
        return content.holdings();
    }

    @Override
    public void publishers(Consumer<SourceDraft> each) {
        content.publishers(counted(each));
    }

    @Override
    public void articles(Consumer<SourceDraft> each) {
        content.articles(counted(each));
    }

    @Override
    public void claims(Consumer<RecordedClaim> each) {
        content.claims(counted(each));
    }

    @Override
    public void entities(Consumer<Entity> each) {
        content.entities(counted(each));
    }

    @Override
    public Map<NodeId, Entity> entities(Collection<NodeId> ids) {
        return content.entities(ids);
    }

    @Override
    public Map<NodeId, List<NodeId>> places(Collection<NodeId> entities) {
        return content.places(entities);
    }

    @Override
    public void facts(Consumer<SourcedFact> each) {
        content.facts(counted(each));
    }

    private <T> Consumer<T> counted(Consumer<T> each) {
        return item -> {
            row.run();
            each.accept(item);
        };
    }
}
