package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ClientException;

import io.monazite.domain.NodeId;
import io.monazite.graph.Deadline;
import io.monazite.graph.GraphException;
import io.monazite.graph.Relation;
import io.monazite.testsupport.TestNeo4j;

/// The server understands every statement, and what goes wrong is told in our own words.
class StatementsIT {

    private static final CypherLibrary LIBRARY = new CypherLibrary();
    private static final Statements STATEMENTS =
            new Statements(TestNeo4j.driver(), Duration.ofSeconds(30), Duration.ofSeconds(2));

    @BeforeAll
    static void schema() {
        TestNeo4j.wipe();
        new SchemaMigrator(STATEMENTS).migrate();
    }

    @ParameterizedTest
    @EnumSource(Statement.class)
    void theServerUnderstands(Statement statement) {
        assertThat(LIBRARY.texts(statement)).isNotEmpty().allSatisfy(text -> {
            assertThat(text).as("all parts are put in").doesNotContain("//+");
            assertThat(TestNeo4j.driver()
                            .executableQuery("EXPLAIN " + text)
                            .execute()
                            .summary()
                            .hasPlan())
                    .isTrue();
        });
    }

    @Test
    void aTextIsSentForTheRelationThatIsAskedFor() {
        assertThat(LIBRARY.texts(Statement.COUNT_FACTS_OF_ENTITY)).hasSameSizeAs(Relation.values());
        assertThat(LIBRARY.text(Statement.COUNT_FACTS_OF_ENTITY, Map.of("relation", "STAKES_IN")))
                .contains("(:Subject {id: id})<-[:OF]-(f:Ownership)");
    }

    /// So that another member of a cluster, asked next, first catches up with the write.
    @Test
    void whatWasWrittenIsABookmarkOfAllLaterSessions() {
        var bookmarks = TestNeo4j.driver().executableQueryBookmarkManager();
        var before = bookmarks.getBookmarks();
        STATEMENTS.write(writing -> writing.run(
                Statement.WRITE_ENTITIES,
                Map.of("sequence", 1, "rows", List.of(Drafts.entity(NodeId.parse("company:marked"))))));
        var written = bookmarks.getBookmarks();
        assertThat(written).isNotEmpty().isNotEqualTo(before);
        STATEMENTS.read(Statement.VERSION, Map.of(), row -> row);
        assertThat(bookmarks.getBookmarks())
                .as("a read sends them, and brings its own")
                .isNotEmpty();
    }

    @Test
    void aReadSaysThatItIsOne() {
        assertThatThrownBy(() ->
                        STATEMENTS.read(Statement.WRITE_ENTITIES, Map.of("sequence", 1, "rows", List.of()), row -> row))
                .isInstanceOf(GraphException.StoreRefused.class)
                .hasMessageContaining("AccessMode");
    }

    @Test
    void aParameterThatIsMissingIsADefectOfOurs() {
        assertThatThrownBy(() -> STATEMENTS.read(Statement.ENTITIES, Map.of(), row -> row))
                .isInstanceOf(GraphException.StoreRefused.class)
                .hasMessageContaining("cypher/read/entities.cypher")
                .hasMessageContaining("ParameterMissing");
    }

    /// A million lookups take far longer than a twentieth of a second: the database gives up by itself.
    @Test
    void aReadThatNobodyWaitsForIsEndedInTheDatabase() {
        List<String> ids =
                IntStream.range(0, 1_000_000).mapToObj("company:c%d"::formatted).toList();
        Map<String, Object> parameters = Map.of("ids", ids, "now", 1);
        Instant soon = Instant.now().plusMillis(50);
        assertThatThrownBy(() -> Deadline.by(soon, () -> STATEMENTS.read(Statement.ENTITIES, parameters, row -> row)))
                .isInstanceOf(GraphException.TooSlow.class)
                .hasMessageContaining("cypher/read/entities.cypher")
                .hasCauseInstanceOf(ClientException.class);
        assertThat(TestNeo4j.driver()
                        .executableQuery(
                                "SHOW TRANSACTIONS YIELD metaData WHERE metaData.statement IS NOT NULL RETURN *")
                        .execute()
                        .records())
                .isEmpty();
    }

