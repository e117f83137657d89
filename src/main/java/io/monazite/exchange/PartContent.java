package io.monazite.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.monazite.domain.Entity;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.graph.Holdings;
import io.monazite.graph.RecordedClaim;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;

/// A part of a version, whole in itself: whatever is named in it is in it.
record PartContent(
        Version version,
        List<SourceDraft> publisherList,
        List<SourceDraft> articleList,
        List<RecordedClaim> claimList,
        List<Entity> entityList,
        List<SourcedFact> factList)
        implements Content {

    PartContent {
        publisherList = List.copyOf(publisherList);
        articleList = List.copyOf(articleList);
        claimList = List.copyOf(claimList);
        entityList = List.copyOf(entityList);
        factList = List.copyOf(factList);
    }

    @Override
    public Holdings holdings() {
        return new Holdings(
                publisherList.size(), articleList.size(), claimList.size(), entityList.size(), factList.size());
    }

    @Override
    public void publishers(Consumer<SourceDraft> each) {
        publisherList.forEach(each);
    }

    @Override
    public void articles(Consumer<SourceDraft> each) {
        articleList.forEach(each);
    }

    @Override
    public void claims(Consumer<RecordedClaim> each) {
        claimList.forEach(each);
    }

    @Override
    public void entities(Consumer<Entity> each) {
        entityList.forEach(each);
    }

    @Override
    public Map<NodeId, Entity> entities(Collection<NodeId> ids) {
        Set<NodeId> asked = Set.copyOf(ids);
        return entityList.stream()
                .filter(entity -> asked.contains(entity.id()))
                .collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    @Override
    public Map<NodeId, List<NodeId>> places(Collection<NodeId> entities) {
        Set<NodeId> asked = Set.copyOf(entities);
        return factList.stream()
                .filter(fact -> fact.fact() instanceof Location place
                        && asked.contains(place.entity())
                        && !fact.reading().denied())
                .map(fact -> (Location) fact.fact())
                .collect(Collectors.groupingBy(
                        Location::entity, Collectors.mapping(Location::country, Collectors.toList())));
    }

    @Override
    public void facts(Consumer<SourcedFact> each) {
        factList.forEach(each);
    }
}
