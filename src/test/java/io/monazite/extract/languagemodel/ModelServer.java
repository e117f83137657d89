package io.monazite.extract.languagemodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.testsupport.WebServer;

/// A server that speaks OpenAI's protocol of chat completions, and answers what a test tells it to.
final class ModelServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final WebServer server = new WebServer();
    private final CountDownLatch released = new CountDownLatch(1);
    final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();

    String base() {
        return server.at("/v1").toString();
    }

    /// Answers with a message of this content.
    void says(String content) {
        answers(200, message(content));
    }

    void answers(int status, String body) {
        server.answers("/v1/chat/completions", exchange -> {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            asked.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            WebServer.send(exchange, status, "application/json", body);
        });
    }

    /// Begins an answer, and does not go on with it until the end of the test.
    void stalls() {
        server.answers("/v1/chat/completions", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"choices\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Answers without end.
    void floods() {
        byte[] block = " ".repeat(8_192).getBytes(StandardCharsets.UTF_8);
        server.answers("/v1/chat/completions", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (released.getCount() > 0) {
                    exchange.getResponseBody().write(block);
                }
            } catch (IOException e) {
                // Whoever asked has heard enough.
            }
        });
    }

    private static String message(String content) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "id",
                    "chatcmpl-1",
                    "object",
                    "chat.completion",
                    "created",
                    1_750_000_000,
                    "model",
                    "reader-7b",
                    "choices",
                    List.of(Map.of(
                            "index",
                            0,
                            "message",
                            Map.of("role", "assistant", "content", content),
                            "finish_reason",
                            "stop")),
                    "usage",
                    Map.of("prompt_tokens", 10, "completion_tokens", 10, "total_tokens", 20)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.close();
    }
}
