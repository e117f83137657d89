package io.monazite.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/// Reads what a request asks for, from the JSON of its body or from the query of its address.
@ApplicationScoped
class Parameters {

    private static final String QUERY = "query";
    private static final String OPERATION_NAME = "operationName";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;

    Parameters(ObjectMapper json) {
        this.json = json;
    }

    /// What a request asks for.
    ///
    /// @param query the document; absent where it is named by `extensions`
    record Asked(
            @Nullable String query,
            @Nullable String operationName,
            Map<String, Object> variables,
            Map<String, Object> extensions) {}

    /// @throws Refusal with status 400 where it is no request in the sense of GraphQL over HTTP
    Asked ofBody(RoutingContext exchange) {
        Buffer body = exchange.body().buffer();
        JsonNode asked = body == null ? MissingNode.getInstance() : parsed(body.getBytes(), "the body is not JSON");
        if (asked.isArray()) {
            throw Refusal.malformed(400, "a batch of requests is not taken: send each by itself");
        }
        if (!asked.isObject()) {
            throw Refusal.malformed(400, "the body is a JSON object with the document as text in \"query\"");
        }
        return of(asked);
    }

    /// @throws Refusal with status 400 where it is no request in the sense of GraphQL over HTTP
    Asked ofAddress(RoutingContext exchange) {
        MultiMap given = given(exchange);
        ObjectNode asked = json.createObjectNode();
        for (String name : new String[] {QUERY, OPERATION_NAME}) {
            String value = given.get(name);
            asked.put(name, value == null || value.isEmpty() ? null : value);
        }
        for (String name : new String[] {VARIABLES, EXTENSIONS}) {
            String value = given.get(name);
            asked.set(
                    name,
                    value == null || value.isEmpty()
                            ? NullNode.getInstance()
                            : parsed(value.getBytes(UTF_8), "\"%s\" is not JSON".formatted(name)));
        }
        return of(asked);
    }

    private static MultiMap given(RoutingContext exchange) {
        try {
            return exchange.queryParams(UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(400, "the query of the address is not URL-encoded UTF-8");
        }
    }

    private JsonNode parsed(byte[] text, String problem) {
        try {
            return json.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
        } catch (IOException e) {
            throw Refusal.malformed(400, problem);
        }
    }

    /// @throws Refusal with status 400 where a member is of a wrong type
    Asked of(JsonNode asked) {
        return new Asked(
                text(asked, QUERY), text(asked, OPERATION_NAME), object(asked, VARIABLES), object(asked, EXTENSIONS));
    }

    private static @Nullable String text(JsonNode asked, String name) {
        JsonNode value = asked.path(name);
        if (absent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw Refusal.malformed(400, "\"%s\" is text".formatted(name));
        }
        return value.textValue();
    }

    private Map<String, Object> object(JsonNode asked, String name) {
        JsonNode value = asked.path(name);
        if (absent(value)) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw Refusal.malformed(400, "\"%s\" is a JSON object".formatted(name));
        }
        return json.convertValue(value, OBJECT);
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
