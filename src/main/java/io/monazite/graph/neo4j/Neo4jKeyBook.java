package io.monazite.graph.neo4j;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import io.monazite.graph.KeyBook;
import io.monazite.graph.KeyRecord;

/// Keeps keys as nodes of their own.
@ApplicationScoped
class Neo4jKeyBook implements KeyBook {

    private final Statements statements;

    Neo4jKeyBook(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<KeyRecord> keys() {
        return statements.read(Statement.KEYS, Map.of(), row -> key(row.get("key")));
    }

    @Override
    public boolean add(KeyRecord key) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("hash", key.hash());
        properties.put("roles", key.roles().stream().sorted().toList());
        properties.put("sources", key.sources());
        properties.put("made", key.made().atZone(ZoneOffset.UTC));
        properties.put("madeBy", key.madeBy());
        if (key.expires() != null) {
            properties.put("expires", key.expires().atZone(ZoneOffset.UTC));
        }
        return statements
                .write(writing ->
                        writing.run(Statement.CREATE_KEY, Map.of("name", key.name(), "properties", properties)))
                .getFirst()
                .get("made")
                .asBoolean();
    }

    @Override
    public Optional<KeyRecord> revoke(String name, Instant at) {
        return statements
                .write(writing ->
                        writing.run(Statement.REVOKE_KEY, Map.of("name", name, "at", at.atZone(ZoneOffset.UTC))))
                .stream()
                .map(row -> key(row.get("key")))
                .findFirst();
    }

    private static KeyRecord key(Value key) {
        return new KeyRecord(
                key.get("name").asString(),
                key.get("hash").asString(),
                Set.copyOf(key.get("roles").asList(Value::asString)),
                key.get("sources").asList(Value::asString),
                Rows.instant(key.get("made"), Instant.EPOCH),
                key.get("madeBy").asString(),
                time(key.get("expires")),
                time(key.get("revoked")));
    }

    private static @Nullable Instant time(Value value) {
        return value.isNull() ? null : Rows.instant(value, Instant.EPOCH);
    }
}
