package io.monazite.api.http;

import java.util.Set;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/// Who asks, as far as the answer may depend on it.
///
/// @param roles what the caller may do; empty for anybody
record Caller(Set<String> roles) {

    static Caller of(RoutingContext exchange) {
        return exchange.user() instanceof QuarkusHttpUser known
                ? new Caller(Set.copyOf(known.getSecurityIdentity().getRoles()))
                : new Caller(Set.of());
    }

    boolean isAnybody() {
        return roles.isEmpty();
    }
}
