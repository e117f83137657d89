package io.monazite.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

class FigureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000 | 1000 |      | at least 1,000 t, with no upper bound known (gross weight)
            1000 |      |      | at least 1,000 t, with no upper bound known (gross weight)
            1000 | 1500 |      | at least 1,000 t, best 1,500 t, with no upper bound known (gross weight)
                 | 1500 |      | 1,500 t, with no bounds known (gross weight)
                 | 1500 | 2000 | up to 2,000 t, best 1,500 t (gross weight)
            0    |      | 2000 | up to 2,000 t (gross weight)
            1000 | 1500 | 2000 | 1,000 to 2,000 t, best 1,500 t (gross weight)
            1000 |      | 2000 | 1,000 to 2,000 t (gross weight)
            1000 | 1000 | 1000 | 1,000 t (gross weight)
            0.1  | 2.25 | 12.5 | 0.1 to 12.5 t, best 2.25 t (gross weight)
            0    | .003 | .012 | 0 to 0.012 t, best 0.003 t (gross weight)
            0    | 0    | 0    | 0 t (gross weight)
                 |      |      | tonnes not stated
            """)
    void tellsAllThatIsKnownOfAQuantity(
            @Nullable Double low, @Nullable Double best, @Nullable Double high, String words) {
        assertThat(Figure.words(JsonNodeFactory.instance
                        .objectNode()
                        .put("low", low)
                        .put("best", best)
                        .put("high", high)
                        .put("unit", "TONNE")
                        .put("basis", "GROSS")))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, 100 %", "0.1234, 12.34 %", "0.00004, 0.004 %", "0, 0 %"})
    void aSmallPartIsNotNone(double part, String words) {
        assertThat(Figure.share(JsonNodeFactory.instance.numberNode(part))).isEqualTo(words);
    }
}
