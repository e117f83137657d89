package io.monazite.graph.neo4j;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.GraphException;
import io.monazite.graph.Version;
import io.opentelemetry.context.Context;

/// The latest committed version, asked of the database at most once a second: another service may have loaded. A load
/// of this service tells it at once. An older version is still a whole one, since nothing committed is ever changed.
///
/// All who ask at one time share one look at the database, and none waits long for it: a database that is stopped, or
/// cut off without a word, closes no connection.
@ApplicationScoped
class CurrentVersion {

    private static final Duration FRESH = Duration.ofSeconds(1);
    /// How long a look at one small node may take before the database counts as away.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final CompletableFuture<Seen> NOBODY_LOOKS =
            CompletableFuture.failedFuture(new IllegalStateException("nobody looks"));

    private final Statements statements;
    private final Consumer<Version> newer;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();
    private final AtomicReference<CompletableFuture<Seen>> looking = new AtomicReference<>(NOBODY_LOOKS);
    private final Executor threads = Context.taskWrapping(Executors.newVirtualThreadPerTaskExecutor());
    private volatile boolean answered;

    /// @param newer told of each version that is seen for the first time, beside whoever asked
    @Inject
    CurrentVersion(Statements statements, Event<Version> newer) {
        this(statements, newer::fireAsync);
    }

    CurrentVersion(Statements statements, Consumer<Version> newer) {
        this.statements = statements;
        this.newer = newer;
    }

    /// What [#get] answers without a look at the database; empty where it would look.
    Optional<Version> seen() {
        return Optional.ofNullable(seen.get()).filter(Seen::isFresh).map(Seen::version);
    }

    Version get() {
        Seen known = seen.get();
        if (known != null && known.isFresh()) {
            return known.version();
        }
        Seen latest = lookTogether();
        if (seen.compareAndSet(known, latest)) {
            announce(known, latest);
            return latest.version();
        }
        // Meanwhile a load told its version, which may be newer than what was read.
        return get();
    }

    /// @param matchedAt when a load last decided on matches
    void tell(Version version, Instant matchedAt) {
        Seen latest = new Seen(version, Instant.now(), matchedAt);
        announce(seen.getAndSet(latest), latest);
        // Who looks from now on is not to see what was read before.
        looking.set(NOBODY_LOOKS);
    }

    Version read() {
        return look().version();
    }

    /// Whether the database tells its version, at this moment.
    boolean isTold() {
        try {
            lookTogether();
            return true;
        } catch (GraphException.StoreUnavailable e) {
            return false;
        }
    }

    /// When a load last decided which entities are one, as far as was seen; the epoch where none did.
    Instant matchedAt() {
        Seen known = seen.get();
        return known == null ? look().matchedAt() : known.matchedAt();
    }

    /// Whether the database told a version when it was last looked for one.
    boolean answered() {
        return answered;
    }

    private Seen lookTogether() {
        CompletableFuture<Seen> shared = underWay();
        try {
            return shared.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            looking.compareAndSet(shared, NOBODY_LOOKS);
            answered = false;
            throw new GraphException.StoreUnavailable(
                    "the database has told no version for %d s".formatted(PATIENCE.toSeconds()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphException.StoreUnavailable("interrupted while the database was asked for its version", e);
        }
    }

    private CompletableFuture<Seen> underWay() {
        CompletableFuture<Seen> last = looking.get();
        if (!last.isDone()) {
            return last;
        }
        CompletableFuture<Seen> next = new CompletableFuture<>();
        if (looking.compareAndSet(last, next)) {
            threads.execute(() -> look(next));
            return next;
        }
        return underWay();
    }

    private void look(CompletableFuture<Seen> answer) {
        try {
            answer.complete(look());
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private Seen look() {
        try {
            Seen latest = ask();
            answered = true;
            return latest;
        } catch (GraphException.StoreUnavailable | GraphException.StoreRefused e) {
            answered = false;
            throw e;
        }
    }

    private Seen ask() {
        return statements
                .read(
                        Statement.VERSION,
                        Map.of(),
                        row -> new Seen(
                                new Version(
                                        row.get("sequence").asLong(),
                                        row.get("digest").asString(),
                                        Rows.instant(row.get("recordedAt"), Instant.EPOCH)),
                                Instant.now(),
                                Rows.instant(row.get("matchedAt"), Instant.EPOCH)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new GraphException.StoreUnavailable("the graph is not set up yet"));
    }

    private void announce(@Nullable Seen before, Seen latest) {
        if (before == null || !before.version().equals(latest.version())) {
            newer.accept(latest.version());
        }
    }

    private record Seen(Version version, Instant at, Instant matchedAt) {

        boolean isFresh() {
            return at.plus(FRESH).isAfter(Instant.now());
        }
    }
}
