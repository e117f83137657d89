package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;

/// Ids numbered in their own order, so that equal sets get equal numbers.
final class Numbers {

    private final NodeId[] ids;

    /// @param ids in order, each once
    Numbers(NodeId[] ids) {
        this.ids = ids;
    }

    /// Those that get a number, which rise; negative for the others.
    Numbers only(int[] numbers) {
        return new Numbers(IntStream.range(0, ids.length)
                .filter(each -> numbers[each] >= 0)
                .mapToObj(this::id)
                .toArray(NodeId[]::new));
    }

    /// These and others.
    Numbers with(Collection<NodeId> more) {
        List<NodeId> unknown = more.stream().distinct().filter(id -> of(id) < 0).toList();
        return unknown.isEmpty()
                ? this
                : new Numbers(Stream.concat(Arrays.stream(ids), unknown.stream())
                        .sorted()
                        .toArray(NodeId[]::new));
    }

    /// The number of each among others that hold all of these.
    int[] in(Numbers others) {
        int[] found = new int[ids.length];
        int next = 0;
        for (int number = 0; number < found.length; number++) {
            while (!others.ids[next].equals(ids[number])) {
                next++;
            }
            found[number] = next;
        }
        return found;
    }

    int size() {
        return ids.length;
    }

    NodeId id(int number) {
        return ids[number];
    }

    /// The number of each of the ids.
    int[] of(List<NodeId> some) {
        return some.stream().mapToInt(this::of).toArray();
    }

    /// The number of an id, negative where it has none.
    int of(NodeId id) {
        return Arrays.binarySearch(ids, id);
    }
}
