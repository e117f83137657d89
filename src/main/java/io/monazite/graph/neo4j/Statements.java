package io.monazite.graph.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.summary.ResultSummary;

import io.monazite.graph.GraphException;

/// Sends statements. Each is sent with its name as metadata, so that an operator sees in the database which one runs;
/// the log category `io.monazite.statements` tells at DEBUG which were sent, how long each took and how many rows came.
@ApplicationScoped
class Statements {

    private static final Logger LOG = Logger.getLogger("io.monazite.statements");
    /// How many rows of a stream are asked for at once, and how long it may take.
    private static final int ROWS_AT_ONCE = 10_000;

    private static final Duration LONGEST_STREAM = Duration.ofMinutes(30);
    private static final String SCHEMA_ERRORS = "Neo.ClientError.Schema.";

    private final Driver driver;
    private final Duration timeout;
    private final CypherLibrary library = new CypherLibrary();
    private volatile boolean met;

    Statements(
            Driver driver,
            @ConfigProperty(name = "monazite.statement.timeout", defaultValue = "30s") Duration timeout) {
        this.driver = driver;
        this.timeout = timeout;
    }

    /// Before the database answers for the first time it is asked without the driver's retries, which sleep for a
    /// second and longer: who asks during a start is told at once, and may be answered by the next try.
    ///
    /// @throws GraphException.StoreUnavailable if it did not answer yet and does not now
    void meet() {
        if (!met) {
            guarded("the first knock", () -> {
                driver.verifyConnectivity();
                met = true;
                return true;
            });
        }
    }

    /// Reads rows, trying again where the database says that it may help.
    <T> List<T> read(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        meet();
        return guarded(statement.path(), () -> {
            try (Session session = session(AccessMode.READ)) {
                return session.executeRead(
                        transaction -> run(transaction, statement, parameters).stream()
                                .map(row)
                                .toList(),
                        config(statement, timeout));
            }
        });
    }

    /// Hands rows on as they come, so that a result of any size is read in little memory. It is not tried again, since
    /// rows were handed on already.
    void stream(Statement statement, Map<String, Object> parameters, Consumer<Record> row) {
        guarded(statement.path(), () -> {
            SessionConfig config = SessionConfig.builder()
                    .withDefaultAccessMode(AccessMode.READ)
                    .withFetchSize(ROWS_AT_ONCE)
                    .build();
            try (Session session = driver.session(config);
                    Transaction transaction = session.beginTransaction(config(statement, LONGEST_STREAM))) {
                long start = System.nanoTime();
                Result rows = transaction.run(library.text(statement), parameters);
                long count = 0;
                while (rows.hasNext()) {
                    row.accept(rows.next());
                    count++;
                }
                LOG.debugf(
                        "%s: %d rows in %d ms",
                        statement, count, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                return count;
            }
        });
    }

    /// Runs several statements in one write transaction.
    <T> T write(Function<Writing, T> work) {
        return write(timeout, work);
    }

    /// Runs statements that may take longer than others.
    <T> T write(Duration patience, Function<Writing, T> work) {
        return guarded("a write", () -> {
            try (Session session = session(AccessMode.WRITE)) {
                return session.executeWrite(
                        transaction -> work.apply((statement, parameters) -> run(transaction, statement, parameters)),
                        TransactionConfig.builder().withTimeout(patience).build());
            }
        });
    }

    /// Runs a schema step in a transaction of its own, again where another service is at the same step.
    void alone(String step) {
        guarded("a schema step", () -> {
            try {
                return consume(step);
            } catch (ClientException e) {
                if (!e.code().startsWith(SCHEMA_ERRORS)) {
                    throw e;
                }
                // IF NOT EXISTS looks before it takes the lock: another service made the same in between.
                return consume(step);
            }
        });
    }

    private ResultSummary consume(String step) {
        try (Session session = session(AccessMode.WRITE)) {
            return session.executeWrite(transaction -> transaction.run(step).consume());
        }
    }

    /// One write transaction.
    @FunctionalInterface
    interface Writing {
        List<Record> run(Statement statement, Map<String, Object> parameters);
    }

    private List<Record> run(TransactionContext transaction, Statement statement, Map<String, Object> parameters) {
        long start = System.nanoTime();
        List<Record> rows = transaction.run(library.text(statement), parameters).list();
        LOG.debugf(
                "%s: %d rows in %d ms",
                statement, rows.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return rows;
    }

    private Session session(AccessMode mode) {
        return driver.session(
                SessionConfig.builder().withDefaultAccessMode(mode).build());
    }

    private static TransactionConfig config(Statement statement, Duration timeout) {
        return TransactionConfig.builder()
                .withTimeout(timeout)
                .withMetadata(Map.of("statement", statement.path()))
                .build();
    }

    private static <T> T guarded(String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (ServiceUnavailableException | SessionExpiredException | TransientException | DiscoveryException e) {
            throw new GraphException.StoreUnavailable("the database did not answer to " + doing, e);
        } catch (Neo4jException e) {
            throw new GraphException.StoreRefused("the database refused %s (%s)".formatted(doing, e.code()), e);
        }
    }
}
