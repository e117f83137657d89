package io.monazite.api.access;

import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.access.KeyHolder;
import io.monazite.access.KeyRing;
import io.monazite.access.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/// Knows who holds which key. The name of the holder is recorded as the cause of what is done.
@ApplicationScoped
class KeyHolders implements IdentityProvider<KeyRequest> {

    private final KeyRing keys;

    KeyHolders(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    /// Only what must be read leaves the thread that serves connections.
    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return keys.isAtHand(request.key())
                ? Uni.createFrom().item(() -> identity(request.key()))
                : context.runBlocking(() -> identity(request.key()));
    }

    private SecurityIdentity identity(String key) {
        KeyHolder holder = keys.holder(key).orElseThrow(() -> new AuthenticationFailedException("no such key"));
        BooleanSupplier standing = () -> keys.holder(key).isPresent();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.name()))
                .addRoles(holder.roles().stream().map(Role::text).collect(Collectors.toSet()))
                .addAttribute(Callers.SOURCES, holder.sources())
                .addAttribute(Callers.STANDING, standing)
                .build();
    }
}
