package io.monazite.graph.neo4j;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ArticleQuery;
import io.monazite.graph.ChangedSubjects;
import io.monazite.graph.Detail;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.GraphHistory;
import io.monazite.graph.GraphWithout;
import io.monazite.graph.JoinedFact;
import io.monazite.graph.Landed;
import io.monazite.graph.Located;
import io.monazite.graph.Onward;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Relation;
import io.monazite.graph.SearchHit;
import io.monazite.graph.Shown;
import io.monazite.graph.Stake;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.SupplyQuery;
import io.monazite.graph.Version;
import io.monazite.provenance.Article;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Publisher;
import io.monazite.provenance.SourcedFact;

/// Reads the graph in Neo4j, one statement a method.
@ApplicationScoped
class Neo4jSupplyGraph implements SupplyGraph {

    private final Statements statements;
    private final Reads reads;
    private final CurrentVersion current;
    private final KnownFamilies families;
    private final FilteredLists lists;
    private final HangingFacts hanging;
    private final Landings landings;
    private final GraphHistory history;
    private final GraphWithout without;

    Neo4jSupplyGraph(Statements statements, CurrentVersion current) {
        this.statements = statements;
        this.reads = new Reads(statements);
        this.current = current;
        this.families = new KnownFamilies(statements);
        this.lists = new FilteredLists(statements, families);
        this.hanging = new HangingFacts(reads);
        this.landings = new Landings(statements);
        this.history = new Neo4jHistory(statements);
        this.without = new Neo4jWithout(statements);
    }

    @Override
    public Version version() {
        return current.get();
    }

    @Override
    public Optional<Version> seenVersion() {
        return current.seen();
    }

    @Override
    public GraphHistory history() {
        return history;
    }

    @Override
    public GraphWithout without() {
        return without;
    }

    @Override
    public Map<NodeId, Entity> entities(Collection<NodeId> ids, Version version) {
        List<NodeId> unknown =
                ids.stream().filter(id -> !Families.include(id.kind())).toList();
        Map<NodeId, Entity> found = unknown.isEmpty() ? new HashMap<>() : read(unknown, version);
        if (unknown.size() < ids.size()) {
            found.putAll(families.at(version).among(ids));
        }
        return found;
    }

    private Map<NodeId, Entity> read(List<NodeId> ids, Version version) {
        return reads.byId(
                Parameters.at(version).ids(ids), Statement.ENTITIES, row -> Rows.entity(row.get("entity")), Entity::id);
    }

    @Override
    public Map<NodeId, Located> located(Collection<NodeId> ids, Version version) {
        Map<NodeId, Entity> countries = families.at(version).byId();
        return reads.byId(
                Parameters.at(version).ids(ids),
                Statement.LOCATED_ENTITIES,
                row -> Rows.located(row, countries),
                located -> located.entity().id());
    }

    @Override
    public Map<NodeId, Entity> countries(Collection<NodeId> ids, Version version) {
        Map<NodeId, Entity> countries = families.at(version).byId();
        Map<NodeId, Entity> found = new HashMap<>();
        statements
                .read(
                        Statement.COUNTRIES_OF_ENTITIES,
                        Parameters.at(version).ids(ids).map(),
                        row -> Map.entry(
                                id(row), NodeId.parse(row.get("country").asString())))
                .forEach(place -> {
                    Entity country = countries.get(place.getValue());
                    if (country != null) {
                        found.put(place.getKey(), country);
                    }
                });
        return found;
    }

    @Override
    public Page<Entity> entities(EntityQuery query, PageRequest request, Version version) {
        return lists.entities(query, request, version);
    }

    @Override
    public Page<Located> located(EntityQuery query, PageRequest request, Version version) {
        return lists.located(query, request, version);
    }

    @Override
    public long count(EntityQuery query, Version version) {
        return lists.count(query, version);
    }

