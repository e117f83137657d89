package io.monazite.graph.neo4j;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Stage;
import io.monazite.domain.SupplyStatus;
import io.monazite.graph.ArticleCondition;
import io.monazite.graph.ArticleQuery;
import io.monazite.graph.Behind;
import io.monazite.graph.EntityCondition;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.Filter;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SupplyCondition;
import io.monazite.graph.SupplyQuery;
import io.monazite.graph.Version;
import io.monazite.testsupport.TestNeo4j;

/// Filters and orders of which it is kept what they cost on the market of the tests, by a name each.
final class FilterExamples {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final Version version;
    private final ReadExamples reads;
    private final Conditions conditions = new Conditions(
            new KnownFamilies(new Statements(TestNeo4j.driver(), Duration.ofSeconds(30), Duration.ofSeconds(2))));
    private final NodeId country = first("MATCH (n:Country)<-[:IN]-() RETURN n.id AS id ORDER BY id LIMIT 1");
    private final NodeId company = first("MATCH (n:Company)-[:SUPPLIES]->() RETURN n.id AS id ORDER BY id LIMIT 1");
    private final NodeId buyer = first("MATCH (n:Company)<-[:TO]-() RETURN n.id AS id ORDER BY id LIMIT 1");
    private final NodeId material = first("MATCH (n:Material)<-[:OF]-(:Supply) RETURN n.id AS id ORDER BY id LIMIT 1");
    private final Set<NodeId> sources = Set.of(NodeId.parse("article:r1"), NodeId.parse("publisher:p2"));

    /// A statement with all of its places filled.
    record Example(Statement statement, Composed composed) {}

    FilterExamples(Version version, ReadExamples reads) {
        this.version = version;
        this.reads = reads;
    }

    /// A list or count of which nothing is asked for.
    Example plain(Statement statement) {
        String place = statement.name().contains("SUPPLIES")
                ? "supply_filter"
                : statement.name().contains("ARTICLES") ? "article_filter" : "entity_filter";
        return new Example(statement, new Composed(Map.of(place, "true"), reads.parameters(statement)));
    }

    Map<String, Example> all() {
        Map<String, Example> all = new LinkedHashMap<>();
        supplies().forEach((name, filter) -> {
            Composed asked = conditions.of(SupplyQuery.of(filter), version);
            all.put("SUPPLIES_ASCENDING/" + name, example(Statement.SUPPLIES_ASCENDING, asked));
            all.put("COUNT_SUPPLIES/" + name, example(Statement.COUNT_SUPPLIES, asked));
        });
        companies().forEach((name, filter) -> {
            Composed asked = conditions.of(EntityQuery.of(NodeKind.COMPANY, filter), version);
            all.put("ENTITIES_BY_NAME_ASCENDING/" + name, example(Statement.ENTITIES_BY_NAME_ASCENDING, asked));
        });
        articles()
                .forEach((name, filter) -> all.put(
                        "ARTICLES_ASCENDING/" + name,
                        example(Statement.ARTICLES_ASCENDING, conditions.of(ArticleQuery.of(filter), version))));
        orders(all);
        details(all);
        return all;
    }

    /// How much is read of what stands behind facts, and beside entities.
    private void details(Map<String, Example> all) {
        for (Behind behind : Behind.values()) {
            Map<String, Object> parameters = reads.parameters(Statement.FACTS_OF_ENTITY_ASCENDING);
            parameters.put("behind", behind.name());
            all.put(
                    Statement.FACTS_OF_ENTITY_ASCENDING + "/" + behind.name().toLowerCase(Locale.ROOT),
                    new Example(Statement.FACTS_OF_ENTITY_ASCENDING, new Composed(Map.of(), parameters)));
        }
        Example companies = plain(Statement.ENTITIES_BY_NAME_ASCENDING);
        all.put(
                "ENTITIES_BY_NAME_ASCENDING/with-country",
                new Example(
                        companies.statement(),
                        companies.composed().with(Map.of(), Map.of(Beside.PARAMETER, Beside.COUNTRY.name()))));
    }

