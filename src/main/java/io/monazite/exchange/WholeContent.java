package io.monazite.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Entity;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Archive;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.Filter;
import io.monazite.graph.Holdings;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.RecordedClaim;
import io.monazite.graph.Relation;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;

/// All of a version, read a page at a time.
///
/// @param prefix of the ids of those subjects of which claims are given on; empty for all
record WholeContent(SupplyGraph graph, Archive archive, Licences.Terms terms, String prefix, Version version)
        implements Content {

    private static final int PAGE = 1_000;
    private static final int MOST_PLACES = 100;

    @Override
    public Holdings holdings() {
        return archive.holdings(version, prefix);
    }

    @Override
    public void publishers(Consumer<SourceDraft> each) {
        archive.publishers(version, each);
    }

    @Override
    public void articles(Consumer<SourceDraft> each) {
        archive.articles(version, article -> {
            if (!terms.withheld().contains(article.id())) {
                each.accept(article);
            }
        });
    }

    @Override
    public void claims(Consumer<RecordedClaim> each) {
        archive.claims(version, prefix, terms.withheld(), each);
    }

    @Override
    public void entities(Consumer<Entity> each) {
        kinds(NodeKind.Family.ENTITY).forEach(kind -> entities(kind, each));
    }

    @Override
    public Map<NodeId, Entity> entities(Collection<NodeId> ids) {
        return new Allowed(graph, archive, terms, version)
                .entities(graph.entities(ids, version).values()).stream()
                        .collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    @Override
    public Map<NodeId, List<NodeId>> places(Collection<NodeId> entities) {
        Map<NodeId, Page<SourcedFact>> found =
                graph.facts(Relation.LOCATIONS, entities, PageRequest.first(MOST_PLACES), version);
        Map<NodeId, SourcedFact> left = new Allowed(graph, archive, terms, version)
                        .facts(found.values().stream()
                                .flatMap(page -> page.items().stream())
                                .toList())
                        .stream()
                        .filter(fact -> !fact.reading().denied())
                        .collect(Collectors.toMap(SourcedFact::id, Function.identity(), (one, same) -> one));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        places -> places.getValue().items().stream()
                                .flatMap(fact -> Stream.ofNullable(left.get(fact.id())))
                                .map(fact -> ((Location) fact.fact()).country())
                                .toList()));
    }

    @Override
    public void facts(Consumer<SourcedFact> each) {
        Allowed allowed = new Allowed(graph, archive, terms, version);
        kinds(NodeKind.Family.FACT).forEach(kind -> {
            List<SourcedFact> some = new ArrayList<>();
            archive.facts(kind, version, fact -> {
                some.add(fact);
                if (some.size() == PAGE) {
                    allowed.facts(some).forEach(each);
                    some.clear();
                }
            });
            allowed.facts(some).forEach(each);
        });
    }

    private void entities(NodeKind kind, Consumer<Entity> each) {
        EntityQuery query = new EntityQuery(kind, Filter.everything(), EntityQuery.Order.ID, false);
        Allowed allowed = new Allowed(graph, archive, terms, version);
        PageRequest next = PageRequest.first(PAGE);
        Page<Entity> page;
        do {
            page = graph.entities(query, next, version);
            allowed.entities(page.items()).forEach(each);
            if (!page.rows().isEmpty()) {
                next = new PageRequest(PAGE, false, page.rows().getLast().position());
            }
        } while (page.more());
    }

    private static Stream<NodeKind> kinds(NodeKind.Family family) {
        return Arrays.stream(NodeKind.values()).filter(kind -> kind.family() == family);
    }
}
