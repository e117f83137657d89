package io.monazite.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.monazite.domain.Qualifier;

/// Figures as sources write them.
class FigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2900|2900|EXACT",
                "190,000|190000|EXACT",
                "1,234,567.5|1234567.5|EXACT",
                ">25|25|MORE_THAN",
                "< 0.05|0.05|LESS_THAN",
                "≤5|5|UP_TO",
                "~30|30|ABOUT",
                "45,000e|45000|ABOUT",
                "e45,000|45000|ABOUT",
                "14,000r|14000|EXACT",
                "1.5E3|1500|EXACT",
                "at least 7|7|AT_LEAST"
            })
    void ofOneNumber(String cell, String value, Qualifier qualifier) {
        assertThat(Figure.of(cell)).isInstanceOfSatisfying(Figure.Known.class, known -> {
            assertThat(known.value()).isEqualByComparingTo(value);
            assertThat(known.upper()).isNull();
            assertThat(known.qualifier()).isEqualTo(qualifier);
        });
    }

    @Test
    void ofTwo() {
        assertThat(Figure.of("10,000–15,000"))
                .isEqualTo(new Figure.Known(new BigDecimal("10000"), new BigDecimal("15000"), Qualifier.BETWEEN));
        assertThat(Figure.of("0.05 to 0.2")).isInstanceOf(Figure.Known.class);
        assertThat(Figure.of("5-2")).isInstanceOf(Figure.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13 000", "1,23", "12,34,567", "1.2.3", "ten", "5 or 6", "-5", "1/2", "0. 21", "8.1 Mt"})
    void whatIsNotSureIsNotGuessed(String cell) {
        assertThat(Figure.of(cell)).isInstanceOf(Figure.Unreadable.class);
    }

    @Test
    void nothingAndWithheldAreNoZero() {
        assertThat(Figure.of("W")).isEqualTo(new Figure.Withheld());
        assertThat(Figure.of(" ")).isEqualTo(new Figure.Nothing());
        assertThat(Figure.of("NA")).isEqualTo(new Figure.Nothing());
        assertThat(Figure.of("—")).isEqualTo(new Figure.Dash());
        assertThat(Figure.of("0")).isInstanceOf(Figure.Known.class);
    }
}
