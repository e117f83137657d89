package io.monazite.api.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.monazite.api.Caller;
import io.monazite.api.Engine;
import io.monazite.api.ErrorCode;
import io.monazite.api.Errors;
import io.monazite.api.Operation;
import io.monazite.api.access.Callers;
import io.monazite.graph.GraphException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/// GraphQL over HTTP at `/graphql`: a POST with a JSON object of `query`, `variables` and `operationName`, or a GET
/// with the same in the query of its address. A GET that asks for a WebSocket gets one.
///
/// It stands before SmallRye's own endpoint and lets nothing through to it, so that no request gets around the limits.
@ApplicationScoped
class Endpoint {

    static final String JSON = "application/json";
    static final String GRAPHQL_JSON = "application/graphql-response+json";

    private static final String PATH = "/graphql";
    private static final String SCHEMA = PATH + "/schema.graphql";
    /// The extension takes WebSockets at -99: ours are taken before.
    private static final int BEFORE_OTHERS = -100;
    /// Quarkus asks who somebody is at -200, and whether a page of another origin may ask at -300.
    private static final int BEFORE_ASKING_WHO = -250;

    /// Other ways to read, for whom the same doors are open.
    private static final List<String> BESIDE = List.of("/exports*", "/reports*", "/mcp*");
    private static final Set<HttpMethod> CHANGING_NOTHING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /// What is asked for, once it was found that no answer to it is kept.
    private static final String OPERATION = "monazite.operation";

    private static final String METHODS = "GET, HEAD, POST";

    private final Engine engine;
    private final Rates rates;
    private final Admission admission;
    private final Doors doors;
    private final Parameters parameters;
    private final TrustedDocuments documents;
    private final AnswerCache answers;
    private final AnswerWriter writer;
    private final Validators validators;
    private final Upgrade upgrade;
    private final long mostBytes;

    Endpoint(
            Engine engine,
            Rates rates,
            Admission admission,
            Doors doors,
            Parameters parameters,
            TrustedDocuments documents,
            AnswerCache answers,
            AnswerWriter writer,
            Validators validators,
            Upgrade upgrade,
            @ConfigProperty(name = "monazite.graphql.max-bytes", defaultValue = "200000") long mostBytes) {
        this.engine = engine;
        this.rates = rates;
        this.admission = admission;
        this.doors = doors;
        this.parameters = parameters;
        this.documents = documents;
        this.answers = answers;
        this.writer = writer;
        this.validators = validators;
        this.upgrade = upgrade;
        this.mostBytes = mostBytes;
    }

    void listen(@Observes Router router) {
        BodyHandler body = BodyHandler.create(false).setBodyLimit(mostBytes);
        posted(route(router, BEFORE_ASKING_WHO))
                .handler(ofStranger(body))
                .handler(ofStranger(Endpoint::requireJson))
                .handler(ofStranger(exchange -> answerKept(exchange, parameters::ofBody)));
        posted(route(router))
                .handler(body)
                .handler(Endpoint::requireJson)
                .handler(exchange -> answer(exchange, parameters::ofBody));
        route(router)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .produces(JSON)
                .produces(GRAPHQL_JSON)
                .handler(upgrade::open)
                .handler(exchange -> answer(exchange, parameters::ofAddress));
        route(router).handler(Endpoint::refuseForm);
        // The library's own answer to this never ends.
        router.options(SCHEMA)
                .order(BEFORE_OTHERS)
                .handler(exchange -> exchange.response()
                        .setStatusCode(204)
                        .putHeader(HttpHeaders.ALLOW, "GET, OPTIONS")
                        .end());
        BESIDE.forEach(path -> router.route(path).order(BEFORE_OTHERS).handler(this::enter));
        router.route(PATH + "/*")
                .order(BEFORE_OTHERS)
                .failureHandler(this::refuse)
                .handler(exchange -> {
                    doors.require(exchange, false);
                    exchange.next();
                });
    }

    private void enter(RoutingContext exchange) {
        try {
            doors.require(exchange, false);
        } catch (Refusal e) {
            exchange.response()
                    .setStatusCode(Objects.requireNonNullElse(e.status(), 401))
                    .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(writer.refused(e.error()).body());
            return;
        }
        exchange.next();
    }

    private Route route(Router router) {
        return route(router, BEFORE_OTHERS);
    }

    private Route route(Router router, int order) {
        return router.route(PATH).order(order).failureHandler(this::refuse);
    }

    private static Route posted(Route route) {
        return route.method(HttpMethod.POST).produces(JSON).produces(GRAPHQL_JSON);
    }

    /// Does something for those who may read and show neither key nor token, nor may have shown a certificate. To find
    /// out that they are nobody takes longer than to give a kept answer.
    private Handler<RoutingContext> ofStranger(Handler<RoutingContext> handler) {
        return exchange -> {
            HttpServerRequest request = exchange.request();
            if (doors.isOpen() && !request.isSSL() && !request.headers().contains(HttpHeaders.AUTHORIZATION)) {
                handler.handle(exchange);
            } else {
                exchange.next();
            }
        };
    }

    private void answerKept(RoutingContext exchange, Function<RoutingContext, Parameters.Asked> read) {
        rates.require(exchange);
        Caller stranger = Caller.anonymous();
        Operation operation = documents.operation(read.apply(exchange));
        Optional<Answer> kept = kept(exchange, operation, stranger);
        if (kept.isPresent()) {
            reply(exchange, stranger, kept.get());
        } else {
            exchange.put(OPERATION, operation).next();
        }
    }

