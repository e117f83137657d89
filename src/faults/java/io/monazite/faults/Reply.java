package io.monazite.faults;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What came back over HTTP.
///
/// @param status of the answer; 0 where the connection failed
/// @param body empty where nothing came
/// @param retryAfter when to ask again, in seconds; null where that was not said
record Reply(int status, String body, @Nullable String retryAfter) {

    /// Nothing came.
    static final Reply NONE = new Reply(0, "", null);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> DECLARED =
            Set.of("STORE_UNAVAILABLE", "LIMIT_EXCEEDED", "OVERLOADED", "LOAD_IN_PROGRESS", "LOAD_LOST");

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this is no JSON: " + body, e);
        }
    }

    /// Whether it is an answer of GraphQL without errors.
    boolean isAnswer() {
        return status == 200 && !json().has("errors");
    }

    /// Whether it is what the documents say of a database that is away, by its codes: asked again, it may be answered.
    /// An answer of another form, one without a code, and no answer at all are not.
    boolean isDeclared() {
        return !codes().isEmpty() && DECLARED.containsAll(codes());
    }

    /// The codes of all errors; none where it tells of none, or is no JSON.
    Set<String> codes() {
        try {
            JsonNode root = JSON.readTree(body);
            Stream<JsonNode> codes = root.has("code")
                    ? Stream.of(root.get("code"))
                    : root.path("errors").valueStream().map(error -> error.at("/extensions/code"));
            return codes.map(JsonNode::asText).collect(Collectors.toSet());
        } catch (JsonProcessingException e) {
            return Set.of();
        }
    }
}
