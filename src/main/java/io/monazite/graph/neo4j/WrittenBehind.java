package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.opentelemetry.context.Context;

/// Writes one batch while the next is looked up: the database has more than one core, and a load none to wait for. At
/// most one batch is on its way. For one thread, which is the load's.
final class WrittenBehind implements AutoCloseable {

    private final ExecutorService thread = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("written-behind-", 0).factory());
    private final Set<NodeId> brought = new HashSet<>();
    private @Nullable CompletableFuture<Void> underWay;

    /// Begins to write, once all before is written.
    ///
    /// @param ids what will be there when it is
    void begin(Collection<NodeId> ids, Runnable write) {
        settle();
        brought.addAll(ids);
        underWay = CompletableFuture.runAsync(Context.current().wrap(write), thread);
    }

    /// Whether a batch is being written at this moment.
    boolean isUnderWay() {
        return underWay != null && !underWay.isDone();
    }

    /// What will be there when the batch that is on its way is written.
    Set<NodeId> brought() {
        return Collections.unmodifiableSet(brought);
    }

    /// Returns when all is written.
    ///
    /// @throws RuntimeException why it was not
    void settle() {
        CompletableFuture<Void> before = underWay;
        underWay = null;
        brought.clear();
        if (before != null) {
            try {
                before.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException why ? why : e;
            }
        }
    }

    /// Waits for what is on its way, whatever becomes of it.
    @Override
    public void close() {
        thread.close();
    }
}
