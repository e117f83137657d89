package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

import io.monazite.embedded.EmbeddedNeo4j;
import io.monazite.embedded.EmbeddedSettings;

/// A Neo4j process of the trial's own, apart from any service. When it is killed it is started again at once, at the
/// same address, as a supervisor would do.
final class Database implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final EmbeddedNeo4j neo4j;
    private final Driver driver;

    private Database(EmbeddedNeo4j neo4j) {
        this.neo4j = neo4j;
        this.driver = GraphDatabase.driver(uri(), AuthTokens.basic(user(), password()));
    }

    static Database start(Path folder) throws InterruptedException {
        Database database = new Database(EmbeddedNeo4j.start(EmbeddedSettings.in(folder)));
        try {
            database.awaitReady();
            return database;
        } catch (IllegalStateException e) {
            database.close();
            throw e;
        }
    }

    void awaitReady() throws InterruptedException {
        if (!neo4j.awaitReady(LONGEST_START)) {
            throw new IllegalStateException("the database does not answer within " + LONGEST_START);
        }
    }

    String uri() {
        return neo4j.uri();
    }

    /// The port of this machine at which it listens.
    int port() {
        return Integer.parseInt(uri().substring(uri().lastIndexOf(':') + 1));
    }

    String user() {
        return neo4j.user();
    }

    String password() {
        return neo4j.password();
    }

    /// How many claims the store has, seen or not.
    long claims() {
        return one("faults/claims").get("claims").asLong();
    }

    /// The digest of what is seen, as the service keeps it.
    String digest() {
        return one("faults/digest").get("digest").asString();
    }

    /// Ends it as a crash does.
    void kill() {
        process().destroyForcibly();
    }

    /// Stops its threads where they are; its sockets stay open.
    void pause() {
        Signals.send("STOP", process().pid());
    }

    void resume() {
        Signals.send("CONT", process().pid());
    }

    private ProcessHandle process() {
        long pid = Objects.requireNonNull(neo4j.pid(), "the database does not run");
        return ProcessHandle.of(pid).orElseThrow();
    }

    private Record one(String statement) {
        return driver.executableQuery(FaultStatements.text(statement))
                .execute()
                .records()
                .getFirst();
    }

    @Override
    public void close() {
        driver.close();
        neo4j.close();
    }

    /// Signals that Java has no name for.
    static final class Signals {

        private Signals() {}

        static void send(String signal, long pid) {
            try {
                Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
                if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                    throw new IllegalStateException("process %d takes no %s".formatted(pid, signal));
                }
            } catch (IOException e) {
                throw new IllegalStateException("there is no command 'kill' on this machine", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a signal was sent", e);
            }
        }
    }
}
