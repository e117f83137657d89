package io.monazite.graph.neo4j;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.domain.NodeId;
import io.monazite.graph.ChangedSubjects;
import io.monazite.graph.Landed;
import io.monazite.graph.Version;

/// What landed between two versions.
final class Landings {

    /// So many changed subjects are looked at, and no more.
    private static final int MOST_COUNTED = 100_000;

    private final Statements statements;

    Landings(Statements statements) {
        this.statements = statements;
    }

    Optional<Instant> committedAt(long sequence) {
        return statements
                .read(
                        Statement.COMMITTED_AT,
                        Map.of("sequence", sequence),
                        row -> Rows.instant(row.get("recordedAt"), Instant.EPOCH))
                .stream()
                .findFirst();
    }

    Landed landed(long after, int most, Version version) {
        return statements
                .read(
                        Statement.LANDED_LOADS,
                        Parameters.at(version)
                                .put("from", after)
                                .put("limit", most)
                                .map(),
                        Landings::landed)
                .getFirst();
    }

    ChangedSubjects changedSubjects(long after, int first, boolean proposed, Version version) {
        return statements
                .read(
                        Statement.FIRST_CHANGED_SUBJECTS,
                        Parameters.at(version)
                                .put("from", after)
                                .put("limit", MOST_COUNTED + 1)
                                .put("first", first)
                                .put("proposed", proposed)
                                .map(),
                        Landings::changed)
                .getFirst();
    }

    private static Landed landed(Record row) {
        return new Landed(
                row.get("count").asLong(),
                row.get("claimsNew").asLong(),
                row.get("claimsRetired").asLong(),
                row.get("loads").asList(Landings::load));
    }

    private static Landed.Load load(Value load) {
        return new Landed.Load(
                NodeId.parse(load.get("id").asString()),
                load.get("sequence").asLong(),
                Rows.instant(load.get("recordedAt"), Instant.EPOCH),
                Neo4jGraphLoads.counts(load));
    }

    private static ChangedSubjects changed(Record row) {
        long count = row.get("count").asLong();
        return new ChangedSubjects(
                count > MOST_COUNTED ? null : Long.valueOf(count),
                row.get("ids").asList(id -> NodeId.parse(id.asString())));
    }
}
