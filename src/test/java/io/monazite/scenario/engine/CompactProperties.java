package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What is kept in few bytes tells what would stand in a plain array.
class CompactProperties {

    @Property(tries = 300)
    void aNumberIsInTheRowThatHoldsIt(
            @ForAll @Size(min = 1, max = 100) List<@IntRange(min = 1, max = 60) Integer> sizes) {
        int[] start = new int[sizes.size() + 1];
        for (int row = 0; row < sizes.size(); row++) {
            start[row + 1] = start[row] + sizes.get(row);
        }
        Rows rows = new Rows(start);
        for (int row = 0; row < sizes.size(); row++) {
            assertThat(rows.to(row) - rows.from(row)).isEqualTo(sizes.get(row));
            for (int number = rows.from(row); number < rows.to(row); number++) {
                assertThat(rows.of(number)).isEqualTo(row);
            }
        }
    }

    @Property(tries = 300)
    void aPositionIsInItsCircleOrInNone(@ForAll @Size(max = 100) List<@IntRange(min = 1, max = 5) Integer> sizes) {
        int[] starts = new int[sizes.stream().mapToInt(Integer::intValue).sum()];
        int[] ends = new int[starts.length];
        int begun = 0;
        for (int size : sizes) {
            Arrays.fill(starts, begun, begun + size, begun);
            Arrays.fill(ends, begun, begun + size, begun + size);
            begun += size;
        }
        Circles circles = Circles.of(starts);
        assertThat(circles.starts())
                .hasSize((int) sizes.stream().filter(size -> size > 1).count());
        for (int position = 0; position < starts.length; position++) {
            assertThat(circles.start(position)).isEqualTo(starts[position]);
            assertThat(circles.end(position)).isEqualTo(ends[position]);
        }
    }

    @Property(tries = 300)
    void aFigureThatIsNotKeptIsNothing(@ForAll @Size(max = 300) List<@IntRange(max = 3) Integer> figures) {
        int[] numbers = IntStream.range(0, figures.size())
                .filter(number -> figures.get(number) > 0)
                .toArray();
        RareFigures rare = new RareFigures(
                numbers,
                Arrays.stream(numbers)
                        .mapToDouble(number -> figures.get(number))
                        .toArray());
        for (int number = 0; number < figures.size(); number++) {
            assertThat(rare.of(number)).isEqualTo(figures.get(number).doubleValue());
        }
    }
}