    private Optional<Answer> kept(RoutingContext exchange, Operation operation, Caller caller) {
        return hasNoStore(exchange) ? Optional.empty() : answers.kept(operation, caller);
    }

    private void answer(RoutingContext exchange, Function<RoutingContext, Parameters.Asked> read) {
        rates.require(exchange);
        Operation looked = exchange.get(OPERATION);
        Operation operation = looked == null ? documents.operation(read.apply(exchange)) : looked;
        Caller caller = Callers.of(exchange);
        Optional<Answer> kept = looked == null ? kept(exchange, operation, caller) : Optional.empty();
        if (kept.isPresent()) {
            doors.require(exchange, false);
            reply(exchange, caller, kept.get());
            return;
        }
        Admission.Place place = admission.enter();
        engine.readers().execute(() -> {
            try (place) {
                place.awaitTurn();
                answer(exchange, operation, caller);
            } catch (RuntimeException e) {
                exchange.fail(e);
            }
        });
    }

    private void answer(RoutingContext exchange, Operation operation, Caller caller) {
        boolean changes = engine.changes(operation);
        doors.require(exchange, changes);
        if (isByAddress(exchange) && changes) {
            exchange.response().putHeader(HttpHeaders.ALLOW, "POST");
            throw Refusal.malformed(405, "a document that changes something is sent by POST");
        }
        if (engine.subscribes(operation)) {
            throw Refusal.ofDocument(
                    ErrorCode.INVALID_QUERY,
                    "a subscription is sent over a WebSocket at %s, by %s".formatted(PATH, Upgrade.PROTOCOL),
                    Map.of());
        }
        boolean keeping = !changes && !hasNoStore(exchange);
        reply(exchange, caller, keeping ? answers.answer(operation, caller) : answers.fresh(operation, caller));
    }

    private static boolean isByAddress(RoutingContext exchange) {
        return CHANGING_NOTHING.contains(exchange.request().method());
    }

    private void reply(RoutingContext exchange, Caller caller, Answer answer) {
        if (isByAddress(exchange)
                && validators.say(exchange.request(), mediaType(exchange), answer, !caller.isAnybody())) {
            exchange.response().setStatusCode(304).end();
        } else {
            send(exchange, status(exchange, answer), answer);
        }
    }

    /// Whoever wants no kept answer says `Cache-Control: no-store`.
    private static boolean hasNoStore(RoutingContext exchange) {
        String asked = exchange.request().getHeader(HttpHeaders.CACHE_CONTROL);
        return asked != null && asked.contains("no-store");
    }

    private static void requireJson(RoutingContext exchange) {
        MIMEHeader type = exchange.parsedHeaders().contentType();
        String charset = type.parameter("charset");
        if (!isJson(type.value()) || !(charset == null || "utf-8".equalsIgnoreCase(charset))) {
            throw Refusal.malformed(415, "send the request as JSON in UTF-8, with 'Content-Type: application/json'");
        }
        exchange.next();
    }

    /// GraphiQL, as the extension brings it, names its type twice in one line: that is as good as once.
    private static boolean isJson(String type) {
        return Arrays.stream(type.split(",")).map(String::strip).allMatch(JSON::equalsIgnoreCase);
    }

    /// What no other route took: of another method, or for another media type.
    private static void refuseForm(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        if (HttpMethod.POST.equals(method) || CHANGING_NOTHING.contains(method)) {
            throw Refusal.malformed(406, "answers are %s or %s".formatted(GRAPHQL_JSON, JSON));
        }
        exchange.response().putHeader(HttpHeaders.ALLOW, METHODS);
        throw Refusal.malformed(405, "send documents by POST or GET");
    }

    private void refuse(RoutingContext exchange) {
        Refusal refusal = exchange.failure() instanceof Refusal known ? known : refusal(exchange);
        if (Objects.equals(refusal.status(), 503)) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Admission.RETRY_AFTER));
        }
        Answer answer = writer.refused(refusal.error());
        exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        send(exchange, Objects.requireNonNullElse(refusal.status(), status(exchange, answer)), answer);
    }

    private Refusal refusal(RoutingContext exchange) {
        if (exchange.statusCode() == 413) {
            return new Refusal(
                    413,
                    ErrorCode.LIMIT_EXCEEDED,
                    "the request is larger than %d bytes".formatted(mostBytes),
                    Map.of("what", "bytes", "allowed", mostBytes));
        }
        Throwable failure = exchange.failure();
        if (failure instanceof GraphException.StoreUnavailable) {
            return new Refusal(503, Errors.of(failure));
        }
        // What the server refuses by itself has a status of the caller's fault, with a reason of its own or without.
        return failure == null || exchange.statusCode() < 500
                ? Refusal.malformed(Math.max(400, exchange.statusCode()), "this is no request of GraphQL over HTTP")
                : new Refusal(500, Errors.of(failure));
    }

    /// With the media type of its own, the status tells a refused document from an answered one; with plain JSON,
    /// which intermediaries answer too, it is always 200.
    private static int status(RoutingContext exchange, Answer answer) {
        return answer.executed() || mediaType(exchange).equals(JSON) ? 200 : 400;
    }

    private static String mediaType(RoutingContext exchange) {
        return Objects.requireNonNullElse(exchange.getAcceptableContentType(), JSON);
    }

    private static void send(RoutingContext exchange, int status, Answer answer) {
        exchange.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType(exchange) + "; charset=utf-8")
                .end(answer.body());
    }
}
