package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.StatusClass;
import io.monazite.graph.ArticleCondition;
import io.monazite.graph.ArticleQuery;
import io.monazite.graph.EntityCondition;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.Filter;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Stake;
import io.monazite.graph.SupplyCondition;
import io.monazite.graph.SupplyQuery;
import io.monazite.graph.Version;
import io.monazite.provenance.Article;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Origin;
import io.monazite.provenance.SourceKind;
import io.monazite.provenance.SourcedFact;

/// Reading entities, facts with their claims, and sources.
class SupplyGraphIT {

    private static final NodeId IREL = NodeId.company("irel");
    private static final NodeId FLOW = Draft.flow("company:irel", "country:JP").id();

    private static SmallGraph small;
    private static Version version;

    @BeforeAll
    static void aSmallMarket() {
        small = new SmallGraph();
        version = small.load(
                Draft.of("irel", "company:irel", "IREL")
                        .with("roles", List.of("MINER", "REFINER"))
                        .with("aliases", List.of("Indian Rare Earths")),
                Draft.of("irel2", "company:irel", "IREL (India) Limited").in("article:d1"),
                Draft.of("lynas", "company:lynas", "Lynas").with("roles", List.of("MINER")),
                Draft.of("toyotsu", "company:toyotsu", "toyotsu").with("roles", List.of("TRADER")),
                Draft.of("solvay", "company:solvay", "Solvay"),
                Draft.of("adams", "company:adams", "adams"),
                Draft.of("jp", "country:JP", "Japan"),
                Draft.of("ndpr", "material:ndpr", "NdPr").with("stage", "SEPARATION"),
                Draft.of("nd", "material:nd", "Neodymium").with("stage", "METAL"),
                Draft.of("in", Draft.fact(NodeKind.LOCATION, "entity=company:irel", "country=country:IN")),
                Draft.of("root", Draft.flow("company:irel", "country:JP"))
                        .in("article:d1")
                        .tonnes(500),
                Draft.of("copy", Draft.flow("company:irel", "country:JP"))
                        .copies("root")
                        .tonnes(500),
                Draft.of("own", Draft.flow("company:irel", "country:JP"))
                        .in("article:a2")
                        .tonnes(600),
                Draft.of("plan", Draft.flow("company:lynas", "company:toyotsu", "material:nd", "PLANNED")),
                stake("company:solvay", "company:lynas"),
                stake("company:adams", "company:solvay"),
                stake("country:JP", "company:toyotsu"));
    }

    @Test
    void entitiesAreReadById() {
        Map<NodeId, Entity> found =
                small.graph.entities(List.of(IREL, NodeId.country("JP"), NodeId.company("nobody"), IREL), version);
        assertThat(found).containsOnlyKeys(IREL, NodeId.country("JP"));
        Entity irel = found.get(IREL);
        assertThat(irel.name()).as("the stronger source's name").isEqualTo("IREL (India) Limited");
        assertThat(irel.texts("aliases")).contains("IREL");
        assertThat(irel.attributes().keySet()).doesNotContain("since", "sortName", "nodeKind", "otherNames");
        assertThat(small.graph.entities(List.of(), version)).isEmpty();
        assertThat(small.graph.entities(List.of(IREL), new Version(0, "", version.recordedAt())))
                .isEmpty();
    }

    @Test
    void pagesByNameDisregardCaseAndGoBothWays() {
        List<String> names = List.of("adams", "IREL (India) Limited", "Lynas", "Solvay", "toyotsu");
        for (boolean descending : new boolean[] {false, true}) {
            List<String> expected = descending ? names.reversed() : names;
            EntityQuery query = companies(null, null, EntityQuery.Order.NAME, descending);
            assertThat(walk(query, false)).isEqualTo(expected);
            assertThat(walk(query, true)).isEqualTo(expected);
        }
    }

