package io.monazite.graph.neo4j;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Version;

/// The latest committed version, asked of the database at most once a second: another service may have loaded. A load
/// of this service tells it at once. An older version is still a whole one, since nothing committed is ever changed.
@ApplicationScoped
class CurrentVersion {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Statements statements;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    CurrentVersion(Statements statements) {
        this.statements = statements;
    }

    Version get() {
        Seen latest = seen.get();
        if (latest == null || latest.at().plus(FRESH).isBefore(Instant.now())) {
            latest = new Seen(read(), Instant.now());
            seen.set(latest);
        }
        return latest.version();
    }

    void tell(Version version) {
        seen.set(new Seen(version, Instant.now()));
    }

    Version read() {
        return statements
                .read(
                        Statement.VERSION,
                        Map.of(),
                        row -> new Version(
                                row.get("sequence").asLong(),
                                row.get("digest").asString(),
                                Rows.instant(row.get("recordedAt"), Instant.EPOCH)))
                .getFirst();
    }

    private record Seen(Version version, Instant at) {}
}
