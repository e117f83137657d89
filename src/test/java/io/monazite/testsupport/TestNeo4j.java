package io.monazite.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

import io.monazite.embedded.EmbeddedNeo4j;
import io.monazite.embedded.EmbeddedSettings;

/// The Neo4j of this test run: a given one, else a container, else the embedded one; started once, at the first call.
///
/// Given: MONAZITE_TEST_NEO4J_URI, …_USER and …_PASSWORD as environment variables, or `monazite.test.neo4j.uri`,
/// `.user` and `.password` as system properties. **Its data is wiped by the tests.** Which one was taken is said in the
/// log. Quarkus loads test classes more than once, so what was started is remembered in system properties.
public final class TestNeo4j {

    private static final Logger LOG = Logger.getLogger(TestNeo4j.class);
    private static final String PREFIX = "monazite.test.neo4j.";
    private static final String IMAGE = "neo4j:2026.08.1";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Driver[] DRIVER = new Driver[1];

    /// Where the server answers, and as whom.
    public record Server(String uri, String user, String password) {}

    private TestNeo4j() {}

    /// The server of this run; starts one if need be.
    public static Server server() {
        // The one lock that all class loaders of this JVM share.
        synchronized (Runtime.getRuntime()) {
            return given().orElseGet(TestNeo4j::start);
        }
    }

    /// A driver for the server of this run. It is shared and closed with the JVM: do not close it.
    public static Driver driver() {
        synchronized (DRIVER) {
            if (DRIVER[0] == null) {
                Server server = server();
                DRIVER[0] = GraphDatabase.driver(server.uri(), AuthTokens.basic(server.user(), server.password()));
            }
            return DRIVER[0];
        }
    }

    /// Removes all nodes and relationships, and leaves constraints and indexes. Relationships go first: some nodes have
    /// a hundred thousand of them, too many for one transaction in a small heap.
    public static void wipe() {
        try (Session session = driver().session()) {
            session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS")
                    .consume();
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
                    .consume();
        }
    }

    private static Optional<Server> given() {
        return setting("uri").map(uri -> {
            Server server = new Server(
                    uri, setting("user").orElse("neo4j"), setting("password").orElse(""));
            if (System.getProperty(PREFIX + "uri") == null) {
                announce("the given server " + uri, server);
            }
            return server;
        });
    }

    private static Optional<String> setting(String name) {
        String variable = "MONAZITE_TEST_NEO4J_" + name.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(PREFIX + name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    private static Server start() {
        return DockerClientFactory.instance().isDockerAvailable() ? startContainer() : startEmbedded();
    }

    private static Server startContainer() {
        @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
        Neo4jContainer container = new Neo4jContainer(IMAGE).withRandomPassword();
        container.start();
        Server server = new Server(container.getBoltUrl(), "neo4j", container.getAdminPassword());
        announce("a container of " + IMAGE, server);
        return server;
    }

    private static Server startEmbedded() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-neo4j-");
            EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(EmbeddedSettings.in(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(neo4j, folder)));
            if (!neo4j.awaitReady(LONGEST_START)) {
                throw new IllegalStateException("the embedded Neo4j did not answer within " + LONGEST_START);
            }
            Server server = new Server(neo4j.uri(), neo4j.user(), neo4j.password());
            announce("the embedded Neo4j (no server was given, no container engine answers)", server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded Neo4j started", e);
        }
    }

    private static void announce(String which, Server server) {
        System.setProperty(PREFIX + "uri", server.uri());
        System.setProperty(PREFIX + "user", server.user());
        System.setProperty(PREFIX + "password", server.password());
        LOG.warnf("======== Tests run on %s ========", which);
    }

    private static void stop(EmbeddedNeo4j neo4j, Path folder) {
        neo4j.close();
        delete(folder);
    }

    /// Deletes a folder and all that is in it.
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
