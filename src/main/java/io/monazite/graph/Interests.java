package io.monazite.graph;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What is watched. It stands beside the versioned content and is no part of its digest.
public interface Interests {

    /// Keeps an interest, in the place of one with the same id and owner.
    ///
    /// @return whether it was kept; not where the id is somebody else's
    boolean save(Interest interest);

    /// By name.
    ///
    /// @param owner whose alone; everybody's where none is given
    List<Interest> all(@Nullable String owner);

    Optional<Interest> find(String id);

    /// @param feed the SHA-256 of a feed's token, in hexadecimal
    Optional<Interest> ofFeed(String feed);

    /// Opens the feed of an interest under another token than before, or closes it.
    ///
    /// @param feed as above; absent: closed
    void feed(String id, @Nullable String feed);

    /// Forgets an interest, with its hooks and what was delivered to them.
    void remove(String id);
}
