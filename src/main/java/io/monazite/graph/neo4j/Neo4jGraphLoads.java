package io.monazite.graph.neo4j;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.graph.CheckFinding;
import io.monazite.graph.GraphException;
import io.monazite.graph.GraphLoads;
import io.monazite.graph.LoadCounts;
import io.monazite.graph.LoadStart;
import io.monazite.graph.Staging;
import io.smallrye.mutiny.Uni;

/// Lets one load at a time into the graph, also among several services: the hold is a lease in the database, renewed
/// with each batch, and taken over when its holder dies.
@ApplicationScoped
class Neo4jGraphLoads implements GraphLoads {

    /// How long a load may be silent before another may take its place.
    static final int HOLD_SECONDS = 30;

    private static final Duration FIRST_LOOK = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Statements statements;
    private final CurrentVersion current;
    private final Checks checks;
    private final Duration patience;

    Neo4jGraphLoads(
            Statements statements,
            CurrentVersion current,
            Checks checks,
            @ConfigProperty(name = "monazite.load.patience", defaultValue = "45s") Duration patience) {
        this.statements = statements;
        this.current = current;
        this.checks = checks;
        this.patience = patience;
    }

    @Override
    public Staging begin(LoadStart start) {
        String holder = UUID.randomUUID().toString();
        long sequence = takeHold(holder);
        Leftovers leftovers = new Leftovers(statements, holder);
        try {
            leftovers.discard(sequence - 1);
            Map<String, Object> properties = new HashMap<>();
            properties.put("cause", start.cause());
            properties.put("bytes", start.bytes());
            properties.put("checksum", start.checksum());
            ClaimProperties.putIfKnown(properties, "file", start.file());
            ClaimProperties.putIfKnown(properties, "kind", start.kind());
            if (start.run() != null) {
                properties.putAll(Neo4jLoadRuns.begun(start.run()));
            }
            statements.write(writing -> {
                leftovers.requireHold(writing);
                return writing.run(
                        Statement.START_LOAD,
                        Map.of(
                                "id",
                                "load:" + sequence,
                                "holder",
                                holder,
                                "sequence",
                                sequence,
                                "properties",
                                properties));
            });
        } catch (GraphException e) {
            leftovers.release();
            throw e;
        }
        return new Neo4jStaging(statements, current, checks, leftovers, holder, sequence);
    }

    @Override
    public Optional<LoadCounts> committed(String checksum, @Nullable String kind) {
        Map<String, Object> delivered = new HashMap<>(Map.of("checksum", checksum));
        delivered.put("kind", kind);
        return statements.read(Statement.COMMITTED_LOAD, delivered, row -> counts(row.get("counts"))).stream()
                .findFirst();
    }

    @Override
    public List<CheckFinding> check() {
        return checks.between(0, current.read().sequence());
    }

    static LoadCounts counts(Value load) {
        return new LoadCounts(
                load.get("rowsRead").asLong(),
                load.get("sourcesNew").asLong(),
                load.get("claimsNew").asLong(),
                load.get("claimsUnchanged").asLong(),
                load.get("claimsRetired").asLong(),
                load.get("rowsRefused").asLong());
    }

    /// Asks for the hold until it is free, for as long as our patience lasts.
    private long takeHold(String holder) {
        return Uni.createFrom()
                .item(() -> tryHold(holder))
                .onFailure(GraphException.LoadInProgress.class)
                .retry()
                .withBackOff(FIRST_LOOK, LONGEST_PAUSE)
                .expireIn(patience.toMillis())
                // Who gave up says so; why is what it was tried again for.
                .onFailure(failure -> failure.getCause() instanceof GraphException.LoadInProgress)
                .transform(failure -> inProgress())
                .await()
                .indefinitely();
    }

    private long tryHold(String holder) {
        List<Record> rows = statements.write(
                writing -> writing.run(Statement.TAKE_HOLD, Map.of("holder", holder, "seconds", HOLD_SECONDS)));
        if (rows.isEmpty()) {
            throw inProgress();
        }
        return rows.getFirst().get("sequence").asLong();
    }

    private GraphException.LoadInProgress inProgress() {
        return new GraphException.LoadInProgress(
                "another load has been under way for more than %d s: try again when it has ended"
                        .formatted(patience.toSeconds()));
    }
}