    @Override
    public Map<NodeId, Article> articles(Collection<NodeId> ids, Version version) {
        return reads.byId(
                Parameters.at(version).ids(ids),
                Statement.ARTICLES,
                row -> Rows.article(row.get("article")),
                Article::id);
    }

    @Override
    public Page<Article> articles(ArticleQuery query, PageRequest request, Version version) {
        return lists.articles(query, request, version);
    }

    @Override
    public long count(ArticleQuery query, Version version) {
        return lists.count(query, version);
    }

    @Override
    public Map<NodeId, Publisher> publishers(Collection<NodeId> ids, Version version) {
        return reads.byId(
                Parameters.at(version).ids(ids),
                Statement.PUBLISHERS,
                row -> Rows.publisher(row.get("publisher")),
                Publisher::id);
    }

    @Override
    public Map<NodeId, SourcedFact> facts(Collection<NodeId> ids, Version version) {
        return reads.byId(Parameters.at(version).ids(ids), Statement.FACTS, Neo4jSupplyGraph::fact, SourcedFact::id);
    }

    @Override
    public Page<SourcedFact> supplies(SupplyQuery query, PageRequest request, Version version) {
        return lists.supplies(query, request, version);
    }

    @Override
    public long count(SupplyQuery query, Version version) {
        return lists.count(query, version);
    }

    @Override
    public Map<NodeId, Page<SourcedFact>> facts(
            Relation relation, Collection<NodeId> ids, PageRequest request, Version version) {
        return hanging.facts(relation, ids, request, version);
    }

    @Override
    public Map<NodeId, Page<JoinedFact>> facts(
            Relation relation, Detail detail, Collection<NodeId> ids, PageRequest request, Version version) {
        return hanging.facts(relation, detail, ids, request, version);
    }

    @Override
    public Map<NodeId, Page<JoinedFact>> factsOnward(
            Relation relation,
            Detail detail,
            Onward onward,
            Collection<NodeId> ids,
            PageRequest request,
            Version version) {
        return hanging.onward(relation, detail, onward, ids, request, version);
    }

    @Override
    public Map<NodeId, Long> countFacts(Relation relation, Collection<NodeId> ids, Version version) {
        return hanging.count(relation, ids, version);
    }

    @Override
    public Map<NodeId, Page<Entity>> neighbours(
            Relation relation,
            String otherEnd,
            @Nullable NodeKind kind,
            Shown shown,
            Collection<NodeId> ids,
            PageRequest request,
            Version version) {
        Paging paging = Paging.of(request, false);
        return reads.pages(
                paging,
                paging.either(Statement.NEIGHBOURS_OF_ENTITY_ASCENDING, Statement.NEIGHBOURS_OF_ENTITY_DESCENDING),
                Conditions.neighbours(relation, otherEnd, kind, ids, version).put("all", shown == Shown.ALL),
                row -> Rows.entity(row.get("entity")),
                Entity::id);
    }

    @Override
    public Map<NodeId, Long> countNeighbours(
            Relation relation, String otherEnd, @Nullable NodeKind kind, Collection<NodeId> ids, Version version) {
        return reads.counts(
                Statement.COUNT_NEIGHBOURS_OF_ENTITY, Conditions.neighbours(relation, otherEnd, kind, ids, version));
    }

