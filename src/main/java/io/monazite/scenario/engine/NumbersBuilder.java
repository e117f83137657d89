package io.monazite.scenario.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.monazite.domain.NodeId;

/// Numbers the ids that come in long lists, each id looked up once a mention.
final class NumbersBuilder {

    private final Map<NodeId, Integer> arrivals = new HashMap<>();

    /// Takes up an id of each element.
    ///
    /// @return of each element, in which place its id first came
    <T> int[] add(List<T> elements, Function<T, NodeId> id) {
        int[] places = new int[elements.size()];
        int index = 0;
        for (T element : elements) {
            places[index++] = arrivals.computeIfAbsent(id.apply(element), _ -> arrivals.size());
        }
        return places;
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
