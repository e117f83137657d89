package io.monazite.graph;

import java.util.Set;

import io.monazite.domain.NodeId;

/// What is watched. Something belongs to it that meets all of the sets that are not empty; with four empty ones,
/// everything does.
///
/// @param entities it is one of these, or a fact that joins one, or hangs on an agreement to which one is party
/// @param materials it is one of these, or a fact about one, or hangs on an agreement or measure about one
/// @param countries it lies in one of these, or joins what does, or hangs on an agreement or measure of one
/// @param kinds it is news of one of these kinds
public record Watched(Set<NodeId> entities, Set<NodeId> materials, Set<NodeId> countries, Set<WatchKind> kinds) {

    /// Everything.
    public static final Watched ALL = new Watched(Set.of(), Set.of(), Set.of(), Set.of());

    public Watched {
        entities = Set.copyOf(entities);
        materials = Set.copyOf(materials);
        countries = Set.copyOf(countries);
        kinds = Set.copyOf(kinds);
    }

    /// The same about more materials, such as the kinds of those that are named.
    public Watched about(Set<NodeId> more) {
        return new Watched(entities, more, countries, kinds);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
