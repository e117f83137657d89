package io.monazite.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.access.Role;
import io.monazite.ingest.Warrant;

/// Who asks.
///
/// @param name of the key or the person, for the record of changes; null where it is not known or, in queries, not told
/// @param roles what the caller may do, with all that is implied; empty for anybody
/// @param sources for which alone he may change something, see [Warrant]; empty: for all
public record Caller(@Nullable String name, Set<Role> roles, List<String> sources) {

    private static final Caller ANONYMOUS = new Caller(null, Set.of(), List.of());

    public Caller {
        roles = Set.copyOf(roles);
        sources = List.copyOf(sources);
    }

    /// Somebody who showed neither key nor token.
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    /// The same without the name: answers to queries are shared by all callers of the same roles and sources.
    public Caller nameless() {
        return name == null ? this : new Caller(null, roles, sources);
    }

    public boolean isAnybody() {
        return roles.isEmpty();
    }

    public boolean may(Role role) {
        return roles.contains(role);
    }

    /// Whether he may change something for some sources alone.
    public boolean isBound() {
        return !sources.isEmpty();
    }

    /// On whose authority his loads come.
    Warrant warrant() {
        return new Warrant(roles.stream().map(Role::text).collect(Collectors.toSet()), sources);
    }

    /// @throws ApiException FORBIDDEN where the caller may change something for some sources alone
    Caller requireUnbound() {
        if (isBound()) {
            throw ApiException.bound();
        }
        return this;
    }

    /// @throws ApiException UNAUTHENTICATED or FORBIDDEN where the caller may not do this
    Caller require(Role needed) {
        if (isAnybody()) {
            throw ApiException.unauthenticated(needed);
        }
        if (!may(needed)) {
            throw ApiException.forbidden(needed);
        }
        return this;
    }
}
