package io.monazite.graph.neo4j;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import io.monazite.graph.AuditEntry;
import io.monazite.graph.AuditQuery;
import io.monazite.graph.AuditTrail;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Position;

/// Keeps the record of changes as nodes of their own.
@ApplicationScoped
class Neo4jAuditTrail implements AuditTrail {

    /// Of one width, so that the order of the texts is that of the times.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);

    private final Statements statements;

    Neo4jAuditTrail(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String begin(Act act) {
        Instant now = Instant.now();
        String id = TIME.format(now) + "/" + UUID.randomUUID();
        Map<String, Object> properties = new HashMap<>();
        properties.put("at", now.atZone(ZoneOffset.UTC));
        properties.put("roles", act.roles().stream().sorted().toList());
        properties.put("what", act.what());
        properties.put("outcome", AuditEntry.Outcome.STARTED.name());
        ClaimProperties.putIfKnown(properties, "who", act.who());
        ClaimProperties.putIfKnown(properties, "about", act.about());
        statements.write(writing -> writing.run(Statement.BEGIN_AUDIT, Map.of("id", id, "properties", properties)));
        return id;
    }

    @Override
    public void end(String id, AuditEntry.Outcome outcome, @Nullable String code, @Nullable String about) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("outcome", outcome.name());
        ClaimProperties.putIfKnown(properties, "code", code);
        ClaimProperties.putIfKnown(properties, "about", about);
        statements.write(writing -> writing.run(Statement.END_AUDIT, Map.of("id", id, "properties", properties)));
    }

    @Override
    public Page<AuditEntry> entries(AuditQuery query, PageRequest page) {
        Paging paging = Paging.of(page, true);
        List<Page.Row<AuditEntry>> rows = statements.read(
                paging.either(Statement.AUDITS_ASCENDING, Statement.AUDITS_DESCENDING),
                paging.parameters(parameters(query)),
                row -> row(entry(row.get("audit"))));
        return paging.page(rows);
    }

    @Override
    public long count(AuditQuery query) {
        return statements
                .read(
                        Statement.COUNT_AUDITS,
                        parameters(query),
                        row -> row.get("count").asLong())
                .getFirst();
    }

    private static Map<String, Object> parameters(AuditQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("since", query.since() == null ? "" : TIME.format(query.since()));
        parameters.put("who", query.who());
        return parameters;
    }

    private static Page.Row<AuditEntry> row(AuditEntry entry) {
        return new Page.Row<>(entry, new Position(entry.id(), ""));
    }

    private static AuditEntry entry(Value entry) {
        return new AuditEntry(
                entry.get("id").asString(),
                Rows.instant(entry.get("at"), Instant.EPOCH),
                text(entry.get("who")),
                Set.copyOf(entry.get("roles").asList(Value::asString)),
                entry.get("what").asString(),
                text(entry.get("about")),
                AuditEntry.Outcome.valueOf(entry.get("outcome").asString()),
                text(entry.get("code")));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
