package io.monazite.scenario.engine;

import java.util.Arrays;

import io.monazite.domain.NodeId;

/// Ids numbered in their own order, so that equal sets get equal numbers.
final class Numbers {

    private final NodeId[] ids;

    /// @param ids in order, each once
    Numbers(NodeId[] ids) {
        this.ids = ids;
    }

    int size() {
        return ids.length;
    }

    NodeId id(int number) {
        return ids[number];
    }

    /// The number of an id, negative where it has none.
    int of(NodeId id) {
        return Arrays.binarySearch(ids, id);
    }
}
