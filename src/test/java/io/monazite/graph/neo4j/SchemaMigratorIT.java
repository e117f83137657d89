package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.graph.GraphException;
import io.monazite.testsupport.TestNeo4j;

/// The schema is applied once, whole, and never changed behind our back.
class SchemaMigratorIT {

    private final Statements statements =
            new Statements(TestNeo4j.driver(), Duration.ofSeconds(30), Duration.ofSeconds(2));
    private final SchemaMigrator migrator = new SchemaMigrator(statements);

    @BeforeEach
    void bareDatabase() {
        TestNeo4j.wipe();
        names("SHOW CONSTRAINTS YIELD name").forEach(name -> run("DROP CONSTRAINT `" + name + "` IF EXISTS"));
        names("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
                .forEach(name -> run("DROP INDEX `" + name + "` IF EXISTS"));
    }

    @Test
    void migratingTwiceChangesNothing() {
        migrator.migrate();
        List<Map<String, Object>> once = state();
        assertThat(once).hasSizeGreaterThan(20);
        migrator.migrate();
        assertThat(state()).isEqualTo(once);
    }

    @Test
    void allIndexesAreThereWhenItReturns() {
        migrator.migrate();
        assertThat(names("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name"))
                .isEmpty();
        assertThat(names("SHOW INDEXES YIELD name")).contains("profile_names", "claim_id", "subject_id");
    }

    @Test
    void aStepThatWasChangedAfterwardsIsRefused() {
        migrator.migrate();
        run("MATCH (s:SchemaStep {name: 'V013__claim_id'}) SET s.checksum = 'another'");
        assertThatThrownBy(migrator::migrate)
                .isInstanceOf(GraphException.StoreRefused.class)
                .hasMessageContaining("V013__claim_id");
    }

    @Test
    void twoMigratorsAtOnceBothSucceed() {
        SchemaMigrator other =
                new SchemaMigrator(new Statements(TestNeo4j.driver(), Duration.ofSeconds(30), Duration.ofSeconds(2)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> first = CompletableFuture.runAsync(migrator::migrate, threads);
            CompletableFuture<Void> second = CompletableFuture.runAsync(other::migrate, threads);
            assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofMinutes(2));
        }
        List<Map<String, Object>> both = state();
        migrator.migrate();
        assertThat(state()).isEqualTo(both);
        assertThat(names("MATCH (d:Dataset) RETURN d.id AS name")).containsExactly("dataset:main");
    }

    private static List<Map<String, Object>> state() {
        List<Map<String, Object>> state =
                new ArrayList<>(run("MATCH (s:SchemaStep) RETURN s.name, s.checksum, s.appliedAt ORDER BY s.name"));
        state.addAll(run("SHOW INDEXES YIELD id, name RETURN id, name ORDER BY name"));
        return state;
    }

    private static List<String> names(String query) {
        return run(query).stream().map(row -> String.valueOf(row.get("name"))).toList();
    }

    private static List<Map<String, Object>> run(String query) {
        return TestNeo4j.driver().executableQuery(query).execute().records().stream()
                .map(row -> row.asMap())
                .toList();
    }
}
