package io.monazite.scenario.engine;

import java.util.HashMap;
import java.util.Map;

import io.monazite.domain.NodeId;

/// Numbers ids that come again and again, each looked up once a mention.
final class NumbersBuilder {

    private final Map<NodeId, Integer> arrivals = new HashMap<>();

    /// Takes up an id.
    ///
    /// @return in which place it first came
    int add(NodeId id) {
        return arrivals.computeIfAbsent(id, _ -> arrivals.size());
    }

    Numbers numbers() {
        return new Numbers(arrivals.keySet().stream().sorted().toArray(NodeId[]::new));
    }

    /// The number of each id, in the order in which they first came.
    int[] inOrderOfArrival(Numbers numbers) {
        int[] found = new int[numbers.size()];
        for (int number = 0; number < found.length; number++) {
            found[arrivals.getOrDefault(numbers.id(number), 0)] = number;
        }
        return found;
    }
}
