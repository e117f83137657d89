package io.monazite.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.restassured.response.Response;

/// Listens to what the service sends to the database.
final class SentStatements implements AutoCloseable {

    private static final Logger STATEMENTS = Logger.getLogger("io.monazite.statements");
    /// What the service sends by itself now and then, whoever asks what.
    private static final Set<String> BY_ITSELF = Set.of("VERSION", "DUE_HOOKS", "FEEDS", "EXPORTS", "FORGET_EXPORTS");

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            sent.add(String.valueOf(record.getMessage()) + " " + Arrays.toString(record.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    SentStatements() {
        STATEMENTS.setLevel(Level.FINE);
        STATEMENTS.addHandler(listener);
    }

    /// The statements that an answer takes, each with its numbers, but for those that the service sends by itself.
    List<String> of(Answering asking) {
        sent.clear();
        Response answer = asking.ask();
        if (answer.jsonPath().getList("errors") != null) {
            throw new AssertionError(answer.asString());
        }
        return sent.stream()
                .filter(line -> !BY_ITSELF.contains(line.substring(0, line.indexOf(':'))))
                .toList();
    }

    /// Asks and waits for the answer.
    @FunctionalInterface
    interface Answering {
        Response ask();
    }

    @Override
    public void close() {
        STATEMENTS.removeHandler(listener);
        STATEMENTS.setLevel(Level.INFO);
    }
}
