package io.monazite.api.access;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import io.monazite.access.Role;
import io.monazite.api.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;

/// Tells who sent a request, and whether what he showed was worth nothing.
public final class Callers {

    /// How to authenticate, in the words of RFC 6750.
    public static final String CHALLENGE = "Bearer";

    static final String SOURCES = "monazite.sources";
    static final String STANDING = "monazite.standing";
    private static final String PROBLEM = "monazite.credentials";

    /// Why a key or token counts for nothing.
    public enum Problem {
        /// It is none of ours, expired, revoked, of another issuer or for somebody else, or was altered.
        NOT_VALID,
        /// It could not be looked up, and may be good.
        NOT_LOOKED_UP
    }

    private Callers() {}

    /// Who sent a request.
    public static Caller of(RoutingContext exchange) {
        return exchange.user() instanceof QuarkusHttpUser known ? of(known.getSecurityIdentity()) : Caller.anonymous();
    }

    /// Whom an identity belongs to.
    public static Caller of(SecurityIdentity identity) {
        return identity.isAnonymous()
                ? Caller.anonymous()
                : new Caller(identity.getPrincipal().getName(), Role.all(identity.getRoles()), sources(identity));
    }

    /// The sources for which alone somebody may load; empty: for all.
    public static List<String> sources(SecurityIdentity identity) {
        List<String> sources = identity.getAttribute(SOURCES);
        return sources == null ? List.of() : sources;
    }

    /// Tells later, on a thread that may wait, whether the key or token that came with a request opens something
    /// still: it may have been revoked, or its time be over. Who came without one has nothing to lose.
    public static BooleanSupplier standing(RoutingContext exchange) {
        BooleanSupplier standing = exchange.user() instanceof QuarkusHttpUser known
                ? known.getSecurityIdentity().getAttribute(STANDING)
                : null;
        return standing == null ? () -> true : standing;
    }

    /// What is wrong with the key or token that came with a request; nothing where none came.
    public static @Nullable Problem problem(RoutingContext exchange) {
        return exchange.get(PROBLEM);
    }

    static void refuse(RoutingContext exchange, Problem problem) {
        exchange.put(PROBLEM, problem);
    }
}
