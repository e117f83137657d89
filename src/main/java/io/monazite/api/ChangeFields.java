package io.monazite.api;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.graph.WatchKind;
import io.monazite.graph.Watched;
import io.monazite.provenance.Article;

/// How it is told what changed between two states, of all or of what is watched.
final class ChangeFields {

    private static final String FROM = "from";
    private static final String WATCHED = "watched";

    private ChangeFields() {}

    /// A change, and the states between which it lies.
    record Between(Difference change, Request from, Request to) {

        /// With as much of what became of claims as is told to who asks.
        static Between told(Difference change, Request from, Request to) {
            return new Between(change.with(Told.events(change.events(), to.caller())), from, to);
        }

        List<Article> articles() {
            return change.events().stream()
                    .map(event -> event.claim().article())
                    .collect(Collectors.toMap(Article::id, article -> article, (same, again) -> same))
                    .values()
                    .stream()
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .toList();
        }

        @Nullable
        Instant at() {
            return change.events().stream()
                    .map(event -> event.load().recordedAt())
                    .max(Instant::compareTo)
                    .orElse(null);
        }
    }

    static void into(Fields fields) {
        fields.on(Object.class, "Query")
                .reads("changes", (root, field) -> ofField(field))
                .reads("latestChanges", (root, field) -> latest(field));
        fields.on(Between.class, "Change")
                .is("id", between -> between.change().id().toString())
                .is("kind", between -> between.change().kind())
                .is("at", Between::at)
                .is("before", between -> known(between.change().before(), between.from()))
                .is("after", between -> known(between.change().after(), between.to()))
                .is("articles", between -> Moments.answered(between.articles(), between.to()))
                .is("events", between -> Moments.answered(between.change().events(), between.to()));
    }

    private static CompletionStage<Connection<Between>> ofField(DataFetchingEnvironment field) {
        return between(
                field, Moments.bound(field, FROM), Moments.bound(field, "to"), watched(Arguments.of(field, WATCHED)));
    }

    /// What changed between two states, a page of it as the field's arguments say.
    static CompletionStage<Connection<Between>> between(
            DataFetchingEnvironment field, Version from, Version to, Watched watched) {
        Request request = Request.of(field);
        if (to.sequence() < from.sequence()) {
            throw ApiException.badInput("to", "lies before from: what changed is told forward");
        }
        String list = "changes from %s to %s%s"
                .formatted(from.sequence(), to.sequence(), watched.isAll() ? "" : " " + name(watched));
        PageRequest page = Paging.of(field, list);
        Request before = request.at(new AsOf(from, request.day()));
        Request after = request.at(new AsOf(to, request.day()));
        CompletableFuture<Page<Difference>> found = Selected.only(field, "totalCount")
                ? CompletableFuture.completedFuture(Page.empty())
                : request.read(
                        (graph, version) -> Difference.page(graph, from, to, page(graph, from, to, watched, page)));
        return found.thenApply(some -> new Connection<>(
                list,
                some.map(change -> Between.told(change, before, after)),
                page,
                () -> request.read((graph, version) -> count(graph, from, to, watched))));
    }

    private static CompletionStage<List<Between>> latest(DataFetchingEnvironment field) {
        Request request = Request.of(field);
        Version from = Moments.bound(field, FROM);
        Version to = request.version();
        Watched watched = watched(Arguments.of(field, WATCHED));
        int most = Paging.size("first", field.getArgument("first"));
        Request before = request.at(new AsOf(from, request.day()));
        return request.read((graph, version) -> {
            List<NodeId> ids = graph.history().latestWatched(wide(graph, watched, to), from, to, most);
            return Difference.all(graph, from, to, ids).stream()
                    .map(change -> Between.told(change, before, request))
                    .toList();
        });
    }

    private static Page<NodeId> page(SupplyGraph graph, Version from, Version to, Watched watched, PageRequest page) {
        return watched.isAll()
                ? graph.history().changed(from, to, page)
                : graph.history().watched(wide(graph, watched, to), from, to, page);
    }

    static long count(SupplyGraph graph, Version from, Version to, Watched watched) {
        return watched.isAll()
                ? graph.history().countChanged(from, to)
                : graph.history().countWatched(wide(graph, watched, to), from, to);
    }

    /// With the kinds of each material that is named, and the kinds of these.
    private static Watched wide(SupplyGraph graph, Watched watched, Version version) {
        if (watched.materials().isEmpty()) {
            return watched;
        }
        List<Entity> materials = graph.allEntities(NodeKind.MATERIAL, version);
        Set<NodeId> found = new HashSet<>(watched.materials());
        Predicate<Entity> below = material -> material.text("parent")
                .map(NodeId::parse)
                .filter(found::contains)
                .isPresent();
        int before = 0;
        while (before < found.size()) {
            before = found.size();
            materials.stream().filter(below).map(Entity::id).forEach(found::add);
        }
        return watched.about(found);
    }

    /// @param given a `WatchedInput`
    /// @throws ApiException BAD_INPUT or LIMIT_EXCEEDED
    static Watched watched(Arguments given) {
        Map<String, List<NodeId>> ids = Map.of(
                "entities", given.ids("entities"),
                "materials", given.ids("materials"),
                "countries", given.ids("countries"));
        ids.forEach((name, some) -> {
            if (some.size() > Paging.MOST) {
                throw ApiException.tooMuch(given.path() + name, some.size(), Paging.MOST);
            }
        });
        some(ids, "entities").stream()
                .filter(id -> id.kind().family() != NodeKind.Family.ENTITY)
                .findFirst()
                .ifPresent(id -> {
                    throw ApiException.badInput(
                            given.path() + "entities",
                            "'%s' is no company, country, deposit, plant, material, agreement or measure"
                                    .formatted(id));
                });
        some(ids, "materials")
                .forEach(id -> Arguments.id(id.toString(), given.path() + "materials", NodeKind.MATERIAL));
        some(ids, "countries").forEach(id -> Arguments.id(id.toString(), given.path() + "countries", NodeKind.COUNTRY));
        return new Watched(
                Set.copyOf(some(ids, "entities")),
                Set.copyOf(some(ids, "materials")),
                Set.copyOf(some(ids, "countries")),
                given.texts("kinds").stream().map(WatchKind::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<NodeId> some(Map<String, List<NodeId>> ids, String name) {
        return ids.getOrDefault(name, List.of());
    }

    /// So that a cursor of one list is not taken for one of another.
    private static String name(Watched watched) {
        return Stream.of(watched.entities(), watched.materials(), watched.countries(), watched.kinds())
                .map(some -> some.stream().map(Object::toString).sorted().collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Object known(Difference.@Nullable Known known, Request then) {
        return known == null ? null : Moments.answered(known.node(), then);
    }
}
