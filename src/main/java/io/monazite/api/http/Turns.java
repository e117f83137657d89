package io.monazite.api.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Version;

/// The operations of one socket, which have their turns one after the other: what waits is only marked as waiting, so
/// that a slow client holds up nothing but itself and takes no memory.
final class Turns {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Supplier<@Nullable Version> newest;
    private boolean ended;

    /// @param newest the newest version that was seen, of which [#wake] tells
    Turns(Supplier<@Nullable Version> newest) {
        this.newest = newest;
    }

    boolean has(String id) {
        return locked(() -> running.containsKey(id));
    }

    /// Whether an operation is still wanted.
    boolean has(Running operation) {
        return locked(() -> operation.equals(running.get(operation.id())));
    }

    int size() {
        return locked(running::size);
    }

    int watches() {
        return locked(() -> (int) running.values().stream()
                .filter(Running.Watch.class::isInstance)
                .count());
    }

    void add(Running operation) {
        locked(() -> {
            if (!ended) {
                running.put(operation.id(), operation);
            }
            changed.signal();
            return operation;
        });
    }

    /// @return whether it was there
    boolean remove(Running operation) {
        return locked(() -> running.remove(operation.id(), operation));
    }

    /// Puts an operation in the place of another, unless that is wanted no more.
    void become(Running operation, Running other) {
        locked(() -> running.replace(operation.id(), operation, other));
    }

    void remove(String id) {
        locked(() -> Optional.ofNullable(running.remove(id)));
    }

    /// There may be something to do.
    void wake() {
        locked(() -> {
            changed.signal();
            return this;
        });
    }

    void end() {
        locked(() -> {
            ended = true;
            running.clear();
            changed.signal();
            return this;
        });
    }

    /// Waits for the next operation for which there is something to do; those that had their turn come last.
    ///
    /// @return empty when the socket is gone
    Optional<Running> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!ended) {
                Optional<Running> due = running.values().stream()
                        .filter(operation -> operation.isDue(newest.get()))
                        .findFirst();
                if (due.isPresent()) {
                    running.remove(due.get().id());
                    running.put(due.get().id(), due.get());
                    return due;
                }
                if (isWaiting()) {
                    changed.await(1, TimeUnit.SECONDS);
                } else {
                    changed.await();
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Whether something will be due by itself: nobody says when the database is back, so it is looked after.
    private boolean isWaiting() {
        return running.values().stream()
                .anyMatch(operation -> operation instanceof Running.Watch watch && watch.isWaiting());
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
