package io.monazite.api.http;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Version;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;

/// One client's connection, as `graphql-transport-ws` has it. What the client says is taken by the thread that serves
/// the connection, which never waits; its operations have their turns in a thread of their own, which sends one message
/// and waits until the connection has taken it.
final class Socket {

    private static final Buffer BEAT = Buffer.buffer("still there?");
    private static final int LONGEST_REASON = 100;

    private final ServerWebSocket connection;
    private final Guest guest;
    private final Conversation conversation;
    private final Turns turns;
    private volatile boolean initialised;
    private volatile boolean closing;
    private volatile boolean alive = true;

    /// @param newest the newest version that was seen
    Socket(ServerWebSocket connection, Guest guest, Conversation conversation, Supplier<@Nullable Version> newest) {
        this.connection = connection;
        this.guest = guest;
        this.conversation = conversation;
        this.turns = new Turns(newest);
    }

    void begin(Vertx vertx) {
        if (!Upgrade.PROTOCOL.equals(connection.subProtocol())) {
            close(CloseCode.SUBPROTOCOL_NOT_ACCEPTABLE, "this service speaks " + Upgrade.PROTOCOL);
            return;
        }
        connection.textMessageHandler(this::hear);
        connection.binaryMessageHandler(bytes -> close(CloseCode.MALFORMED, "messages are text"));
        connection.pongHandler(pong -> alive = true);
        connection.exceptionHandler(broken -> close(CloseCode.TOO_LARGE, "a message is no longer than a request"));
        vertx.setTimer(conversation.limits().initialisation().toMillis(), timer -> requireInitialised());
        conversation.take(this);
    }

    Guest guest() {
        return guest;
    }

    Turns turns() {
        return turns;
    }

    int subscriptions() {
        return turns.watches();
    }

    void wake() {
        turns.wake();
    }

    void end() {
        closing = true;
        turns.end();
    }

    /// Whoever has said nothing since it was asked before is gone.
    void beat() {
        if (closing) {
            return;
        }
        if (!alive) {
            leave();
        } else if (!connection.writeQueueFull()) {
            alive = false;
            connection.writePing(BEAT);
        } else {
            alive = false;
        }
    }

    private void requireInitialised() {
        if (!initialised && !closing) {
            close(CloseCode.INITIALISATION_TIMEOUT, "Connection initialisation timeout");
        }
    }

    private void hear(String text) {
        if (closing) {
            return;
        }
        alive = true;
        try {
            take(conversation.messages().read(text));
        } catch (Message.Malformed malformed) {
            close(CloseCode.MALFORMED, Objects.requireNonNullElse(malformed.getMessage(), "malformed"));
        }
        if (!closing && connection.writeQueueFull()) {
            // Who does not read is not read either.
            connection.pause();
            connection.drainHandler(drained -> connection.resume());
        }
    }

    private void take(Message message) {
        switch (message) {
            case Message.Init init -> initialise();
            case Message.Ping ping ->
                connection.writeTextMessage(conversation.messages().pong(ping.payload()));
            case Message.Pong pong -> {}
            case Message.Subscribe subscribe -> subscribe(subscribe);
            case Message.Complete complete -> turns.remove(complete.id());
        }
    }

    private void initialise() {
        if (initialised) {
            close(CloseCode.TOO_MANY_INITIALISATIONS, "Too many initialisation requests");
            return;
        }
        initialised = true;
        connection.writeTextMessage(Messages.ACK);
    }

    private void subscribe(Message.Subscribe asked) {
        if (!initialised) {
            close(CloseCode.UNAUTHORIZED, "Unauthorized");
        } else if (turns.has(asked.id())) {
            close(CloseCode.SUBSCRIBER_EXISTS, "Subscriber for %s already exists".formatted(asked.id()));
        } else {
            conversation.begin(this, asked);
        }
    }

    /// Sends without waiting, from the thread of the connection.
    void say(String message) {
        connection.writeTextMessage(message);
    }

    /// Sends and waits until the connection has taken it; whoever does not read is let go.
    void send(String message) throws InterruptedException {
        try {
            CompletableFuture<Void> written =
                    connection.writeTextMessage(message).toCompletionStage().toCompletableFuture();
            written.get(conversation.limits().patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | IllegalStateException e) {
            // Not read in time, or gone meanwhile.
            leave();
        }
    }

    private void leave() {
        closing = true;
        turns.end();
        if (!connection.isClosed()) {
            connection.close();
        }
    }

    void close(CloseCode code, String reason) {
        closing = true;
        turns.end();
        if (connection.isClosed()) {
            return;
        }
        connection.close(code.number(), shortened(reason));
    }

    /// What a close frame has room for.
    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }
}
