package io.monazite.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The keys that were given out. They stand beside the versioned content and are no part of its digest.
public interface KeyBook {

    /// All keys, revoked and expired ones included, by name.
    List<KeyRecord> keys();

    /// @return whether it was kept; not where the name was given before
    boolean add(KeyRecord key);

    /// @param at from when on it opens nothing, unless it was revoked before
    /// @return the key; nothing where there is none of this name
    Optional<KeyRecord> revoke(String name, Instant at);
}
