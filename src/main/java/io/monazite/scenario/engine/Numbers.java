package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.monazite.domain.NodeId;

/// Ids numbered in their own order, so that equal sets get equal numbers.
final class Numbers {

    private final NodeId[] ids;
    private final Map<NodeId, Integer> numbers;

    Numbers(Collection<NodeId> distinct) {
        this.ids = distinct.toArray(NodeId[]::new);
        Arrays.sort(ids);
        this.numbers = HashMap.newHashMap(ids.length);
        for (int number = 0; number < ids.length; number++) {
            numbers.put(ids[number], number);
        }
    }

    int size() {
        return ids.length;
    }

    NodeId id(int number) {
        return ids[number];
    }

    /// The number of an id, negative where it has none.
    int of(NodeId id) {
        return numbers.getOrDefault(id, -1);
    }
}
