package io.monazite.api.http;

import io.monazite.access.Role;
import io.monazite.api.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/// Tells who sent a request.
final class Callers {

    private Callers() {}

    static Caller of(RoutingContext exchange) {
        return exchange.user() instanceof QuarkusHttpUser known ? of(known.getSecurityIdentity()) : Caller.anonymous();
    }

    static Caller of(SecurityIdentity identity) {
        return identity.isAnonymous()
                ? Caller.anonymous()
                : new Caller(identity.getPrincipal().getName(), Role.all(identity.getRoles()));
    }
}
