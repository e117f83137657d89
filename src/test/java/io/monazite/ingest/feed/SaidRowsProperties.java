package io.monazite.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SaidRowsProperties {

    @Property(tries = 200)
    void knowsWhatWasSaidAndNothingElse(
            @ForAll @Size(max = 200) List<@IntRange(max = 20) Integer> rows, @ForAll @IntRange(max = 40) int asked) {
        SaidRows said = new SaidRows();
        rows.forEach(row -> said.add(row, row % 3));
        said.seal();
        assertThat(said.count()).isEqualTo(rows.size());
        assertThat(said.says(asked, asked % 3)).isEqualTo(rows.contains(asked));
        assertThat(said.says(asked, 7)).isFalse();
        assertThat(said.repeated()).hasSize((int) rows.stream()
                .distinct()
                .filter(row -> rows.indexOf(row) != rows.lastIndexOf(row))
                .count());
    }
}
