package io.monazite.graph.neo4j;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.graph.ArticleQuery;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.Located;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Position;
import io.monazite.graph.SupplyQuery;
import io.monazite.graph.Version;
import io.monazite.provenance.Article;
import io.monazite.provenance.SourcedFact;

/// Lists with a filter and an order, a statement each. By name and id they are read from an index, in its order, as far
/// as the page goes; in another order all that meet the filter are looked at, as for a count.
final class FilteredLists {

    private static final Map<EntityQuery.Order, SortKey> OF_ENTITIES = Map.of(
            EntityQuery.Order.COUNTRY, SortKey.ENTITY_COUNTRY,
            EntityQuery.Order.SIGNED, SortKey.ENTITY_SIGNED,
            EntityQuery.Order.FROM, SortKey.ENTITY_FROM);
    private static final Map<SupplyQuery.Order, SortKey> OF_SUPPLIES = Map.of(
            SupplyQuery.Order.TONNES, SortKey.SUPPLY_TONNES,
            SupplyQuery.Order.PERIOD, SortKey.SUPPLY_PERIOD);
    private static final Map<ArticleQuery.Order, SortKey> OF_ARTICLES = Map.of(
            ArticleQuery.Order.DATE, SortKey.ARTICLE_DATE,
            ArticleQuery.Order.TITLE, SortKey.ARTICLE_TITLE,
            ArticleQuery.Order.PUBLISHER, SortKey.ARTICLE_PUBLISHER);

    private final Statements statements;
    private final KnownFamilies families;
    private final Reads reads;
    private final Conditions conditions;

    FilteredLists(Statements statements, KnownFamilies families) {
        this.statements = statements;
        this.families = families;
        this.reads = new Reads(statements);
        this.conditions = new Conditions(families);
    }

    Page<Entity> entities(EntityQuery query, PageRequest request, Version version) {
        return entities(query, request, conditions.of(query, version), row -> Rows.entity(row.get("entity")));
    }

    Page<Located> located(EntityQuery query, PageRequest request, Version version) {
        Map<NodeId, Entity> countries = families.at(version).byId();
        Composed asked = conditions.of(query, version).with(Map.of(), Map.of(Beside.PARAMETER, Beside.COUNTRY.name()));
        return entities(query, request, asked, row -> Rows.located(row, countries));
    }

    private <T> Page<T> entities(EntityQuery query, PageRequest request, Composed asked, Function<Record, T> item) {
        Paging paging = Paging.of(request, query.descending());
        OrderedPaging ordered = ordered(OF_ENTITIES.get(query.order()), request, query.descending());
        if (ordered != null) {
            return paging.page(statements.read(
                    Statement.ENTITIES_IN_ORDER, ordered.composed(asked), row -> ordered.row(item.apply(row), row)));
        }
        Statement statement = query.order() == EntityQuery.Order.ID
                ? paging.either(Statement.ENTITIES_BY_ID_ASCENDING, Statement.ENTITIES_BY_ID_DESCENDING)
                : paging.either(Statement.ENTITIES_BY_NAME_ASCENDING, Statement.ENTITIES_BY_NAME_DESCENDING);
        return paging.page(statements.read(
                statement,
                paging.parameters(asked),
                row -> new Page.Row<>(
                        item.apply(row),
                        new Position(
                                row.get("position").asString(),
                                row.get("entity").get("id").asString()))));
    }

    long count(EntityQuery query, Version version) {
        return reads.count(Statement.COUNT_ENTITIES, conditions.of(query, version));
    }

    Page<SourcedFact> supplies(SupplyQuery query, PageRequest request, Version version) {
        Paging paging = Paging.of(request, query.descending());
        Composed asked = conditions.of(query, version);
        OrderedPaging ordered = ordered(OF_SUPPLIES.get(query.order()), request, query.descending());
        if (ordered != null) {
            return paging.page(statements.read(
                    Statement.SUPPLIES_IN_ORDER, ordered.composed(asked), row -> ordered.row(fact(row), row)));
        }
        return paging.page(statements.read(
                paging.either(Statement.SUPPLIES_ASCENDING, Statement.SUPPLIES_DESCENDING),
                paging.parameters(asked),
                row -> {
                    SourcedFact fact = fact(row);
                    return Reads.atId(fact, fact.id());
                }));
    }

    long count(SupplyQuery query, Version version) {
        return reads.count(Statement.COUNT_SUPPLIES, conditions.of(query, version));
    }

    Page<Article> articles(ArticleQuery query, PageRequest request, Version version) {
        Paging paging = Paging.of(request, query.descending());
        Composed asked = conditions.of(query, version);
        OrderedPaging ordered = ordered(OF_ARTICLES.get(query.order()), request, query.descending());
        if (ordered != null) {
            return paging.page(statements.read(
                    Statement.ARTICLES_IN_ORDER,
                    ordered.composed(asked),
                    row -> ordered.row(Rows.article(row.get("article")), row)));
        }
        return paging.page(statements.read(
                paging.either(Statement.ARTICLES_ASCENDING, Statement.ARTICLES_DESCENDING),
                paging.parameters(asked),
                row -> {
                    Article article = Rows.article(row.get("article"));
                    return Reads.atId(article, article.id());
                }));
    }

    long count(ArticleQuery query, Version version) {
        return reads.count(Statement.COUNT_ARTICLES, conditions.of(query, version));
    }

    /// Null where an index has the order.
    private static @Nullable OrderedPaging ordered(@Nullable SortKey key, PageRequest request, boolean descending) {
        return key == null ? null : OrderedPaging.of(request, key, descending);
    }

    private static SourcedFact fact(Record row) {
        return Rows.sourcedFact(row.get("fact"), row.get("claims"));
    }
}
