package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import io.monazite.graph.GraphException;
import io.monazite.testsupport.TestNeo4j;

/// Whoever looks for the version finds out whether the database answers.
class CurrentVersionIT {

    private static final TestNeo4j.Server SERVER = TestNeo4j.server();

    @BeforeAll
    static void schema() {
        TestNeo4j.wipe();
        new SchemaMigrator(new Statements(TestNeo4j.driver(), Duration.ofSeconds(30), Duration.ofSeconds(2))).migrate();
    }

    @Test
    void tellsWhetherTheDatabaseAnsweredTheLastTime() {
        Config one = Config.builder()
                .withMaxConnectionPoolSize(1)
                .withConnectionAcquisitionTimeout(2, TimeUnit.SECONDS)
                .build();
        try (Driver driver =
                GraphDatabase.driver(SERVER.uri(), AuthTokens.basic(SERVER.user(), SERVER.password()), one)) {
            CurrentVersion current = new CurrentVersion(
                    new Statements(driver, Duration.ofSeconds(30), Duration.ofSeconds(2)), version -> {});
            assertThat(current.answered()).as("before it was asked").isFalse();
            current.read();
            assertThat(current.answered()).isTrue();
            try (Session session = driver.session();
                    Transaction busy = session.beginTransaction()) {
                assertThatThrownBy(current::read).isInstanceOf(GraphException.StoreUnavailable.class);
                assertThat(current.answered()).as("while it is silent").isFalse();
                busy.rollback();
            }
            current.read();
            assertThat(current.answered()).as("once it is back").isTrue();
        }
    }
}
