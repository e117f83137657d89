package io.monazite.api.http;

import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.buffer.Buffer;

/// Reads and writes the messages of `graphql-transport-ws`.
@ApplicationScoped
class Messages {

    static final String ACK = "{\"type\":\"connection_ack\"}";

    private final ObjectMapper json;
    private final Parameters parameters;

    Messages(ObjectMapper json, Parameters parameters) {
        this.json = json;
        this.parameters = parameters;
    }

    /// @throws Message.Malformed where it is none
    Message read(String text) {
        JsonNode message = parsed(text);
        if (!message.isObject()) {
            throw new Message.Malformed("a message is a JSON object");
        }
        JsonNode payload = message.path("payload");
        return switch (message.path("type").asText()) {
            case "connection_init" -> {
                requireObject(payload);
                yield new Message.Init();
            }
            case "ping" -> {
                requireObject(payload);
                yield new Message.Ping(isAbsent(payload) ? null : payload);
            }
            case "pong" -> {
                requireObject(payload);
                yield new Message.Pong();
            }
            case "subscribe" -> new Message.Subscribe(id(message), asked(payload));
            case "complete" -> new Message.Complete(id(message));
            default -> throw new Message.Malformed("the message is of no type that a client sends");
        };
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Message.Malformed("the message is not JSON");
        }
    }

    private Parameters.Asked asked(JsonNode payload) {
        if (!payload.isObject()) {
            throw new Message.Malformed("\"payload\" is an object with the document as text in \"query\"");
        }
        try {
            return parameters.of(payload);
        } catch (Refusal refused) {
            throw new Message.Malformed(Objects.requireNonNullElse(refused.getMessage(), "\"payload\" is malformed"));
        }
    }

    private static void requireObject(JsonNode payload) {
        if (!isAbsent(payload) && !payload.isObject()) {
            throw new Message.Malformed("\"payload\" is an object");
        }
    }

    private static boolean isAbsent(JsonNode payload) {
        return payload.isMissingNode() || payload.isNull();
    }

    private static String id(JsonNode message) {
        JsonNode id = message.path("id");
        if (!id.isTextual() || id.textValue().isEmpty()) {
            throw new Message.Malformed("\"id\" is text of at least one character");
        }
        return id.textValue();
    }

    String pong(@Nullable JsonNode payload) {
        return payload == null
                ? "{\"type\":\"pong\"}"
                : "{\"type\":\"pong\",\"payload\":%s}".formatted(written(payload));
    }

    /// @param answer in JSON
    String next(String id, Buffer answer) {
        return message("next", id, answer.toString());
    }

    /// @param answer one that is errors and nothing else
    String error(String id, Answer answer) {
        return message("error", id, written(parsed(answer.body().toString()).path("errors")));
    }

    String complete(String id) {
        return "{\"type\":\"complete\",\"id\":%s}".formatted(written(id));
    }

    private String message(String type, String id, String payload) {
        return "{\"type\":\"" + type + "\",\"id\":" + written(id) + ",\"payload\":" + payload + "}";
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
