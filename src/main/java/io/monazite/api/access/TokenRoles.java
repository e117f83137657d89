package io.monazite.api.access;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.monazite.access.Role;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/// Gives the bearer of a token our roles for the groups that the identity provider says he is in, and nothing else: the
/// token itself is not handed on, but when its time is over. His name is marked, so that it is never taken for that of
/// a key.
@ApplicationScoped
class TokenRoles implements SecurityIdentityAugmentor {

    private final Map<Role, Set<String>> groups = new EnumMap<>(Role.class);

    TokenRoles(
            @ConfigProperty(name = "monazite.oidc.groups.analyst") Optional<List<String>> analysts,
            @ConfigProperty(name = "monazite.oidc.groups.loader") Optional<List<String>> loaders,
            @ConfigProperty(name = "monazite.oidc.groups.reviewer") Optional<List<String>> reviewers,
            @ConfigProperty(name = "monazite.oidc.groups.admin") Optional<List<String>> admins) {
        put(Role.ANALYST, analysts);
        put(Role.LOADER, loaders);
        put(Role.REVIEWER, reviewers);
        put(Role.ADMIN, admins);
    }

    private void put(Role role, Optional<List<String>> named) {
        groups.put(role, Set.copyOf(named.orElse(List.of())));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(identity.getPrincipal() instanceof JsonWebToken token ? bearer(token, identity) : identity);
    }

    private SecurityIdentity bearer(JsonWebToken token, SecurityIdentity identity) {
        Set<String> held = groups.entrySet().stream()
                .filter(group -> group.getValue().stream().anyMatch(identity.getRoles()::contains))
                .map(group -> group.getKey().text())
                .collect(Collectors.toSet());
        Instant end = Instant.ofEpochSecond(token.getExpirationTime());
        BooleanSupplier standing = () -> Instant.now().isBefore(end);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("user " + token.getName()))
                .addRoles(Role.all(held).stream().map(Role::text).collect(Collectors.toSet()))
                .addAttribute(Callers.STANDING, standing)
                .build();
    }
}