    @Test
    void nothingIsReadOnceTheTimeIsOver() {
        Instant over = Instant.now().minusMillis(1);
        assertThatThrownBy(() -> Deadline.by(over, () -> STATEMENTS.read(Statement.SCHEMA_STEPS, Map.of(), row -> row)))
                .isInstanceOf(GraphException.TooSlow.class)
                .hasMessage("no time is left for a read");
    }

    /// As when the server is silent: every connection waits for it.
    @Test
    void whereNoConnectionIsFreeTheDatabaseIsAway() {
        TestNeo4j.Server server = TestNeo4j.server();
        Config one = Config.builder()
                .withMaxConnectionPoolSize(1)
                .withConnectionAcquisitionTimeout(5, TimeUnit.SECONDS)
                .build();
        try (Driver driver =
                        GraphDatabase.driver(server.uri(), AuthTokens.basic(server.user(), server.password()), one);
                Session session = driver.session();
                Transaction busy = session.beginTransaction()) {
            Statements statements = new Statements(driver, Duration.ofSeconds(30), Duration.ofSeconds(2));
            assertThatThrownBy(() -> statements.read(Statement.SCHEMA_STEPS, Map.of(), row -> row))
                    .isInstanceOf(GraphException.StoreUnavailable.class)
                    .hasMessageContaining("schema_steps.cypher");
            busy.rollback();
            assertThat(statements.read(Statement.SCHEMA_STEPS, Map.of(), row -> row))
                    .isNotEmpty();
        }
    }

    @Test
    void aFailedWriteLeavesNothing() {
        assertThatThrownBy(() -> STATEMENTS.write(writing -> {
                    writing.run(
                            Statement.START_LOAD,
                            Map.of("id", "load:7", "holder", "h", "sequence", 7, "properties", Map.of()));
                    return writing.run(Statement.START_LOAD, Map.of());
                }))
                .isInstanceOf(GraphException.StoreRefused.class);
        assertThat(TestNeo4j.driver()
                        .executableQuery("MATCH (l:Load {sequence: 7}) RETURN l")
                        .execute()
                        .records())
                .isEmpty();
    }

    /// The first connection is cut as soon as it is made, as by a server that is about to start; the next one is not.
    @Test
    void aReadIsTriedAgain() throws IOException {
        TestNeo4j.Server server = TestNeo4j.server();
        URI uri = URI.create(server.uri());
        try (ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            AtomicInteger connections = new AtomicInteger();
            Thread.startVirtualThread(() -> {
                try {
                    front.accept().close();
                    connections.incrementAndGet();
                    while (true) {
                        join(front.accept(), new Socket(uri.getHost(), uri.getPort()));
                        connections.incrementAndGet();
                    }
                } catch (IOException e) {
                    // The test is over.
                }
            });
            try (Driver through = GraphDatabase.driver(
                    URI.create("bolt://localhost:" + front.getLocalPort()),
                    AuthTokens.basic(server.user(), server.password()))) {
                Statements statements = new Statements(through, Duration.ofSeconds(30), Duration.ofSeconds(30));
                assertThat(statements.read(Statement.SCHEMA_STEPS, Map.of(), row -> row))
                        .isNotEmpty();
            }
            assertThat(connections).hasValueGreaterThan(1);
        }
    }

    private static void join(Socket one, Socket other) {
        for (Socket from : List.of(one, other)) {
            Thread.startVirtualThread(() -> {
                try {
                    from.getInputStream().transferTo((from == one ? other : one).getOutputStream());
                } catch (IOException e) {
                    // Either end was closed.
                }
            });
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsUnavailable() {
        // Nothing listens at the discard port.
        try (Driver nowhere = GraphDatabase.driver(URI.create("bolt://localhost:9"))) {
            Statements statements = new Statements(nowhere, Duration.ofSeconds(1), Duration.ofSeconds(1));
            assertThatThrownBy(() -> statements.read(Statement.VERSION, Map.of(), row -> row))
                    .isInstanceOf(GraphException.StoreUnavailable.class);
        }
    }
}
