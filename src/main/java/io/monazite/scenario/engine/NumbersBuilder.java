package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;

/// Finds [Numbers] for many ids at a time: quicker than they themselves, and not kept.
final class NumbersBuilder {

    private final Numbers numbers;
    private final Map<NodeId, Integer> known;

    NumbersBuilder(Stream<NodeId> ids) {
        NodeId[] distinct = ids.distinct().toArray(NodeId[]::new);
        Arrays.sort(distinct);
        this.numbers = new Numbers(distinct);
        this.known = HashMap.newHashMap(distinct.length);
        for (int number = 0; number < distinct.length; number++) {
            known.put(distinct[number], number);
        }
    }

    Numbers numbers() {
        return numbers;
    }

    /// @param id one of those that were numbered
    int of(NodeId id) {
        return known.getOrDefault(id, -1);
    }
}
