package io.monazite.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import graphql.GraphQLError;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/// GraphQL over HTTP: a POST to `/graphql` with a JSON object of `query`, `variables` and `operationName`.
///
/// It stands before SmallRye's own endpoint, which gets no request: WebSockets too are refused, as long as there is
/// nothing to subscribe to.
@ApplicationScoped
class Endpoint {

    private static final String PATH = "/graphql";
    private static final int BEFORE_OTHERS = -1;
    /// SmallRye takes hold of WebSockets early, just after it is known who asks.
    private static final int BEFORE_SOCKETS = -150;
    private static final String JSON = "application/json";
    private static final String GRAPHQL_JSON = "application/graphql-response+json";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final String UNWRITABLE = "{\"errors\": [{\"message\": \"the answer could not be written\", "
            + "\"extensions\": {\"code\": \"INTERNAL\"}}]}";

    private final Engine engine;
    private final ObjectMapper json;
    private final long mostBytes;

    Endpoint(
            Engine engine,
            ObjectMapper json,
            @ConfigProperty(name = "monazite.graphql.max-bytes", defaultValue = "200000") long mostBytes) {
        this.engine = engine;
        this.json = json;
        this.mostBytes = mostBytes;
    }

    void listen(@Observes Router router) {
        router.route(HttpMethod.POST, PATH)
                .order(BEFORE_OTHERS)
                .handler(BodyHandler.create(false).setBodyLimit(mostBytes))
                .handler(this::answer)
                .failureHandler(this::refuse);
        router.route(PATH).order(BEFORE_SOCKETS).handler(this::refuseSocket);
        router.route(PATH).order(BEFORE_OTHERS).handler(exchange -> refuseMethod(exchange, "send documents by POST"));
    }

    private void answer(RoutingContext exchange) {
        JsonNode asked;
        try {
            Buffer body = exchange.body().buffer();
            asked = json.readTree(body == null ? new byte[0] : body.getBytes());
        } catch (IOException e) {
            reject(exchange, 400, "the body is not JSON");
            return;
        }
        JsonNode query = asked.path("query");
        JsonNode variables = asked.path("variables");
        JsonNode operation = asked.path("operationName");
        if (!query.isTextual()) {
            reject(exchange, 400, "the body is a JSON object with the document as text in \"query\"");
        } else if (!absent(variables) && !variables.isObject()) {
            reject(exchange, 400, "\"variables\" is a JSON object");
        } else if (!absent(operation) && !operation.isTextual()) {
            reject(exchange, 400, "\"operationName\" is text");
        } else {
            engine.answer(
                    query.asText(),
                    absent(variables) ? Map.of() : json.convertValue(variables, OBJECT),
                    absent(operation) ? null : operation.asText(),
                    answer -> send(exchange, null, answer));
        }
    }

    private void refuse(RoutingContext exchange) {
        if (exchange.statusCode() == 413) {
            GraphQLError error = Errors.error(
                    ErrorCode.LIMIT_EXCEEDED,
                    "the request is larger than %d bytes".formatted(mostBytes),
                    Map.of("what", "bytes", "allowed", mostBytes));
            send(exchange, 413, Engine.refused(error));
        } else if (exchange.failure() != null) {
            send(exchange, 500, Engine.refused(Errors.of(exchange.failure(), null, null, null)));
        } else {
            exchange.next();
        }
    }

    private void refuseSocket(RoutingContext exchange) {
        if ("websocket".equalsIgnoreCase(exchange.request().getHeader("Upgrade"))) {
            refuseMethod(exchange, "there are no subscriptions yet, and no WebSockets: send documents by POST");
        } else {
            exchange.next();
        }
    }

    private void refuseMethod(RoutingContext exchange, String problem) {
        exchange.response().putHeader("Allow", "POST");
        reject(exchange, 405, problem);
    }

    private void reject(RoutingContext exchange, int status, String problem) {
        send(exchange, status, Engine.refused(Errors.error(ErrorCode.INVALID_QUERY, problem, Map.of())));
    }

    /// With the media type of its own, the status tells a refused document from an answered one; with plain JSON,
    /// which intermediaries answer too, it is always 200.
    private void send(RoutingContext exchange, @Nullable Integer status, Map<String, Object> answer) {
        String accept = String.valueOf(exchange.request().getHeader("Accept"));
        boolean own = accept.contains(GRAPHQL_JSON);
        int usual = own && !answer.containsKey("data") ? 400 : 200;
        exchange.response()
                .setStatusCode(status == null ? usual : status)
                .putHeader("Content-Type", (own ? GRAPHQL_JSON : JSON) + "; charset=utf-8")
                .end(Buffer.buffer(bytes(answer)));
    }

    private byte[] bytes(Map<String, Object> answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            return UNWRITABLE.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
