package io.monazite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2024, 2024-01-01, 2024-12-31",
        "2025-06, 2025-06-01, 2025-06-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-06-14, 2025-06-14, 2025-06-14",
    })
    void isAsPreciseAsItsSource(String text, LocalDate earliest, LocalDate latest) {
        assertThat(PartialDate.parse(text))
                .isEqualTo(new PartialDate(text, earliest, latest))
                .hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-13",
                "2025-6",
                "2025-02-29",
                "2025-06-31",
                "14.06.2025",
                "2025-06-14T00:00",
                "June 2025",
                "20a5",
                "-2025-06-14",
                "+12025-06-14"
            })
    void refusesOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessage("'%s' is not a date: write 2025, 2025-06 or 2025-06-14", text);
    }
}
