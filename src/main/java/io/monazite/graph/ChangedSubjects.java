package io.monazite.graph;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// The facts and entities about which claims came or were retired between two versions.
///
/// @param count how many; absent where they are more than are counted
/// @param first some of them, in the order of their ids
public record ChangedSubjects(@Nullable Long count, List<NodeId> first) {

    public ChangedSubjects {
        first = List.copyOf(first);
    }
}
