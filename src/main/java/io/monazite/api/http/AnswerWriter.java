package io.monazite.api.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.GraphQLError;
import io.monazite.api.Engine;
import io.monazite.api.ErrorCode;
import io.monazite.api.Errors;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;

/// Writes answers as JSON.
@ApplicationScoped
class AnswerWriter {

    private static final String DATA = "data";

    private final ObjectMapper json;
    private final long mostBytes;

    /// @param mostBytes of one answer
    AnswerWriter(
            ObjectMapper json,
            @ConfigProperty(name = "monazite.graphql.max-answer-bytes", defaultValue = "20M") MemorySize mostBytes) {
        this.json = json;
        this.mostBytes = mostBytes.asLongValue();
    }

    Answer written(Engine.Answered answered) {
        Map<String, Object> answer = answered.content();
        try {
            BoundedBytes written = new BoundedBytes(mostBytes);
            json.writeValue(written, answer);
            if (written.isOverrun()) {
                return refused(Errors.error(
                        ErrorCode.LIMIT_EXCEEDED,
                        "the answer is larger than %d bytes: ask for shorter lists, or for fewer fields"
                                .formatted(mostBytes),
                        Map.of("what", "bytes of the answer", "allowed", mostBytes)));
            }
            byte[] body = written.toByteArray();
            return new Answer(
                    Buffer.buffer(body),
                    Digests.of(body),
                    answer.containsKey(DATA),
                    answered.repeatable() && isRepeatable(answer));
        } catch (IOException e) {
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
        return written(new Engine.Answered(Engine.refused(error), true));
    }
}
