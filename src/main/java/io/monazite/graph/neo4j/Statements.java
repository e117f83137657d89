package io.monazite.graph.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.summary.ResultSummary;

import io.monazite.graph.Deadline;
import io.monazite.graph.GraphException;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.smallrye.mutiny.Uni;

/// Sends statements. Each is sent with its name as metadata, so that an operator sees in the database which one runs;
/// what the service tells of it is in `Sent`.
///
/// Reads say that they are reads, so that a cluster may answer them at any member. All sessions share the driver's
/// bookmarks: a member first catches up with all that this service has written, or seen at another member.
@ApplicationScoped
class Statements {

    private static final Logger LOG = Logger.getLogger(Statements.class);

    /// How many rows of a stream are asked for at once, and how long it may take.
    private static final int ROWS_AT_ONCE = 10_000;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(30);
    private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";

    /// How the driver says that all connections are in use, waiting for a server that is silent; it has no class and no
    /// code for it.
    private static final String NO_CONNECTION = "Unable to acquire connection";

    private static final String SCHEMA_ERRORS = "Neo.ClientError.Schema.";

    private final Driver driver;
    private final Duration timeout;
    private final Duration patience;
    private final Tracer tracer;
    private final CypherLibrary library = new CypherLibrary();

    /// @param timeout how long a statement may take
    /// @param patience how long a read is tried again
    @Inject
    Statements(
            Driver driver,
            @ConfigProperty(name = "monazite.statement.timeout", defaultValue = "30s") Duration timeout,
            @ConfigProperty(name = "quarkus.neo4j.max-transaction-retry-time", defaultValue = "2s") Duration patience,
            Tracer tracer) {
        this.driver = driver;
        this.timeout = timeout;
        this.patience = patience;
        this.tracer = tracer;
    }

    /// Sends statements that are not traced.
    Statements(Driver driver, Duration timeout, Duration patience) {
        this(driver, timeout, patience, TracerProvider.noop().get("none"));
    }

    /// Reads rows, trying again where the database says that it may help. A read is one statement in a transaction that
    /// the database begins and ends with it: one way there and back, where one that the driver manages takes three.
    <T> List<T> read(Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return read(statement, library.text(statement, parameters), parameters, row, timeout);
    }

    /// Reads rows by a statement that may take longer than others.
    <T> List<T> read(Duration patience, Statement statement, Map<String, Object> parameters, Function<Record, T> row) {
        return read(statement, library.text(statement, parameters), parameters, row, patience);
    }

    /// Reads rows by a statement that is open for a filter or an order.
    <T> List<T> read(Statement statement, Composed composed, Function<Record, T> row) {
        return read(statement, library.text(statement, composed), composed.parameters(), row, timeout);
    }

    private <T> List<T> read(
            Statement statement,
            String text,
            Map<String, Object> parameters,
            Function<Record, T> row,
            Duration patience) {
        Duration left = Deadline.left(patience);
        return guarded(statement.path(), () -> {
            try {
                return readOnce(statement, text, parameters, row, left);
            } catch (RuntimeException e) {
                if (e instanceof RetryableException) {
                    return readAgain(() -> readOnce(statement, text, parameters, row, left));
                }
                throw e;
            }
        });
    }

    private <T> List<T> readAgain(Supplier<List<T>> reading) {
        return Uni.createFrom()
                .item(reading)
                .onFailure(RetryableException.class::isInstance)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(patience.toMillis())
                // Who gave up says so; why is what it was tried again for.
                .onFailure(failure -> failure.getCause() instanceof RetryableException)
                .transform(Throwable::getCause)
                .await()
                .indefinitely();
    }

    private <T> List<T> readOnce(
            Statement statement, String text, Map<String, Object> parameters, Function<Record, T> row, Duration left) {
        try (Session session = session(AccessMode.READ)) {
            return listed(statement, () -> session.run(text, parameters, config(statement, left))).stream()
                    .map(row)
                    .toList();
        }
    }

    /// Hands rows on as they come, so that a result of any size is read in little memory. It is not tried again, since
    /// rows were handed on already.
    void stream(Statement statement, Map<String, Object> parameters, Consumer<Record> row) {
        guarded(statement.path(), () -> {
            try (Session session = driver.session(
                            config(AccessMode.READ).withFetchSize(ROWS_AT_ONCE).build());
                    Transaction transaction = session.beginTransaction(config(statement, LONGEST_STREAM))) {
                return Sent.by(
                        tracer,
                        statement,
                        () -> {
                            Result rows = transaction.run(library.text(statement, parameters), parameters);
                            long count = 0;
                            while (rows.hasNext()) {
                                row.accept(rows.next());
                                count++;
                            }
                            return count;
                        },
                        Long::longValue);
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
        return listed(statement, () -> transaction.run(library.text(statement, parameters), parameters));
    }

    private List<Record> listed(Statement statement, Supplier<Result> result) {
        return Sent.by(tracer, statement, () -> result.get().list(), List::size);
    }

    private Session session(AccessMode mode) {
        return driver.session(config(mode).build());
    }

    private SessionConfig.Builder config(AccessMode mode) {
        return SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager());
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
            LOG.warnf("the database did not answer to %s: %s %s", doing, e.code(), e.getMessage());
            throw new GraphException.StoreUnavailable("the database did not answer to " + doing, e);
        } catch (Neo4jException e) {
            if (String.valueOf(e.getMessage()).startsWith(NO_CONNECTION)) {
                throw new GraphException.StoreUnavailable("no connection to the database is free for " + doing, e);
            }
            if (e.code().startsWith(TIMED_OUT)) {
                throw new GraphException.TooSlow("the database took too long for " + doing, e);
            }
            throw new GraphException.StoreRefused("the database refused %s (%s)".formatted(doing, e.code()), e);
        }
    }
}
