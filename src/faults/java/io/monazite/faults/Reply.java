package io.monazite.faults;

import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What came back over HTTP.
///
/// @param status of the answer; 0 where the connection failed
/// @param body empty where nothing came
record Reply(int status, String body) {

    /// Nothing came.
    static final Reply NONE = new Reply(0, "");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> DECLARED = Set.of("STORE_UNAVAILABLE", "LIMIT_EXCEEDED", "OVERLOADED");

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

    /// Whether it is what the documents say of a database that is away: asked again, it may be answered.
    boolean isDeclared() {
        if (status == 0 || status == 503 || status == 409) {
            return true;
        }
        return status == 200
                && json().path("errors")
                        .valueStream()
                        .allMatch(error -> DECLARED.contains(
                                error.path("extensions").path("code").asText()));
    }
}
