package io.monazite.api.http;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Metrics;
import io.monazite.api.AsOf;
import io.monazite.api.Engine;
import io.monazite.api.ErrorCode;
import io.monazite.api.Errors;
import io.monazite.api.Operation;
import io.monazite.graph.GraphException;

/// What is answered over sockets: queries once, subscriptions again and again. All limits of HTTP hold here too.
@ApplicationScoped
class Conversation {

    private static final Logger LOG = Logger.getLogger(Conversation.class);

    private final Engine engine;
    private final Rates rates;
    private final Admission admission;
    private final TrustedDocuments documents;
    private final AnswerCache answers;
    private final AnswerWriter writer;
    private final Events events;
    private final Messages messages;
    private final SocketLimits limits;

    Conversation(
            Engine engine,
            Rates rates,
            Admission admission,
            TrustedDocuments documents,
            AnswerCache answers,
            AnswerWriter writer,
            Events events,
            Messages messages,
            SocketLimits limits) {
        this.engine = engine;
        this.rates = rates;
        this.admission = admission;
        this.documents = documents;
        this.answers = answers;
        this.writer = writer;
        this.events = events;
        this.messages = messages;
        this.limits = limits;
    }

    Messages messages() {
        return messages;
    }

    SocketLimits limits() {
        return limits;
    }

    /// Takes an operation on, or refuses it; never waits.
    void begin(Socket socket, Message.Subscribe asked) {
        try {
            rates.require(socket.guest().name());
            int running = socket.turns().size();
            if (running >= limits.operations()) {
                throw Refusal.ofDocument(
                        ErrorCode.LIMIT_EXCEEDED,
                        "operations of a socket: %d are under way, and no more are allowed: complete one first"
                                .formatted(running),
                        Map.of("what", "operations of a socket", "allowed", limits.operations()));
            }
            Operation operation = documents.operation(asked.asked());
            socket.turns().add(new Running.Question(asked.id(), operation));
        } catch (Refusal refused) {
            socket.say(messages.error(asked.id(), writer.refused(refused.error())));
        }
    }

    /// Gives the operations of a socket their turns, in a thread of its own, until the socket is gone.
    void take(Socket socket) {
        engine.readers().execute(() -> {
            try {
                Optional<Running> next = socket.turns().next();
                while (next.isPresent()) {
                    turn(socket, next.get());
                    next = socket.turns().next();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.error("a socket is closed for a defect", e);
                socket.close(CloseCode.INTERNAL, "Internal server error");
            }
        });
    }

    private void turn(Socket socket, Running operation) throws InterruptedException {
        if (!socket.guest().mayStay()) {
            socket.close(CloseCode.FORBIDDEN, "the key or token is worth nothing any more");
            return;
        }
        switch (operation) {
            case Running.Question question -> ask(socket, question);
            case Running.Watch watch -> look(socket, watch);
        }
    }

    /// What kind of operation it is shows only now that its document is parsed.
    private void ask(Socket socket, Running.Question question) throws InterruptedException {
        if (engine.subscribes(question.operation())) {
            Running.Watch watch = new Running.Watch(question.id(), question.operation());
            socket.turns().become(question, watch);
            look(socket, watch);
        } else {
            Answer answer = answer(socket, question.operation());
            if (!answer.executed()) {
                refuse(socket, question, answer);
            } else if (socket.turns().remove(question)) {
                socket.send(messages.next(question.id(), answer.body()));
                socket.send(messages.complete(question.id()));
            }
        }
    }

    private Answer answer(Socket socket, Operation operation) {
        if (engine.changes(operation)) {
            return writer.refused(Errors.error(
                    ErrorCode.INVALID_QUERY, "a document that changes something is sent by POST", Map.of()));
        }
        try (Admission.Place place = admission.enter()) {
            place.awaitTurn();
            return answers.answer(operation, socket.guest().caller());
        } catch (Refusal e) {
            return writer.refused(e.error());
        } catch (GraphException e) {
            return writer.refused(Errors.of(e));
        }
    }

    private void refuse(Socket socket, Running operation, Answer errors) throws InterruptedException {
        if (socket.turns().remove(operation)) {
            socket.send(messages.error(operation.id(), errors));
        }
    }

    private void look(Socket socket, Running.Watch watch) throws InterruptedException {
        AsOf now;
        Told told;
        try {
            now = engine.now();
            told = events.at(now, watch.operation(), socket.guest().caller(), watch.told());
        } catch (GraphException.StoreUnavailable e) {
            watch.waits();
            return;
        }
        if (told.refused() && told.passing()) {
            watch.waits();
        } else if (told.refused() && !watch.begun()) {
            refuse(socket, watch, told.answer());
        } else if (watch.takes(now.version(), told) && socket.turns().has(watch)) {
            Metrics.counter("monazite.subscriptions.events").increment();
            socket.send(messages.next(watch.id(), told.answer().body()));
        }
    }
}
