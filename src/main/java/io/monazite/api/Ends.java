package io.monazite.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;

/// What stands at an end of a fact, or is named by an attribute of an entity.
final class Ends {

    private Ends() {}

    /// @return the entity, where it is at hand, or a stage that brings it
    static @Nullable Object one(DataFetchingEnvironment field, @Nullable NodeId id) {
        return id == null ? null : node(field, id);
    }

    static CompletionStage<List<Object>> all(DataFetchingEnvironment field, List<NodeId> ids) {
        List<CompletableFuture<@Nullable Object>> nodes =
                ids.stream().map(id -> later(node(field, id))).toList();
        return CompletableFuture.allOf(nodes.toArray(CompletableFuture[]::new))
                .thenApply(done -> nodes.stream()
                        .map(CompletableFuture::join)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /// What stands at an end exists, so that it need not be read when no more than its id is asked.
    private static Object node(DataFetchingEnvironment field, NodeId id) {
        boolean atHand = id.kind().family() == NodeKind.Family.ENTITY && Selected.only(field, "id");
        return atHand ? new Entity(id, Map.of()) : Request.of(field).end(field, id);
    }

    @SuppressWarnings("unchecked") // What is not there yet is a node that is read.
    private static CompletableFuture<@Nullable Object> later(Object node) {
        return node instanceof CompletableFuture<?> reading
                ? (CompletableFuture<@Nullable Object>) reading
                : CompletableFuture.completedFuture(node);
    }
}
