package io.monazite.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ArticleQuery;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.SupplyQuery;
import io.monazite.graph.Version;
import io.monazite.scenario.engine.Routes;

/// Where a request begins.
final class Queries {

    private static final int MOST_TIERS = 8;

    private static final Map<String, NodeKind> LISTS = Map.of(
            "companies", NodeKind.COMPANY,
            "countries", NodeKind.COUNTRY,
            "deposits", NodeKind.DEPOSIT,
            "facilities", NodeKind.FACILITY,
            "materials", NodeKind.MATERIAL,
            "agreements", NodeKind.AGREEMENT,
            "measures", NodeKind.MEASURE);

    /// The kinds of what is located in a country.
    private static final Set<NodeKind> LOCATED =
            EnumSet.of(NodeKind.COMPANY, NodeKind.DEPOSIT, NodeKind.FACILITY, NodeKind.MEASURE);

    /// A way of the goods.
    ///
    /// @param facts the supplies on the way, read when they are asked for, together with others
    /// @param share the part of a loss that comes this way, where a loss is asked for
    record Path(List<NodeId> facts, @Nullable Double share) {}

    private Queries() {}

    static void into(Fields fields) {
        Fields.Of<Object> query = fields.on(Object.class, "Query")
                .reads("node", (root, field) -> node(field))
                .reads("nodes", (root, field) -> nodes(field))
                .reads("articles", (root, field) -> articles(field))
                .reads("supplies", (root, field) -> supplies(field))
                .reads("search", (root, field) -> Search.of(field))
                .reads("paths", (root, field) -> paths(field));
        LISTS.forEach((name, kind) -> query.reads(name, (root, field) -> entities(kind, field)));
        LISTS.values().forEach(kind -> one(query, kind));
        one(query, NodeKind.ARTICLE);
        one(query, NodeKind.PUBLISHER);
        fields.on(Path.class, "SupplyPath")
                .is("tiers", path -> path.facts().size())
                .is("share", Path::share)
                .reads("supplies", (path, field) -> Ends.all(field, path.facts()));
    }

    private static void one(Fields.Of<Object> query, NodeKind kind) {
        query.reads(kind.prefix(), (root, field) -> {
            NodeId id = Arguments.id(field, "id", kind);
            return LOCATED.contains(kind) && Selected.some(field, "country")
                    ? Request.of(field).located(id)
                    : Request.of(field).node(id);
        });
    }

    private static CompletionStage<?> node(DataFetchingEnvironment field) {
        return Request.of(field).node(Arguments.id(field, "id"));
    }

    private static CompletionStage<List<@Nullable Object>> nodes(DataFetchingEnvironment field) {
        List<String> asked = Objects.requireNonNullElse(field.<List<String>>getArgument("ids"), List.of());
        if (asked.size() > Paging.MOST) {
            throw ApiException.tooMuch("ids", asked.size(), Paging.MOST);
        }
        List<CompletableFuture<@Nullable Object>> found = asked.stream()
                .map(text -> Request.of(field).node(Arguments.id(text, "ids")))
                .toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
                .thenApply(done -> found.stream()
                        .<@Nullable Object>map(CompletableFuture::join)
                        .toList());
    }

    private static CompletionStage<?> entities(NodeKind kind, DataFetchingEnvironment field) {
        Order<EntityQuery.Order> order = Order.of(field, EntityQuery.Order.class, EntityQuery.Order.NAME);
        EntityQuery query = new EntityQuery(kind, Filters.ofEntities(field, kind), order.by(), order.descending());
        Request request = Request.of(field);
        boolean located = LOCATED.contains(kind) && Selected.ofNodes(field, "country");
        return list(
                field,
                kind + order.text(),
                page -> located
                        ? request.located(query, page)
                        : request.read((graph, version) -> graph.entities(query, page, version)),
                (graph, version) -> graph.count(query, version));
    }

    private static CompletionStage<?> articles(DataFetchingEnvironment field) {
        Order<ArticleQuery.Order> order = Order.of(field, ArticleQuery.Order.class, ArticleQuery.Order.ID);
        ArticleQuery query = new ArticleQuery(Filters.ofArticles(field), order.by(), order.descending());
        return list(
                field,
                "articles" + order.text(),
                page -> Request.of(field).read((graph, version) -> graph.articles(query, page, version)),
                (graph, version) -> graph.count(query, version));
    }

    private static CompletionStage<?> supplies(DataFetchingEnvironment field) {
        Order<SupplyQuery.Order> order = Order.of(field, SupplyQuery.Order.class, SupplyQuery.Order.ID);
        SupplyQuery query = new SupplyQuery(Filters.ofSupplies(field), order.by(), order.descending());
        return list(
                field,
                "supplies" + order.text(),
                page -> Request.of(field).read((graph, version) -> graph.supplies(query, page, version)),
                (graph, version) -> graph.count(query, version));
    }

    /// A list that hangs on nothing.
    private static <T> CompletionStage<Connection<T>> list(
            DataFetchingEnvironment field,
            String name,
            Function<PageRequest, CompletableFuture<Page<T>>> items,
            BiFunction<SupplyGraph, Version, @Nullable Long> count) {
        PageRequest page = Paging.of(field, name);
        Request request = Request.of(field);
        CompletableFuture<Page<T>> found = Selected.only(field, "totalCount")
                ? CompletableFuture.completedFuture(Page.empty())
                : items.apply(page);
        return found.thenApply(some -> new Connection<>(name, some, page, () -> request.read(count)));
    }

    private static CompletionStage<?> paths(DataFetchingEnvironment field) {
        NodeId from = Arguments.id(field, "from", NodeKind.COMPANY, NodeKind.COUNTRY);
        NodeId to = Arguments.id(field, "to", NodeKind.COMPANY, NodeKind.COUNTRY);
        NodeId material = Arguments.optionalId(field, "material", NodeKind.MATERIAL);
        Integer tiers = field.getArgument("maxTiers");
        int most = tiers == null ? MOST_TIERS : tiers;
        if (most < 1) {
            throw ApiException.badInput("maxTiers", "is %d: at least 1".formatted(most));
        }
        if (most > MOST_TIERS) {
            throw ApiException.tooMuch("maxTiers", most, MOST_TIERS);
        }
        int first = Paging.size("first", field.getArgument("first"));
        return Request.of(field)
                .routes(new Routes.Question(from, to, material, most, first))
                .thenApply(Queries::paths);
    }

    private static List<Path> paths(Routes routes) {
        if (!routes.complete()) {
            throw ApiException.tooManyWays();
        }
        return routes.facts().stream().map(facts -> new Path(facts, null)).toList();
    }

    /// The kinds that a search is restricted to; all of them where it is not.
    static Set<NodeKind> kinds(@Nullable List<String> asked) {
        return asked == null || asked.isEmpty()
                ? Set.copyOf(LISTS.values())
                : Arrays.stream(NodeKind.values())
                        .filter(kind -> asked.contains(kind.name()))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
