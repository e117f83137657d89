package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The place of a number is that in the list of all, each once, however far apart they lie.
class NumberPlacesProperties {

    @Property
    void closeNumbers(@ForAll @Size(max = 60) List<@IntRange(max = 90) Integer> numbers) {
        compare(numbers);
    }

    @Property
    void numbersFarApart(@ForAll @Size(max = 60) List<@IntRange Integer> numbers) {
        compare(numbers);
    }

    private static void compare(List<Integer> numbers) {
        IntList given = new IntList();
        numbers.forEach(given::add);
        NumberPlaces places = NumberPlaces.of(given);
        List<Integer> expected = new ArrayList<>(new TreeSet<>(numbers));
        assertThat(places.size()).isEqualTo(expected.size());
        for (int place = 0; place < expected.size(); place++) {
            int number = expected.get(place);
            assertThat(places.number(place)).isEqualTo(number);
            assertThat(places.of(number)).isEqualTo(place);
            for (int beside : new int[] {number - 1, number + 1}) {
                if (!expected.contains(beside)) {
                    assertThat(places.of(beside)).isNegative();
                }
            }
        }
        assertThat(places.of(Integer.MAX_VALUE) < 0).isNotEqualTo(expected.contains(Integer.MAX_VALUE));
    }
}
