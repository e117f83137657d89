package io.monazite.api.http;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.monazite.access.Audit;
import io.monazite.api.ErrorCode;
import io.monazite.api.access.Callers;
import io.vertx.ext.web.RoutingContext;

/// Whom the API lets in at all. What each may do there is decided field by field.
@ApplicationScoped
class Doors {

    private static final String CHALLENGE = "WWW-Authenticate";

    private final boolean open;
    private final Audit audit;

    /// @param open whether callers that nobody knows may read
    Doors(@ConfigProperty(name = "monazite.access.anonymous-read", defaultValue = "true") boolean open, Audit audit) {
        this.open = open;
        this.audit = audit;
    }

    /// Whether callers that nobody knows may read.
    boolean isOpen() {
        return open;
    }

    /// @param changes whether the caller wants something changed, so that it is recorded that he was refused
    /// @throws Refusal with status 401 for a key or token that is worth nothing, or for none where one is needed;
    ///     with 503 where it cannot be looked up
    void require(RoutingContext exchange, boolean changes) {
        try {
            require(exchange);
        } catch (Refusal e) {
            if (changes) {
                audit.refusedBeside(Audit.act(null, Set.of(), "mutation", null), e.code());
            }
            throw e;
        }
    }

    private void require(RoutingContext exchange) {
        Callers.Problem problem = Callers.problem(exchange);
        if (problem == Callers.Problem.NOT_LOOKED_UP) {
            throw new Refusal(
                    503,
                    ErrorCode.STORE_UNAVAILABLE,
                    "the database does not answer at present, so that the key cannot be looked up; try again later",
                    Map.of());
        }
        if (problem == Callers.Problem.NOT_VALID) {
            exchange.response().putHeader(CHALLENGE, Callers.CHALLENGE + " error=\"invalid_token\"");
            throw unauthenticated(
                    "the key or token is not valid: it is unknown, expired or revoked, or meant for another service; "
                            + "ask without one, or with another");
        }
        if (!open && Callers.of(exchange).isAnybody()) {
            exchange.response().putHeader(CHALLENGE, Callers.CHALLENGE);
            throw unauthenticated(
                    "only known callers may read here: send 'Authorization: Bearer …' with a key or a token "
                            + "that has a role");
        }
    }

    private static Refusal unauthenticated(String problem) {
        return new Refusal(401, ErrorCode.UNAUTHENTICATED, problem, Map.of());
    }
}
