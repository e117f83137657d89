package io.monazite.api.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.monazite.api.Engine;
import io.monazite.api.ErrorCode;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Counts the requests of a caller to all other addresses with those to GraphQL, lets those that reckon wait for their
/// turn with them, and keeps pages of other origins from assistants' tools: a browser tells where a page comes from,
/// and one that was led here by a name of its own is none of ours.
@ApplicationScoped
class OtherFaces {

    private static final int BEFORE_OTHERS = -1;
    private static final List<String> PATHS =
            List.of("/exports*", "/reports*", "/mcp*", "/interests*", "/loads*", "/articles*", "/checks*");
    /// What reckons as much as an operation of GraphQL. (Tools ask by way of [Assistants].)
    private static final List<String> RECKONED = List.of("/reports*", "/exports/who-loses-supply*");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Rates rates;
    private final Admission admission;
    private final Engine engine;
    private final List<String> origins;

    /// @param origins whose pages may read answers (docs/http.md)
    OtherFaces(
            Rates rates,
            Admission admission,
            Engine engine,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.rates = rates;
        this.admission = admission;
        this.engine = engine;
        this.origins = origins.orElse(List.of());
    }

    void listen(@Observes Router router) {
        PATHS.forEach(path -> router.route(path)
                .order(BEFORE_OTHERS)
                .handler(exchange -> {
                    rates.require(exchange);
                    exchange.next();
                })
                .failureHandler(OtherFaces::refuse));
        RECKONED.forEach(path ->
                router.route(path).order(BEFORE_OTHERS).handler(this::awaitTurn).failureHandler(OtherFaces::refuse));
        router.route("/mcp*")
                .order(BEFORE_OTHERS)
                .handler(this::requireOwnOrigin)
                .failureHandler(OtherFaces::refuse);
    }

    /// On a thread that may wait; what follows runs where it would have run.
    private void awaitTurn(RoutingContext exchange) {
        Admission.Place place = admission.enter();
        exchange.addEndHandler(ended -> place.close());
        Context connection = exchange.vertx().getOrCreateContext();
        engine.readers().execute(() -> {
            try {
                place.awaitTurn();
                connection.runOnContext(turn -> exchange.next());
            } catch (Refusal e) {
                connection.runOnContext(turn -> exchange.fail(e));
            }
        });
    }

    private void requireOwnOrigin(RoutingContext exchange) {
        String origin = exchange.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origins.contains(origin) && !isThisMachine(origin)) {
            throw new Refusal(403, ErrorCode.FORBIDDEN, "pages of %s may not ask here".formatted(origin), Map.of());
        }
        exchange.next();
    }

    private static boolean isThisMachine(String origin) {
        try {
            @Nullable String host = URI.create(origin).getHost();
            return host != null && THIS_MACHINE.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(RoutingContext exchange) {
        if (!(exchange.failure() instanceof Refusal refusal)) {
            exchange.next();
            return;
        }
        Integer status = refusal.status();
        if (Objects.equals(status, 503)) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Admission.RETRY_AFTER));
        }
        exchange.response()
                .setStatusCode(status == null ? 400 : status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject()
                        .put(
                                "code",
                                String.valueOf(refusal.error().getExtensions().get("code")))
                        .put("message", refusal.getMessage())
                        .encode());
    }
}
