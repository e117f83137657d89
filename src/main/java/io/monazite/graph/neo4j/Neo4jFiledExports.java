package io.monazite.graph.neo4j;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.graph.FiledExport;
import io.monazite.graph.FiledExport.State;
import io.monazite.graph.FiledExports;
import io.monazite.graph.Version;

/// Keeps a node for each export.
@ApplicationScoped
class Neo4jFiledExports implements FiledExports {

    /// Whoever writes one tells of it at least so often, unless he has ended.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Statements statements;

    Neo4jFiledExports(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void add(FiledExport export) {
        FiledExport.Asked asked = export.asked();
        Map<String, Object> properties = properties(export.standing(), export.expiresAt());
        properties.put("owner", export.owner());
        properties.put("form", asked.form());
        properties.put("rows", asked.rows());
        properties.put("extent", asked.extent());
        properties.put("packed", asked.packed());
        properties.put("sequence", export.version().sequence());
        properties.put("digest", export.version().digest());
        properties.put("recordedAt", export.version().recordedAt().atZone(ZoneOffset.UTC));
        properties.put("leftOut", export.leftOut());
        properties.put("startedAt", export.startedAt().atZone(ZoneOffset.UTC));
        statements.write(
                writing -> writing.run(Statement.SAVE_EXPORT, Map.of("id", export.id(), "properties", properties)));
    }

    @Override
    public Optional<FiledExport> find(String id) {
        return read(id, null).stream().findFirst();
    }

    @Override
    public List<FiledExport> all(@Nullable String owner) {
        return read(null, owner);
    }

    @Override
    public boolean tell(String id, FiledExport.Standing standing, Instant expiresAt) {
        return !statements
                .write(writing -> writing.run(
                        Statement.TELL_EXPORT, Map.of("id", id, "properties", properties(standing, expiresAt))))
                .isEmpty();
    }

    @Override
    public void cancel(String id) {
        statements.write(writing -> writing.run(Statement.CANCEL_EXPORT, Map.of("id", id)));
    }

    @Override
    public void forgetBefore(Instant then) {
        statements.write(
                writing -> writing.run(Statement.FORGET_EXPORTS, Map.of("before", then.atZone(ZoneOffset.UTC))));
    }

    private List<FiledExport> read(@Nullable String id, @Nullable String owner) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("owner", owner);
        parameters.put("silence", SILENCE.toSeconds());
        return statements.read(Statement.EXPORTS, parameters, Neo4jFiledExports::export);
    }

    private static Map<String, Object> properties(FiledExport.Standing standing, Instant expiresAt) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("state", standing.state().name());
        properties.put("done", standing.done());
        properties.put("of", standing.of());
        properties.put("bytes", standing.bytes());
        Instant ended = standing.endedAt();
        properties.put("endedAt", ended == null ? null : ended.atZone(ZoneOffset.UTC));
        properties.put("problem", standing.problem());
        properties.put("message", standing.message());
        properties.put("checksum", standing.checksum());
        properties.put("expiresAt", expiresAt.atZone(ZoneOffset.UTC));
        return properties;
    }

    private static FiledExport export(Record row) {
        Value export = row.get("export");
        return new FiledExport(
                export.get("id").asString(),
                export.get("owner").asString(),
                new FiledExport.Asked(
                        export.get("form").asString(),
                        Rows.text(export, "rows"),
                        export.get("extent").asString(),
                        export.get("packed").asBoolean()),
                new Version(
                        export.get("sequence").asLong(),
                        export.get("digest").asString(),
                        Rows.instant(export.get("recordedAt"), Instant.EPOCH)),
                export.get("leftOut").asList(Value::asString),
                Rows.instant(export.get("startedAt"), Instant.EPOCH),
                Rows.instant(export.get("expiresAt"), Instant.EPOCH),
                standing(export, row.get("silent").asBoolean()));
    }

    private static FiledExport.Standing standing(Value export, boolean silent) {
        State state = State.valueOf(export.get("state").asString());
        boolean over = Rows.instant(export.get("expiresAt"), Instant.EPOCH).isBefore(Instant.now());
        return new FiledExport.Standing(
                silent ? State.FAILED : state == State.DONE && over ? State.EXPIRED : state,
                export.get("done").asLong(),
                export.get("of").isNull() ? null : export.get("of").asLong(),
                export.get("bytes").asLong(),
                export.get("endedAt").isNull() ? null : Rows.instant(export.get("endedAt"), Instant.EPOCH),
                silent ? "INTERRUPTED" : Rows.text(export, "problem"),
                silent ? "the service that wrote it has ended: start it again" : Rows.text(export, "message"),
                Rows.text(export, "checksum"));
    }
}
