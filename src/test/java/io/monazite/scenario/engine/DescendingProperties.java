package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DescendingProperties {

    @Property
    void theGreatestComesFirstAndTiesAsTheyCame(
            @ForAll("figures") List<Double> figures, @ForAll @IntRange(max = 70) int few) {
        List<Integer> expected = IntStream.range(0, figures.size())
                .boxed()
                .sorted(Comparator.comparing(figures::get, Comparator.reverseOrder()))
                .toList();

        Descending order =
                new Descending(figures.stream().mapToDouble(Double::doubleValue).toArray(), few);

        assertThat(IntStream.range(0, figures.size()).mapToObj(order::at)).containsExactlyElementsOf(expected);
    }

    /// Many that are equal, or differ in the last digits only.
    @Provide
    Arbitrary<List<Double>> figures() {
        Arbitrary<Double> near = Arbitraries.integers().between(0, 5).map(step -> 1000 + step * 1e-9);
        Arbitrary<Double> any = Arbitraries.oneOf(
                Arbitraries.of(0.0, Double.MIN_NORMAL, 1.0, 7.0),
                near,
                Arbitraries.doubles().between(0, 1e9));
        return any.list().ofMaxSize(60);
    }
}
