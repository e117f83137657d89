package io.monazite.api.access;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.monazite.graph.GraphException;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// Reads `Authorization: Bearer …` (RFC 6750): what has the form of a signed token is for the identity provider,
/// anything else is a key of ours. Whoever brings one that is worth nothing is nobody, and it is noted that he
/// tried, so that no one reads the answers for strangers and thinks that they are his own.
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(BearerAuthentication.class);
    private static final String SCHEME = "Bearer ";
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private final OidcAuthenticationMechanism tokens;

    BearerAuthentication(OidcAuthenticationMechanism tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        String shown = header.substring(SCHEME.length()).strip();
        Uni<SecurityIdentity> known = TOKEN.matcher(shown).matches()
                ? tokens.authenticate(context, identities)
                : identities.authenticate(new KeyRequest(shown));
        return known.onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("no identity provider is set up"))
                .onFailure()
                .recoverWithUni(failure -> {
                    Callers.refuse(context, problem(failure));
                    return identities.authenticate(AnonymousAuthenticationRequest.INSTANCE);
                });
    }

    private static Callers.Problem problem(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            LOG.debugf(failure, "a key or token was refused");
            return Callers.Problem.NOT_VALID;
        }
        LOG.warnf(failure, "a key or token could not be looked up");
        return failure instanceof GraphException ? Callers.Problem.NOT_LOOKED_UP : Callers.Problem.NOT_VALID;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", Callers.CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }

    /// Before the mechanism that only knows tokens.
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }
}
