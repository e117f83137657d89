package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class FixedPointTest {

    private static final List<int[]> CIRCLE = List.of(new int[] {1}, new int[] {0});

    @Test
    void largeValuesSettleThoughTheirLastDigitsGoToAndFro() {
        double[] values = {50, 50};

        FixedPoint.settle(values, CIRCLE, node -> node == 0 ? values[1] : values[0] == 50 ? Math.nextUp(50.0) : 50);

        assertThat(values).containsExactly(new double[] {50, 50}, within(1e-13));
    }

    @Test
    void aSlowCircleIsFollowedToItsEnd() {
        double[] values = {1, 1};

        FixedPoint.settle(values, CIRCLE, node -> node == 0 ? .999999 * values[1] : values[0]);

        assertThat(values).containsExactly(new double[] {0, 0}, within(1e-9));
    }

    @Test
    void whatNeverSettlesIsRefusedRatherThanGuessed() {
        double[] values = {1, 1};

        assertThatThrownBy(() -> FixedPoint.settle(values, CIRCLE, node -> node == 0 ? 1 - values[1] : values[0]))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("2 positions");
    }
}
