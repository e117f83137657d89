package io.monazite.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import io.monazite.domain.StatusClass;
import io.monazite.graph.ArticleQuery;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.SupplyQuery;
import io.monazite.graph.Version;
import io.monazite.provenance.SourceKind;
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
        query.reads(kind.prefix(), (root, field) -> node(field, kind));
    }

    private static CompletionStage<?> node(DataFetchingEnvironment field, NodeKind... allowed) {
        return Request.of(field).node(Arguments.id(field, "id", allowed));
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
        Arguments filter = Arguments.filter(field);
        String order = order(field, "NAME_ASC");
        EntityQuery query = new EntityQuery(
                kind,
                filter.text("text"),
                filter.id("country", NodeKind.COUNTRY),
                filter.text("role"),
                filter.text("stage"),
                order.startsWith("ID") ? EntityQuery.Order.ID : EntityQuery.Order.NAME,
                order.endsWith("_DESC"));
        return list(
                field,
                kind + order,
                page -> (graph, version) -> graph.entities(query, page, version),
                (graph, version) -> graph.count(query, version));
    }

    private static CompletionStage<?> articles(DataFetchingEnvironment field) {
        Arguments filter = Arguments.filter(field);
        String order = order(field, "ID_ASC");
        ArticleQuery query = new ArticleQuery(
                filter.text("text"),
                filter.id("publisher", NodeKind.PUBLISHER),
                Optional.ofNullable(filter.text("kind"))
                        .map(SourceKind::valueOf)
                        .orElse(null),
                order.endsWith("_DESC"));
        return list(
                field,
                "articles" + order,
                page -> (graph, version) -> graph.articles(query, page, version),
                (graph, version) -> graph.count(query, version));
    }

    private static CompletionStage<?> supplies(DataFetchingEnvironment field) {
        Arguments filter = Arguments.filter(field);
        String order = order(field, "ID_ASC");
        SupplyQuery query = new SupplyQuery(
                filter.id("supplier", NodeKind.COMPANY, NodeKind.COUNTRY),
                filter.id("buyer", NodeKind.COMPANY, NodeKind.COUNTRY),
                filter.id("material", NodeKind.MATERIAL),
                Optional.ofNullable(filter.text("statusClass"))
                        .map(StatusClass::valueOf)
                        .orElse(null),
                filter.period("period"),
                order.endsWith("_DESC"));
        return list(
                field,
                "supplies" + order,
                page -> (graph, version) -> graph.supplies(query, page, version),
                (graph, version) -> graph.count(query, version));
    }

    /// A list that hangs on nothing.
    private static <T> CompletionStage<Connection<T>> list(
            DataFetchingEnvironment field,
            String name,
            Function<PageRequest, BiFunction<SupplyGraph, Version, Page<T>>> items,
            BiFunction<SupplyGraph, Version, @Nullable Long> count) {
        PageRequest page = Paging.of(field, name);
        Request request = Request.of(field);
        CompletableFuture<Page<T>> found = Selected.only(field, "totalCount")
                ? CompletableFuture.completedFuture(Page.empty())
                : request.read(items.apply(page));
        return found.thenApply(some -> new Connection<>(name, some, page, () -> request.read(count)));
    }

    /// Lists are ordered by one thing, and ties always by id.
    private static String order(DataFetchingEnvironment field, String usual) {
        List<String> asked = field.getArgument("orderBy");
        if (asked == null || asked.isEmpty()) {
            return usual;
        }
        if (asked.size() > 1) {
            throw ApiException.badInput("orderBy", "give one order; ties are always put in the order of their ids");
        }
        return asked.getFirst();
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
