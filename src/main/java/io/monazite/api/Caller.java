package io.monazite.api;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.access.Role;

/// Who asks.
///
/// @param name of the key or the person, for the record of changes; null where it is not known or, in queries, not told
/// @param roles what the caller may do, with all that is implied; empty for anybody
public record Caller(@Nullable String name, Set<Role> roles) {

    private static final Caller ANONYMOUS = new Caller(null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    /// Somebody who showed neither key nor token.
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    /// The same without the name: answers to queries are shared by all callers of the same roles.
    public Caller nameless() {
        return name == null ? this : new Caller(null, roles);
    }

    public boolean isAnybody() {
        return roles.isEmpty();
    }

    public boolean may(Role role) {
        return roles.contains(role);
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
