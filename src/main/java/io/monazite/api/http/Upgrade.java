package io.monazite.api.http;

import java.net.URI;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.monazite.api.ErrorCode;
import io.monazite.api.access.Callers;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;

/// Makes a WebSocket of a request that asks for one, for whoever may have one more.
@ApplicationScoped
class Upgrade {

    static final String PROTOCOL = "graphql-transport-ws";

    private final Rates rates;
    private final Doors doors;
    private final Sockets sockets;
    private final boolean otherOrigins;

    /// @param otherOrigins whether pages of other origins are let in; which, Quarkus has looked at before
    Upgrade(
            Rates rates,
            Doors doors,
            Sockets sockets,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean otherOrigins) {
        this.rates = rates;
        this.doors = doors;
        this.sockets = sockets;
        this.otherOrigins = otherOrigins;
    }

    /// @throws Refusal where the caller may not have one
    void open(RoutingContext exchange) {
        if (!exchange.request().headers().contains(HttpHeaders.UPGRADE, "websocket", true)) {
            exchange.next();
            return;
        }
        rates.require(exchange);
        doors.require(exchange, false);
        requireOwnOrigin(exchange.request());
        Guest guest = new Guest(Rates.caller(exchange), Callers.of(exchange), Callers.standing(exchange));
        sockets.require(guest.name());
        exchange.request()
                .toWebSocket()
                .onSuccess(connection -> sockets.open(connection, guest))
                .onFailure(failure -> {
                    sockets.release(guest.name());
                    // Such as a request without a key; where it was answered already, that was said.
                    if (!exchange.response().headWritten()) {
                        exchange.fail(400, failure);
                    }
                });
    }

    /// Browsers let any page open a socket to anywhere, and leave it to the server to look where the page is from.
    private void requireOwnOrigin(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !otherOrigins && !isOwn(origin, request.authority())) {
            throw new Refusal(
                    403,
                    ErrorCode.FORBIDDEN,
                    "a page of another origin opens no socket here, unless monazite.cors.origins names it",
                    Map.of("origin", origin));
        }
    }

    private static boolean isOwn(String origin, @Nullable HostAndPort asked) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && asked != null && authority.equalsIgnoreCase(asked.toString());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
