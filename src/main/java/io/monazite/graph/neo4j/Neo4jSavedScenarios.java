package io.monazite.graph.neo4j;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import io.monazite.graph.SavedScenario;
import io.monazite.graph.SavedScenarios;

/// Keeps a node for each scenario.
@ApplicationScoped
class Neo4jSavedScenarios implements SavedScenarios {

    private final Statements statements;

    Neo4jSavedScenarios(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void add(SavedScenario scenario) {
        Map<String, Object> properties = Map.of(
                "name", scenario.name(),
                "owner", scenario.owner(),
                "question", scenario.question(),
                "knownAt", scenario.knownAt().atZone(ZoneOffset.UTC),
                "validOn", scenario.validOn(),
                "savedAt", scenario.savedAt().atZone(ZoneOffset.UTC));
        statements.write(
                writing -> writing.run(Statement.SAVE_SCENARIO, Map.of("id", scenario.id(), "properties", properties)));
    }

    @Override
    public Optional<SavedScenario> find(String id) {
        return read(id, null).stream().findFirst();
    }

    @Override
    public List<SavedScenario> all(@Nullable String owner) {
        return read(null, owner);
    }

    private List<SavedScenario> read(@Nullable String id, @Nullable String owner) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("owner", owner);
        return statements.read(Statement.SAVED_SCENARIOS, parameters, row -> scenario(row.get("scenario")));
    }

    @Override
    public void remove(String id) {
        statements.write(writing -> writing.run(Statement.REMOVE_SCENARIO, Map.of("id", id)));
    }

    private static SavedScenario scenario(Value scenario) {
        return new SavedScenario(
                scenario.get("id").asString(),
                scenario.get("name").asString(),
                scenario.get("owner").asString(),
                scenario.get("question").asString(),
                Rows.instant(scenario.get("knownAt"), Instant.EPOCH),
                scenario.get("validOn").asLocalDate(),
                Rows.instant(scenario.get("savedAt"), Instant.EPOCH));
    }
}
