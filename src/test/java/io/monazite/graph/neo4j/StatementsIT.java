package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import io.monazite.graph.GraphException;
import io.monazite.testsupport.TestNeo4j;

/// The server understands every statement, and what goes wrong is told in our own words.
class StatementsIT {

    private static final CypherLibrary LIBRARY = new CypherLibrary();
    private static final Statements STATEMENTS = new Statements(TestNeo4j.driver(), Duration.ofSeconds(30));

    @BeforeAll
    static void schema() {
        TestNeo4j.wipe();
        new SchemaMigrator(STATEMENTS).migrate();
    }

    @ParameterizedTest
    @EnumSource(Statement.class)
    void theServerUnderstands(Statement statement) {
        String text = LIBRARY.text(statement);
        assertThat(text).as("all parts are put in").doesNotContain("//+");
        assertThat(TestNeo4j.driver()
                        .executableQuery("EXPLAIN " + text)
                        .execute()
                        .summary()
                        .hasPlan())
                .isTrue();
    }

    @Test
    void aParameterThatIsMissingIsADefectOfOurs() {
        assertThatThrownBy(() -> STATEMENTS.read(Statement.ENTITIES, Map.of(), row -> row))
                .isInstanceOf(GraphException.StoreRefused.class)
                .hasMessageContaining("cypher/read/entities.cypher")
                .hasMessageContaining("ParameterMissing");
    }

    @Test
    void aFailedWriteLeavesNothing() {
        assertThatThrownBy(() -> STATEMENTS.write(writing -> {
                    writing.run(Statement.START_LOAD, Map.of("id", "load:7", "sequence", 7, "properties", Map.of()));
                    return writing.run(Statement.START_LOAD, Map.of());
                }))
                .isInstanceOf(GraphException.StoreRefused.class);
        assertThat(TestNeo4j.driver()
                        .executableQuery("MATCH (l:Load {sequence: 7}) RETURN l")
                        .execute()
                        .records())
                .isEmpty();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsUnavailable() {
        // Nothing listens at the discard port.
        try (Driver nowhere = GraphDatabase.driver(URI.create("bolt://localhost:9"))) {
            Statements statements = new Statements(nowhere, Duration.ofSeconds(1));
            assertThatThrownBy(() -> statements.read(Statement.VERSION, Map.of(), row -> row))
                    .isInstanceOf(GraphException.StoreUnavailable.class);
        }
    }
}
