package io.monazite.api.loads;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.access.Roles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/// Knows who holds which key. The name of the holder is recorded as the cause of loads.
@ApplicationScoped
class KeyHolders implements IdentityProvider<TokenAuthenticationRequest> {

    private final LoaderKey loader;

    KeyHolders(LoaderKey loader) {
        this.loader = loader;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!loader.is(request.getToken().getToken())) {
            return Uni.createFrom().failure(new AuthenticationFailedException("no such key"));
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("loader key"))
                        .addRole(Roles.LOADER)
                        .addCredential(request.getToken())
                        .build());
    }
}