    @Test
    void pagesByIdGoBothWays() {
        List<String> names = List.of("adams", "IREL (India) Limited", "Lynas", "Solvay", "toyotsu");
        EntityQuery query = companies(null, null, EntityQuery.Order.ID, true);
        assertThat(walk(query, false)).isEqualTo(names.reversed());
        assertThat(walk(query, true)).isEqualTo(names.reversed());
    }

    @Test
    void entitiesAreCountedUnderConditions() {
        assertThat(small.graph.count(EntityQuery.all(NodeKind.COMPANY), version))
                .isEqualTo(5);
        assertThat(small.graph.count(companies("iNdIa", null, EntityQuery.Order.ID, false), version))
                .isEqualTo(1);
        assertThat(small.graph.count(companies(null, "MINER", EntityQuery.Order.ID, false), version))
                .isEqualTo(2);
        assertThat(small.graph.count(companies("lynas", "TRADER", EntityQuery.Order.ID, false), version))
                .isZero();
        EntityQuery inIndia = EntityQuery.of(
                NodeKind.COMPANY, Filter.is(new EntityCondition.LocatedIn(Set.of(NodeId.country("IN")))));
        assertThat(small.graph.entities(inIndia, PageRequest.first(5), version).items())
                .extracting(Entity::id)
                .containsExactly(IREL);
        EntityQuery metals = EntityQuery.of(NodeKind.MATERIAL, Filter.is(new EntityCondition.AtStage("METAL")));
        assertThat(small.graph.count(metals, version)).isEqualTo(1);
    }

    @Test
    void aFactComesWithItsClaimsAndTheirOrigins() {
        SourcedFact fact = small.graph.facts(List.of(FLOW, IREL), version).get(FLOW);
        assertThat(fact.fact()).isEqualTo(Draft.flow("company:irel", "country:JP"));
        assertThat(fact.claims()).extracting(claim -> claim.id().key()).containsExactly("copy", "own", "root");
        Claim copy = fact.claims().getFirst();
        assertThat(copy.copiedFrom()).containsExactly(NodeId.parse("claim:root"));
        assertThat(copy.origins())
                .extracting(Origin::claim, Origin::article, Origin::kind)
                .containsExactly(tuple(NodeId.parse("claim:root"), NodeId.parse("article:d1"), SourceKind.DATASET));
        assertThat(copy.article().title()).isEqualTo("Yttrium in the news");
        assertThat(copy.passage().locator()).isEqualTo("p. 3");
        assertThat(copy.record().recordedAt()).isEqualTo(version.recordedAt());
        assertThat(fact.reading().origins()).isEqualTo(2);
        assertThat(fact.reading().disputed()).isTrue();
        assertThat(fact.reading().preferred()).isEqualTo(NodeId.parse("claim:root"));
    }

    @Test
    void suppliesAreFiltered() {
        assertThat(supplies(null, null, null)).hasSize(2).isSorted();
        assertThat(supplies(IREL, null, null)).containsExactly(FLOW);
        assertThat(supplies(null, NodeId.material("nd"), null)).hasSize(1);
        assertThat(supplies(null, null, StatusClass.PLANNED)).hasSize(1);
        assertThat(supplies(IREL, null, StatusClass.PLANNED)).isEmpty();
        SupplyQuery of2024 = SupplyQuery.of(Filter.of(
                Optional.of(new SupplyCondition.Buyer(NodeId.country("JP"))),
                Optional.of(new SupplyCondition.Period("2024"))));
        assertThat(small.graph.count(of2024, version)).isEqualTo(1);
    }

    @Test
    void stakesLeadUpTheWholeChain() {
        NodeId lynas = NodeId.company("lynas");
        NodeId toyotsu = NodeId.company("toyotsu");
        Map<NodeId, List<Stake>> stakes = small.graph.stakesAbove(List.of(lynas, toyotsu, IREL), version);
        assertThat(stakes).containsOnlyKeys(lynas, toyotsu);
        assertThat(stakes.get(lynas))
                .extracting(stake -> stake.fact().id().key())
                .containsExactlyInAnyOrder("solvay/lynas/-", "adams/solvay/-");
        assertThat(stakes.get(toyotsu)).hasSize(1);
    }

