package io.monazite.graph.neo4j;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.monazite.domain.NodeId;
import io.opentelemetry.context.Context;

/// Writes batches while the next is looked up: the database has more than one core, and a load none to wait for. A
/// second one is written while the first is committed, which takes as long again. For one thread, which is the load's.
final class WrittenBehind implements AutoCloseable {

    private static final int MOST_UNDER_WAY = 2;

    private final ExecutorService thread = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("written-behind-", 0).factory());
    private final Deque<Batch> underWay = new ArrayDeque<>();

    /// @param brings the ids of what will be there when it is written
    private record Batch(Set<NodeId> brings, CompletableFuture<Void> written) {}

    /// Begins to write, once there is room for another batch.
    ///
    /// @param brings the ids of what will be there when it is written
    /// @param needs the ids of what it writes or joins: whatever brings one of them is written first
    /// @throws RuntimeException why a batch before it was not written
    void begin(Set<NodeId> brings, Collection<NodeId> needs, Runnable write) {
        if (bringsAnyOf(needs)) {
            settle();
        }
        while (underWay.size() >= MOST_UNDER_WAY) {
            awaitFirst();
        }
        underWay.add(
                new Batch(brings, CompletableFuture.runAsync(Context.current().wrap(write), thread)));
    }

    /// Whether a batch is being written at this moment.
    boolean isUnderWay() {
        return underWay.stream().anyMatch(batch -> !batch.written().isDone());
    }

    /// Whether one of these will be there only when a batch that is on its way is written.
    boolean bringsAnyOf(Collection<NodeId> ids) {
        return underWay.stream().anyMatch(batch -> !Collections.disjoint(batch.brings(), ids));
    }

    /// Takes out of these what will be there when the batches that are on their way are written.
    void removeBrought(Set<NodeId> ids) {
        underWay.forEach(batch -> ids.removeAll(batch.brings()));
    }

    /// Returns when all is written.
    ///
    /// @throws RuntimeException why it was not
    void settle() {
        while (!underWay.isEmpty()) {
            awaitFirst();
        }
    }

    private void awaitFirst() {
        try {
            underWay.removeFirst().written().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    /// Waits for what is on its way, whatever becomes of it.
    @Override
    public void close() {
        thread.close();
    }
}