    @Override
    public Map<NodeId, List<Stake>> stakesAbove(Collection<NodeId> companies, Version version) {
        return statements
                .read(
                        Statement.STAKES_ABOVE,
                        Parameters.at(version)
                                .ids(companies)
                                .put("ends", List.of("owner"))
                                .put("kept", Families.kinds())
                                .put("all", true)
                                .map(),
                        row -> Map.entry(id(row), stake(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Map<NodeId, List<Claim>> descriptions(Collection<NodeId> entities, Version version) {
        return statements
                .read(
                        Statement.DESCRIPTIONS,
                        Parameters.at(version).ids(entities).map(),
                        row -> Map.entry(id(row), Rows.claims(row.get("claims"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<NodeId, Claim> claims(Collection<NodeId> ids, Version version) {
        return reads.byId(
                Parameters.at(version).ids(ids), Statement.CLAIMS, row -> Rows.claim(row.get("claim")), Claim::id);
    }

    @Override
    public Map<NodeId, Page<Claim>> claimsIn(Collection<NodeId> articles, PageRequest request, Version version) {
        Paging paging = Paging.of(request, false);
        return reads.pages(
                paging,
                paging.either(Statement.CLAIMS_IN_ARTICLE_ASCENDING, Statement.CLAIMS_IN_ARTICLE_DESCENDING),
                Parameters.at(version).ids(articles),
                row -> Rows.claim(row.get("claim")),
                Claim::id);
    }

    @Override
    public Map<NodeId, Long> countClaims(Collection<NodeId> articles, Version version) {
        return reads.counts(
                Statement.COUNT_CLAIMS_IN_ARTICLE, Parameters.at(version).ids(articles));
    }

    @Override
    public Map<NodeId, Page<Article>> articlesOf(Collection<NodeId> publishers, PageRequest request, Version version) {
        Paging paging = Paging.of(request, false);
        return reads.pages(
                paging,
                paging.either(Statement.ARTICLES_OF_PUBLISHER_ASCENDING, Statement.ARTICLES_OF_PUBLISHER_DESCENDING),
                Parameters.at(version).ids(publishers),
                row -> Rows.article(row.get("article")),
                Article::id);
    }

    @Override
    public Map<NodeId, Long> countArticlesOf(Collection<NodeId> publishers, Version version) {
        return reads.counts(
                Statement.COUNT_ARTICLES_OF_PUBLISHER, Parameters.at(version).ids(publishers));
    }

    @Override
    public List<SearchHit> search(
            String text, Set<NodeKind> kinds, Shown shown, int offset, int limit, Version version) {
        String query = SearchText.query(text);
        if (query.isEmpty()) {
            return List.of();
        }
        return statements.read(
                Statement.SEARCH,
                Parameters.at(version)
                        .put("query", query)
                        .put("text", SearchText.plain(text))
                        .put("typed", text.strip().toLowerCase(Locale.ROOT))
                        .put("words", SearchText.words(text))
                        .put(
                                "kinds",
                                kinds.stream().map(NodeKind::prefix).sorted().toList())
                        .put("all", shown == Shown.ALL)
                        .put("offset", offset)
                        .put("limit", limit)
                        .map(),
                row -> new SearchHit(
                        Rows.entity(row.get("entity")), row.get("score").asDouble()));
    }

    @Override
    public List<SourcedFact> all(NodeKind kind, Version version) {
        return statements.read(
                Statement.ALL_FACTS,
                Parameters.at(version).put("kind", kind.prefix()).map(),
                Neo4jSupplyGraph::fact);
    }

    @Override
    public List<Entity> allEntities(NodeKind kind, Version version) {
        return statements.read(
                Statement.ALL_ENTITIES,
                Parameters.at(version).put("kind", kind.prefix()).map(),
                row -> Rows.entity(row.get("entity")));
    }

    @Override
    public Optional<Instant> committedAt(long sequence) {
        return landings.committedAt(sequence);
    }

    @Override
    public Landed landed(long after, int most, Version version) {
        return landings.landed(after, most, version);
    }

    @Override
    public ChangedSubjects changedSubjects(long after, int first, boolean proposed, Version version) {
        return landings.changedSubjects(after, first, proposed, version);
    }

    private static Stake stake(Record row) {
        return new Stake(fact(row), HangingFacts.ends(row).stream().findFirst().orElse(null));
    }

    private static SourcedFact fact(Record row) {
        return Rows.sourcedFact(row.get("fact"), row.get("claims"));
    }

    private static NodeId id(Record row) {
        return NodeId.parse(row.get("id").asString());
    }
}
