package io.monazite.graph.neo4j;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.GraphException;
import io.monazite.graph.Version;

/// The latest committed version, asked of the database at most once a second: another service may have loaded. A load
/// of this service tells it at once. An older version is still a whole one, since nothing committed is ever changed.
@ApplicationScoped
class CurrentVersion {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Statements statements;
    private final Consumer<Version> newer;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    /// @param newer told of each version that is seen for the first time, beside whoever asked
    @Inject
    CurrentVersion(Statements statements, Event<Version> newer) {
        this(statements, newer::fireAsync);
    }

    CurrentVersion(Statements statements, Consumer<Version> newer) {
        this.statements = statements;
        this.newer = newer;
    }

    Version get() {
        Seen known = seen.get();
        if (known != null && known.at().plus(FRESH).isAfter(Instant.now())) {
            return known.version();
        }
        Seen latest = look();
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
    }

    Version read() {
        return look().version();
    }

    /// When a load last decided which entities are one, as far as was seen; the epoch where none did.
    Instant matchedAt() {
        Seen known = seen.get();
        return known == null ? look().matchedAt() : known.matchedAt();
    }

    private Seen look() {
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

    private record Seen(Version version, Instant at, Instant matchedAt) {}
}
