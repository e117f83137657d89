package io.monazite.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Relation;
import io.monazite.graph.Shown;

/// Which function answers which field, where no rule tells.
final class Fields {

    private final Map<String, DataFetcher<?>> answers = new HashMap<>();

    Optional<DataFetcher<?>> answer(String type, String field) {
        return Optional.ofNullable(answers.get(type + "." + field));
    }

    /// The fields of some types whose values in Java are of one class.
    <S> Of<S> on(Class<S> source, String... types) {
        return new Of<>(source, types);
    }

    /// Reads a part of the list that hangs on an entity.
    @FunctionalInterface
    interface PageReader<T> {
        CompletableFuture<@Nullable Page<T>> read(DataFetchingEnvironment list, PageRequest page, NodeId row);
    }

    /// The fields of one or more types.
    final class Of<S> {

        private final Class<S> source;
        private final String[] types;

        private Of(Class<S> source, String... types) {
            this.source = source;
            this.types = types;
        }

        /// A field whose value is at hand.
        Of<S> is(String field, Function<S, @Nullable Object> value) {
            return put(field, environment -> value.apply(source(environment)));
        }

        /// A field that is read, or depends on arguments.
        Of<S> reads(String field, BiFunction<S, DataFetchingEnvironment, @Nullable Object> value) {
            return put(field, environment -> value.apply(source(environment), environment));
        }

        /// A connection of something that hangs on each row.
        <T> Of<S> lists(
                String field,
                String list,
                Function<S, NodeId> row,
                Function<PageRequest, Batch<NodeId, Page<T>>> items,
                Batch<NodeId, Long> count) {
            return lists(
                    field,
                    list,
                    row,
                    (environment, page, id) -> Request.of(environment).load(items.apply(page), id),
                    count);
        }

        /// The same where reading it takes more than a batch.
        @SuppressWarnings("FutureReturnValueIgnored") // The engine waits for what a field returns.
        <T> Of<S> lists(
                String field, String list, Function<S, NodeId> row, PageReader<T> items, Batch<NodeId, Long> count) {
            return reads(field, (from, environment) -> {
                PageRequest page = Paging.of(environment, list);
                Request request = Request.of(environment);
                NodeId id = row.apply(from);
                CompletableFuture<@Nullable Page<T>> found = Selected.only(environment, "totalCount")
                        ? CompletableFuture.completedFuture(Page.empty())
                        : items.read(environment, page, id);
                return found.thenApply(some -> new Connection<>(
                        list,
                        some == null ? Page.empty() : some,
                        page,
                        () -> request.load(count, id).thenApply(number -> number == null ? Long.valueOf(0) : number)));
            });
        }

        private Of<S> put(String field, DataFetcher<?> answer) {
            for (String type : types) {
                answers.put(type + "." + field, answer);
            }
            return this;
        }

        @SuppressWarnings("NullAway") // Only the root of a request has no source, and its answers do not look at it.
        private S source(DataFetchingEnvironment environment) {
            return source.cast(environment.getSource());
        }
    }

    /// The lists that hang on entities.
    final class OfEntities {

        private final Of<Entity> fields;

        OfEntities(String... types) {
            this.fields = on(Entity.class, types);
        }

        OfEntities facts(String field, Relation relation) {
            fields.lists(
                    field,
                    relation.name(),
                    Entity::id,
                    (environment, page, entity) -> Request.of(environment).facts(relation, environment, page, entity),
                    new Batches.CountOfFacts(relation));
            return this;
        }

        OfEntities neighbours(String field, Relation relation, String otherEnd, @Nullable NodeKind kind) {
            fields.lists(
                    field,
                    relation.name() + "." + otherEnd + "." + kind,
                    Entity::id,
                    (environment, page, entity) -> {
                        Request request = Request.of(environment);
                        Shown shown = request.looks().atNodes(environment);
                        return request.load(new Batches.Neighbours(relation, otherEnd, kind, shown, page), entity);
                    },
                    new Batches.CountOfNeighbours(relation, otherEnd, kind));
            return this;
        }

        OfEntities reads(String field, BiFunction<Entity, DataFetchingEnvironment, CompletionStage<?>> value) {
            fields.reads(field, value::apply);
            return this;
        }

        OfEntities is(String field, Function<Entity, @Nullable Object> value) {
            fields.is(field, value);
            return this;
        }
    }
}
