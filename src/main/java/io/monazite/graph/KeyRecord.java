package io.monazite.graph;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// A key as it is kept: never the key itself.
///
/// @param name what it is known by; never given again
/// @param hash SHA-256 of the key, in hexadecimal
/// @param roles what its holder may do, by name
/// @param sources ids of publishers and articles, or beginnings of them that end in `*`, for which alone its holder may
///     load; empty: for all
/// @param made when
/// @param madeBy by whom
/// @param expires when it stops working by itself; absent: never
/// @param revoked when it was revoked; absent: it was not
public record KeyRecord(
        String name,
        String hash,
        Set<String> roles,
        List<String> sources,
        Instant made,
        String madeBy,
        @Nullable Instant expires,
        @Nullable Instant revoked) {

    public KeyRecord {
        roles = Set.copyOf(roles);
        sources = List.copyOf(sources);
    }

    /// Whether it opens anything at a time.
    public boolean holds(Instant at) {
        return revoked == null && (expires == null || at.isBefore(expires));
    }
}
