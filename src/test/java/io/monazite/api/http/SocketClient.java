package io.monazite.api.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/// A client of `graphql-transport-ws`, which hears what it is told in its own time.
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final long LONGEST_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(LONGEST_SECONDS))
            .build();

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    private SocketClient() {}

    /// A socket over which nothing was said yet.
    static SocketClient open(String... headers) {
        return speaking(PROTOCOL, headers);
    }

    static SocketClient speaking(String protocol, String... headers) {
        SocketClient client = new SocketClient();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().subprotocols(protocol);
        for (int header = 0; header < headers.length; header += 2) {
            builder.header(headers[header], headers[header + 1]);
        }
        client.socket = builder.buildAsync(URI.create("ws://127.0.0.1:%d/graphql".formatted(RestAssured.port)), client)
                .join();
        return client;
    }

    /// A socket that the service has acknowledged.
    static SocketClient introduced(String... headers) {
        SocketClient client = open(headers);
        client.say("{\"type\": \"connection_init\"}");
        client.hear("connection_ack");
        return client;
    }

    void say(String message) {
        if (socket != null) {
            socket.sendText(message, true).join();
        }
    }

    void subscribe(String id, String document) {
        try {
            say(JSON.writeValueAsString(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks something over the socket: what was asked before has had its turn when it is answered.
    JsonNode ask(String id, String document) {
        subscribe(id, document);
        JsonNode answer = hear("next");
        hear("complete");
        return answer.path("payload");
    }

    /// The next message.
    JsonNode hear() {
        try {
            JsonNode message = heard.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing was said");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The next message, which is of this type.
    JsonNode hear(String type) {
        JsonNode message = hear();
        if (!message.path("type").asText().equals(type)) {
            throw new AssertionError("expected %s: %s".formatted(type, message));
        }
        return message;
    }

    /// The next event of the subscription `id`.
    JsonNode event(String id) {
        JsonNode message = hear("next");
        if (!message.path("id").asText().equals(id)) {
            throw new AssertionError("expected one of %s: %s".formatted(id, message));
        }
        return message.path("payload");
    }

    boolean hasHeardAll() {
        return heard.isEmpty();
    }

    /// The code with which the service closes the socket.
    int closed() {
        return closed.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            try {
                heard.add(JSON.readTree(part.toString()));
            } catch (JsonProcessingException e) {
                closed.completeExceptionally(e);
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    /// Asks for a WebSocket as no well-behaved client does.
    ///
    /// @param headers further ones, each with its line end
    /// @return the first line of the answer
    static @Nullable String handshake(String headers) throws IOException {
        try (Socket raw = raw(headers)) {
            return new BufferedReader(new InputStreamReader(raw.getInputStream(), StandardCharsets.UTF_8)).readLine();
        }
    }

    /// A connection over which a WebSocket was asked for, and nothing read.
    static Socket raw(String headers) throws IOException {
        Socket raw = new Socket("127.0.0.1", RestAssured.port);
        raw.setSoTimeout((int) TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
        raw.getOutputStream()
                .write(("GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                + headers + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return raw;
    }
}
