package io.monazite.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @ParameterizedTest
    @CsvSource({
        "2, 1, , low 2.0 is above best 1.0",
        ", 2, 1, best 2.0 is above high 1.0",
        "2, , 1, low 2.0 is above high 1.0",
    })
    void refusesFiguresOutOfOrder(@Nullable Double low, @Nullable Double best, @Nullable Double high, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(low, best, high))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double figure) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(figure, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(null, figure, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(null, null, figure))
                .withMessage("high is %s: it must be a finite number", figure);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 2, 3, true",
        "1, 2, 3, 4, false",
        "3, 4, 1, 2, false",
        "1, 9, 3, 4, true",
        "1, , 100, , true",
        "5, , 1, 4, false",
        ", 4, 5, , false",
        ", 4, , 2, true",
        ", , 7, 7, true",
    })
    void overlapWhereAQuantityCouldLieInBoth(
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double otherLow,
            @Nullable Double otherHigh,
            boolean overlap) {
        Interval one = new Interval(low, null, high);
        Interval other = new Interval(otherLow, null, otherHigh);
        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    @Test
    void unknownIsNotZero() {
        assertThat(Interval.UNKNOWN.isUnknown()).isTrue();
        assertThat(Interval.UNKNOWN.bestFigure()).isEmpty();
        assertThat(Interval.ZERO.isUnknown()).isFalse();
        assertThat(Interval.ZERO).isNotEqualTo(Interval.UNKNOWN);
        assertThat(new Interval(null, null, 1.0).isUnknown()).isFalse();
    }

    @Test
    void whatASingleFigureLetsUnderstand() {
        assertThat(Qualifier.EXACT.understand(7)).isEqualTo(new Interval(7.0, 7.0, 7.0));
        assertThat(Qualifier.ABOUT.understand(7)).isEqualTo(new Interval(7.0, 7.0, 7.0));
        assertThat(Qualifier.MORE_THAN.understand(1000)).isEqualTo(new Interval(1000.0, 1000.0, null));
        assertThat(Qualifier.AT_LEAST.understand(1000)).isEqualTo(new Interval(1000.0, 1000.0, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"UP_TO", "LESS_THAN"})
    void anUpperBoundHasNoBest(Qualifier qualifier) {
        assertThat(qualifier.understand(7)).isEqualTo(new Interval(0.0, null, 7.0));
        assertThat(qualifier.understand(-7)).isEqualTo(new Interval(null, null, -7.0));
    }

    @Test
    void betweenTakesTwoFigures() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Qualifier.BETWEEN.understand(7))
                .withMessageContaining("BETWEEN takes two figures");
    }
}
