package io.monazite.faults;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/// Who is told of every load, over a WebSocket, and counts.
final class Watcher implements WebSocket.Listener {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final String INIT = "{\"type\":\"connection_init\"}";
    private static final String SUBSCRIBE = "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":"
            + "\"subscription { graphChanged { loads { id } } }\"}}";

    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();

    @Override
    public void onOpen(WebSocket socket) {
        send(socket, INIT);
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            take(socket, message.toString());
            message.setLength(0);
        }
        socket.request(1);
        return null;
    }

    /// What cannot be sent breaks the socket, which is told of.
    private static void send(WebSocket socket, String text) {
        CompletableFuture<WebSocket> _ = socket.sendText(text, true);
    }

    private void take(WebSocket socket, String text) {
        if (text.contains("\"connection_ack\"")) {
            send(socket, SUBSCRIBE);
        } else if (text.contains("\"ping\"")) {
            send(socket, "{\"type\":\"pong\"}");
        } else if (text.contains("\"next\"") && !text.contains("\"errors\"")) {
            loads.addAndGet(text.split("load:", -1).length - 1);
        } else if (!text.contains("\"pong\"")) {
            wrong.incrementAndGet();
        }
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        wrong.incrementAndGet();
    }

    /// How many loads it was told of.
    int loads() {
        return loads.get();
    }

    /// How many messages were no news, and whether the socket broke.
    int wrong() {
        return wrong.get();
    }
}
