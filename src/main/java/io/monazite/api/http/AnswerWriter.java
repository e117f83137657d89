package io.monazite.api.http;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.GraphQLError;
import io.monazite.api.Engine;
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
            return new Answer(Buffer.buffer(json.writeValueAsBytes(answer)), answer.containsKey(DATA));
        } catch (JsonProcessingException e) {
            return refused(Errors.of(e));
        }
    }

    Answer refused(GraphQLError error) {
        return written(Engine.refused(error));
    }
}
