package io.monazite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualifierTest {

    @ParameterizedTest
    @CsvSource({
        "EXACT,     1000, 1000, 1000, 1000",
        "ABOUT,     1000, 1000, 1000, 1000",
        "MORE_THAN, 1000, 1000, 1000,     ",
        "AT_LEAST,  1000, 1000, 1000,     ",
        "UP_TO,     1000,    0,     , 1000",
        "LESS_THAN, 1000,    0,     , 1000",
        "UP_TO,       -5,     ,     ,   -5",
    })
    void saysWhatIsUnderstood(
            Qualifier qualifier, double figure, @Nullable Double low, @Nullable Double best, @Nullable Double high) {
        assertThat(qualifier.understand(figure)).isEqualTo(new Interval(low, best, high));
    }

    @Test
    void betweenTakesTwoFigures() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Qualifier.BETWEEN.understand(1000))
                .withMessageContaining("two figures");
    }
}
