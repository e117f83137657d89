package io.monazite.graph.neo4j;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.graph.LoadRun;
import io.monazite.graph.LoadRuns;
import io.monazite.graph.LoadStart;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Position;

/// Keeps runs as nodes: those that committed something on the node of their load, the others by themselves.
@ApplicationScoped
class Neo4jLoadRuns implements LoadRuns {

    /// All moments are written equally long, so that keys are in the order of time.
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final int BATCH = 1_000;

    private final Statements statements;

    Neo4jLoadRuns(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void record(LoadRun run) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", key(run.id(), run.began()));
        parameters.put("properties", properties(run));
        parameters.put("sequence", run.version());
        Statement statement = run.version() == null ? Statement.RECORD_RUN : Statement.RECORD_COMMITTED_RUN;
        statements.write(writing -> writing.run(statement, parameters));
    }

    @Override
    public Optional<LoadRun> run(UUID id) {
        return statements.read(Statement.RUN, Map.of("id", id.toString()), row -> run(row.get("run"))).stream()
                .findFirst();
    }

    @Override
    public Page<LoadRun> runs(Query query, PageRequest page) {
        Paging paging = Paging.of(page, true);
        return paging.page(statements.read(
                paging.either(Statement.RUNS_ASCENDING, Statement.RUNS_DESCENDING),
                paging.parameters(parameters(query)),
                Neo4jLoadRuns::row));
    }

    @Override
    public long count(Query query) {
        return statements
                .read(
                        Statement.COUNT_RUNS,
                        parameters(query),
                        row -> row.get("count").asLong())
                .getFirst();
    }

    @Override
    public void forgetBefore(Instant moment) {
        Map<String, Object> parameters = Map.of("before", MOMENT.format(moment), "limit", BATCH);
        boolean more = true;
        while (more) {
            more = statements
                            .write(writing -> writing.run(Statement.FORGET_RUNS, parameters))
                            .getFirst()
                            .get("removed")
                            .asLong()
                    > 0;
        }
    }

    /// What a load has of its run when it begins, so that it is on record as soon as it is committed.
    static Map<String, Object> begun(LoadStart.Run run) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("key", key(run.id(), run.began()));
        properties.put("run", run.id().toString());
        properties.put("began", run.began().atZone(ZoneOffset.UTC));
        ClaimProperties.putIfKnown(properties, "feed", run.source());
        List.of("refusedLines", "refusedFields", "refusedValues", "refusedCodes", "refusedReasons")
                .forEach(refused -> properties.put(refused, List.of()));
        return properties;
    }

    private static String key(UUID run, Instant began) {
        return MOMENT.format(began) + " " + run;
    }

    private static Map<String, Object> parameters(Query query) {
        return Parameters.at(0)
                .put("source", query.source())
                .put("state", query.state())
                .map();
    }

    private static Page.Row<LoadRun> row(Record row) {
        return new Page.Row<>(
                run(row.get("run")), new Position(row.get("run").get("key").asString(), ""));
    }

    private static Map<String, Object> properties(LoadRun run) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("run", run.id().toString());
        properties.put("cause", run.cause());
        properties.put("began", run.began().atZone(ZoneOffset.UTC));
        properties.put("ended", run.ended().atZone(ZoneOffset.UTC));
        properties.put("outcome", run.state().name());
        properties.put("bytes", run.bytes());
        properties.putAll(Neo4jStaging.map(run.counts()));
        ClaimProperties.putIfKnown(properties, "feed", run.source());
        ClaimProperties.putIfKnown(properties, "file", run.file());
        ClaimProperties.putIfKnown(properties, "checksum", run.checksum());
        ClaimProperties.putIfKnown(properties, "problem", run.problem());
        ClaimProperties.putIfKnown(properties, "message", run.message());
        properties.put(
                "refusedLines",
                run.refused().stream().map(LoadRun.RefusedField::line).toList());
        properties.put("refusedFields", texts(run, 0));
        properties.put("refusedValues", texts(run, 1));
        properties.put("refusedCodes", texts(run, 2));
        properties.put("refusedReasons", texts(run, 3));
        return properties;
    }

    /// Lists of the database hold no nulls: what is absent is empty.
    private static List<String> texts(LoadRun run, int part) {
        return run.refused().stream()
                .map(refused -> switch (part) {
                    case 0 -> refused.field() == null ? "" : refused.field();
                    case 1 -> refused.value() == null ? "" : refused.value();
                    case 2 -> refused.code();
                    default -> refused.reason();
                })
                .toList();
    }

    private static LoadRun run(Value run) {
        return new LoadRun(
                UUID.fromString(run.get("run").asString()),
                text(run, "feed"),
                run.get("cause").asString(),
                text(run, "file"),
                Rows.instant(run.get("began"), Instant.EPOCH),
                Rows.instant(run.get("ended"), Instant.EPOCH),
                LoadRun.State.valueOf(run.get("outcome").asString()),
                run.get("bytes").asLong(),
                text(run, "checksum"),
                Neo4jGraphLoads.counts(run),
                run.get("sequence").isNull() ? null : run.get("sequence").asLong(),
                text(run, "problem"),
                text(run, "message"),
                refused(run));
    }

    private static List<LoadRun.RefusedField> refused(Value run) {
        List<Long> lines = run.get("refusedLines").asList(Value::asLong);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new LoadRun.RefusedField(
                        lines.get(i),
                        known(run.get("refusedFields").get(i)),
                        known(run.get("refusedValues").get(i)),
                        run.get("refusedCodes").get(i).asString(),
                        run.get("refusedReasons").get(i).asString()))
                .toList();
    }

    private static @Nullable String known(Value text) {
        return text.asString().isEmpty() ? null : text.asString();
    }

    private static @Nullable String text(Value map, String name) {
        return map.get(name).isNull() ? null : map.get(name).asString();
    }
}
