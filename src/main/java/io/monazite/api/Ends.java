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

    static CompletionStage<@Nullable Object> one(DataFetchingEnvironment field, @Nullable NodeId id) {
        return id == null ? CompletableFuture.completedFuture(null) : node(field, id);
    }

    static CompletionStage<List<Object>> all(DataFetchingEnvironment field, List<NodeId> ids) {
        List<CompletableFuture<@Nullable Object>> nodes =
                ids.stream().map(id -> node(field, id)).toList();
        return CompletableFuture.allOf(nodes.toArray(CompletableFuture[]::new))
                .thenApply(done -> nodes.stream()
                        .map(CompletableFuture::join)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /// What stands at an end exists, so that it need not be read when no more than its id is asked.
    private static CompletableFuture<@Nullable Object> node(DataFetchingEnvironment field, NodeId id) {
        boolean atHand = id.kind().family() == NodeKind.Family.ENTITY && Selected.only(field, "id");
        return atHand
                ? CompletableFuture.completedFuture(new Entity(id, Map.of()))
                : Request.of(field).node(id);
    }
}
