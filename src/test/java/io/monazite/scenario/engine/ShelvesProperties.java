package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Successors of lists and maps that are kept in pieces hold what plain ones would.
class ShelvesProperties {

    private record Item(Integer key, int value) {}

    @Property(tries = 200)
    void aSuccessorHoldsWhatASortedMapWould(@ForAll long seed, @ForAll @IntRange(max = 5000) int size) {
        Random random = new Random(seed);
        TreeMap<Integer, Item> expected = new TreeMap<>();
        for (int number = 0; number < size; number++) {
            put(expected, random);
        }
        Shelves<Integer, Item> shelves = Shelves.of(Item::key, expected.values());
        for (int step = 0; step < 5; step++) {
            List<Integer> gone = new ArrayList<>();
            TreeMap<Integer, Item> come = new TreeMap<>();
            for (int number = 0; number < random.nextInt(1500); number++) {
                gone.add(random.nextInt(8000));
                put(come, random);
            }
            Shelves<Integer, Item> before = shelves;
            List<Item> content = List.copyOf(before);
            shelves = before.with(gone, come.values());
            gone.forEach(expected::remove);
            expected.putAll(come);
            assertThat(before).isEqualTo(content);
            assertThat(shelves).containsExactlyElementsOf(expected.values());
            int wanted = random.nextInt(8000);
            assertThat(shelves.where(key -> Integer.compare(key / 10, wanted / 10)))
                    .containsExactlyElementsOf(expected.subMap(wanted / 10 * 10, wanted / 10 * 10 + 10)
                            .values());
        }
    }

    @Property(tries = 200)
    void aSuccessorHoldsWhatAHashMapWould(@ForAll long seed, @ForAll @IntRange(max = 5000) int size) {
        Random random = new Random(seed);
        Map<Integer, Integer> expected = new HashMap<>();
        for (int number = 0; number < size; number++) {
            expected.put(random.nextInt(8000), random.nextInt());
        }
        Shards<Integer, Integer> shards = Shards.copyOf(expected);
        for (int step = 0; step < 5; step++) {
            Map<Integer, Integer> come = new HashMap<>();
            for (int number = 0; number < random.nextInt(4000); number++) {
                come.put(random.nextInt(20_000), random.nextInt());
            }
            int leaving = random.nextInt(8000);
            shards = shards.with(Set.of(leaving), come);
            expected.remove(leaving);
            expected.putAll(come);
            assertThat(shards).isEqualTo(expected).hasSameSizeAs(expected);
            assertThat(shards.get(leaving)).isEqualTo(expected.get(leaving));
        }
    }

    private static void put(Map<Integer, Item> items, Random random) {
        int key = random.nextInt(8000);
        items.put(key, new Item(key, random.nextInt()));
    }
}