    @Test
    void claimsAreReadByWhatTheyDescribeAndWhereTheyStand() {
        assertThat(small.graph.descriptions(List.of(IREL), version).get(IREL))
                .extracting(claim -> claim.id().key())
                .containsExactly("irel", "irel2");
        NodeId dataset = NodeId.parse("article:d1");
        assertThat(small.graph.countClaims(List.of(dataset), version)).containsEntry(dataset, 2L);
        Page<Claim> last = small.graph
                .claimsIn(List.of(dataset), new PageRequest(1, true, null), version)
                .get(dataset);
        assertThat(last.items()).extracting(claim -> claim.id().key()).containsExactly("root");
        assertThat(last.more()).isTrue();
    }

    @Test
    void articlesAndPublishersAreRead() {
        ArticleQuery news = new ArticleQuery(
                Filter.of(
                        Optional.of(new ArticleCondition.Title("IN THE")),
                        Optional.of(new ArticleCondition.PublisherIn(Set.of(NodeId.parse("publisher:p1")))),
                        Optional.of(new ArticleCondition.OfKind(SourceKind.ARTICLE))),
                ArticleQuery.Order.ID,
                true);
        Page<Article> page = small.graph.articles(news, PageRequest.first(1), version);
        assertThat(page.items()).extracting(article -> article.id().key()).containsExactly("a2");
        assertThat(page.more()).isTrue();
        assertThat(small.graph.count(news, version)).isEqualTo(2);
        assertThat(small.graph
                        .articles(List.of(NodeId.parse("article:d1")), version)
                        .values())
                .singleElement()
                .satisfies(article -> assertThat(article.publisher()).isNull());
        assertThat(small.graph
                        .publishers(List.of(NodeId.parse("publisher:p1")), version)
                        .values())
                .singleElement()
                .satisfies(publisher -> assertThat(publisher.name()).isEqualTo("A daily"));
    }

    private static Draft stake(String owner, String asset) {
        return Draft.of(
                "stake/" + owner + "/" + asset, Draft.fact(NodeKind.OWNERSHIP, "owner=" + owner, "asset=" + asset));
    }

    private static EntityQuery companies(
            @Nullable String name, @Nullable String role, EntityQuery.Order order, boolean descending) {
        Filter<EntityCondition> filter = Filter.of(
                Optional.ofNullable(name).map(EntityCondition.Text::new),
                Optional.ofNullable(role).map(EntityCondition.Role::new));
        return new EntityQuery(NodeKind.COMPANY, filter, order, descending);
    }

    private static List<NodeId> supplies(
            @Nullable NodeId supplier, @Nullable NodeId material, @Nullable StatusClass status) {
        SupplyQuery query = SupplyQuery.of(Filter.of(
                Optional.ofNullable(supplier).map(SupplyCondition.Supplier::new),
                Optional.ofNullable(material).map(SupplyCondition.Material::new),
                Optional.ofNullable(status).map(SupplyCondition.OfClass::new)));
        List<NodeId> ids = small.graph.supplies(query, PageRequest.first(10), version).items().stream()
                .map(SourcedFact::id)
                .toList();
        assertThat(small.graph.count(query, version)).isEqualTo(ids.size());
        return ids;
    }

    /// The names of the whole list, put together from pages of two.
    private static List<String> walk(EntityQuery query, boolean backward) {
        List<String> names = new ArrayList<>();
        Page<Entity> page = small.graph.entities(query, new PageRequest(2, backward, null), version);
        add(names, page, backward);
        while (page.more()) {
            var edge = backward ? page.rows().getFirst() : page.rows().getLast();
            page = small.graph.entities(query, new PageRequest(2, backward, edge.position()), version);
            add(names, page, backward);
        }
        return names;
    }

    private static void add(List<String> names, Page<Entity> page, boolean backward) {
        names.addAll(
                backward ? 0 : names.size(),
                page.items().stream().map(Entity::name).toList());
    }
}
