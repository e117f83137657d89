package io.monazite.api.http;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.GraphQLError;
import io.monazite.api.Engine;
import io.monazite.api.ErrorCode;
import io.monazite.api.Errors;
import io.vertx.core.buffer.Buffer;

/// Writes answers as JSON.
@ApplicationScoped
class AnswerWriter {

    private static final String DATA = "data";

    private final ObjectMapper json;

    AnswerWriter(ObjectMapper json) {
        this.json = json;
    }

    /// @param answer in the form of the GraphQL specification
    Answer written(Map<String, Object> answer) {
        try {
            byte[] body = json.writeValueAsBytes(answer);
            return new Answer(Buffer.buffer(body), Digests.of(body), answer.containsKey(DATA), isRepeatable(answer));
        } catch (JsonProcessingException e) {
            return refused(Errors.of(e));
        }
    }

    private static boolean isRepeatable(Map<String, Object> answer) {
        return !(answer.get("errors") instanceof List<?> errors)
                || errors.stream().allMatch(AnswerWriter::isRepeatable);
    }

    private static boolean isRepeatable(Object error) {
        return error instanceof Map<?, ?> said
                && said.get("extensions") instanceof Map<?, ?> extensions
                && ErrorCode.valueOf(String.valueOf(extensions.get("code"))).isRepeatable();
    }

    Answer refused(GraphQLError error) {
        return written(Engine.refused(error));
    }
}