    private Map<String, Filter<SupplyCondition>> supplies() {
        Filter<SupplyCondition> tonnes = Filter.is(new SupplyCondition.AtLeast(100));
        Map<String, Filter<SupplyCondition>> all = new LinkedHashMap<>();
        all.put("supplier", Filter.is(new SupplyCondition.Supplier(company)));
        all.put("buyer", Filter.is(new SupplyCondition.Buyer(buyer)));
        all.put("material", Filter.is(new SupplyCondition.Material(material)));
        all.put("kinds-of-material", Filter.is(new SupplyCondition.MaterialIn(Set.of(material))));
        all.put("stage", Filter.is(new SupplyCondition.OfStage(Stage.SEPARATION)));
        all.put("buyer-in-country", Filter.is(new SupplyCondition.BuyerIn(Set.of(country))));
        all.put("tonnes", tonnes);
        all.put("status", Filter.is(new SupplyCondition.Status(Set.of(SupplyStatus.SHIPPED))));
        all.put("evidence", Filter.is(new SupplyCondition.EvidenceFrom(sources)));
        all.put("disputed", Filter.is(new SupplyCondition.Disputed()));
        all.put("valid", Filter.is(new SupplyCondition.ValidIn(LocalDate.of(2024, 1, 1), DAY)));
        all.put(
                "supplier-or-buyer-and-not-tonnes",
                new Filter.All<>(List.of(
                        new Filter.Any<>(List.of(
                                Filter.is(new SupplyCondition.Supplier(company)),
                                Filter.is(new SupplyCondition.Buyer(buyer)))),
                        new Filter.Not<>(tonnes))));
        return all;
    }

    private Map<String, Filter<EntityCondition>> companies() {
        Filter<SupplyCondition> flow = new Filter.All<>(List.of(
                Filter.is(new SupplyCondition.BuyerIn(Set.of(country))),
                Filter.is(new SupplyCondition.Material(material)),
                Filter.is(new SupplyCondition.AtLeast(100))));
        Map<String, Filter<EntityCondition>> all = new LinkedHashMap<>();
        all.put("text", Filter.is(new EntityCondition.Text("refining")));
        all.put("country", Filter.is(new EntityCondition.LocatedIn(Set.of(country))));
        all.put("role", Filter.is(new EntityCondition.Role("SEPARATOR")));
        all.put("material", Filter.is(new EntityCondition.OfMaterial(Set.of(material))));
        all.put("evidence", Filter.is(new EntityCondition.EvidenceFrom(sources)));
        all.put("supplies", Filter.is(new EntityCondition.Supplies(flow)));
        all.put(
                "supplied-by-one",
                Filter.is(new EntityCondition.SuppliedBy(Filter.is(new SupplyCondition.Supplier(company)))));
        return all;
    }

    private Map<String, Filter<ArticleCondition>> articles() {
        Map<String, Filter<ArticleCondition>> all = new LinkedHashMap<>();
        all.put("title", Filter.is(new ArticleCondition.Title("report 1")));
        all.put("published", Filter.is(new ArticleCondition.PublishedFrom(DAY)));
        all.put("publisher", Filter.is(new ArticleCondition.PublisherIn(Set.of(NodeId.parse("publisher:p2")))));
        all.put("about", Filter.is(new ArticleCondition.About(Set.of(company))));
        return all;
    }

    private void orders(Map<String, Example> all) {
        PageRequest page = PageRequest.first(ReadExamples.LIMIT - 1);
        for (SortKey key : SortKey.values()) {
            Composed asked;
            Statement statement;
            if (key.name().startsWith("SUPPLY")) {
                statement = Statement.SUPPLIES_IN_ORDER;
                asked = conditions.of(SupplyQuery.of(Filter.everything()), version);
            } else if (key.name().startsWith("ARTICLE")) {
                statement = Statement.ARTICLES_IN_ORDER;
                asked = conditions.of(ArticleQuery.of(Filter.everything()), version);
            } else {
                statement = Statement.ENTITIES_IN_ORDER;
                asked = conditions.of(EntityQuery.all(NodeKind.COMPANY), version);
            }
            all.put(
                    statement + "/" + key,
                    new Example(statement, OrderedPaging.of(page, key, true).composed(asked)));
        }
    }

    private static Example example(Statement statement, Composed asked) {
        return new Example(
                statement,
                Paging.of(PageRequest.first(ReadExamples.LIMIT - 1), false).parameters(asked));
    }

    private static NodeId first(String query) {
        return NodeId.parse(SmallGraph.run(query).getFirst().get("id").toString());
    }
}
