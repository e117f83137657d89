package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What is kept in few bytes tells what would stand in a plain array.
class CompactProperties {

    @Property(tries = 300)
    void aNumberIsInTheRowThatHoldsIt(@ForAll @Size(min = 1, max = 200) @IntRange(min = 1, max = 60) int[] sizes) {
        int[] start = new int[sizes.length + 1];
        for (int row = 0; row < sizes.length; row++) {
            start[row + 1] = start[row] + sizes[row];
        }
        Rows rows = new Rows(start);
        for (int row = 0; row < sizes.length; row++) {
            assertThat(rows.to(row) - rows.from(row)).isEqualTo(sizes[row]);
            for (int number = rows.from(row); number < rows.to(row); number++) {
                assertThat(rows.of(number)).isEqualTo(row);
            }
        }
    }

    @Property(tries = 300)
    void aPositionIsInItsCircleOrInNone(@ForAll @Size(max = 200) @IntRange(min = 1, max = 5) int[] sizes) {
        int[] starts = Arrays.stream(sizes)
                .boxed()
                .reduce(
                        new int[0],
                        (before, size) -> IntStream.concat(
                                        Arrays.stream(before), IntStream.generate(() -> before.length)
                                                .limit(size))
                                .toArray(),
                        (one, _) -> one);
        Circles circles = Circles.of(starts);
        assertThat(circles.starts())
                .hasSize((int) Arrays.stream(sizes).filter(size -> size > 1).count());
        for (int position = 0; position < starts.length; position++) {
            int start = starts[position];
            assertThat(circles.start(position)).isEqualTo(start);
            assertThat(circles.end(position))
                    .isEqualTo((int) Arrays.stream(starts).filter(each -> each <= start).count());
        }
    }

    @Property(tries = 300)
    void aFigureThatIsNotKeptIsNothing(@ForAll @Size(max = 300) @IntRange(max = 3) int[] figures) {
        int[] numbers = IntStream.range(0, figures.length)
                .filter(number -> figures[number] > 0)
                .toArray();
        RareFigures rare = new RareFigures(
                numbers,
                Arrays.stream(numbers).mapToDouble(number -> figures[number]).toArray());
        for (int number = 0; number < figures.length; number++) {
            assertThat(rare.of(number)).isEqualTo(figures[number]);
        }
    }
}
