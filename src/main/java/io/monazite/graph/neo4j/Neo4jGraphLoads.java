package io.monazite.graph.neo4j;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.neo4j.driver.Record;

import io.monazite.graph.CheckFinding;
import io.monazite.graph.GraphException;
import io.monazite.graph.GraphLoads;
import io.monazite.graph.LoadStart;
import io.monazite.graph.Staging;

/// Lets one load at a time into the graph, also among several services: the hold is a lease in the database, renewed
/// with each batch, and taken over when its holder dies.
@ApplicationScoped
class Neo4jGraphLoads implements GraphLoads {

    /// How long a load may be silent before another may take its place.
    static final int HOLD_SECONDS = 30;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

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
            statements.write(writing -> writing.run(
                    Statement.START_LOAD,
                    Map.of("id", "load:" + sequence, "sequence", sequence, "properties", properties)));
        } catch (GraphException e) {
            leftovers.release();
            throw e;
        }
        return new Neo4jStaging(statements, current, checks, leftovers, holder, sequence);
    }

    @Override
    public List<CheckFinding> check() {
        return checks.from(0);
    }

    private long takeHold(String holder) {
        Instant deadline = Instant.now().plus(patience);
        OptionalLong sequence = tryHold(holder);
        while (sequence.isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new GraphException.LoadInProgress(
                        "another load has been under way for more than %d s: try again when it has ended"
                                .formatted(patience.toSeconds()));
            }
            pause();
            sequence = tryHold(holder);
        }
        return sequence.getAsLong();
    }

    private OptionalLong tryHold(String holder) {
        List<Record> rows = statements.write(
                writing -> writing.run(Statement.TAKE_HOLD, Map.of("holder", holder, "seconds", HOLD_SECONDS)));
        return rows.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(rows.getFirst().get("sequence").asLong());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphException.LoadInProgress("the service is stopping");
        }
    }
}
