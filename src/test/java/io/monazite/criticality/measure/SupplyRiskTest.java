package io.monazite.criticality.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.monazite.criticality.measure.SupplyRisk.Parameters;
import io.monazite.criticality.measure.SupplyRisk.Source;

class SupplyRiskTest {

    /// Governance -0.5 is 6 and 1.5 is 2 on the scale from 0 to 10. Global: .9²·6 + .1²·2 = 4.88; European: 1²·6·1.1
    /// = 6.6. All is imported, 1 in 10 comes from scrap: (4.88/2 + 6.6/2)·.9·.95.
    @Test
    void byHand() {
        double risk = SupplyRisk.of(
                List.of(new Source(.9, -.5, 1), new Source(.1, 1.5, 1)),
                List.of(new Source(1, -.5, 1.1)),
                new Parameters(1, .1, .95));

        assertThat(risk).isCloseTo((4.88 / 2 + 6.6 / 2) * .9 * .95, within(1e-12));
    }

    @Test
    void withoutImportsOnlyTheEuropeanSourcesCount() {
        double risk = SupplyRisk.of(
                List.of(new Source(1, -2.5, 1)),
                List.of(new Source(.5, 2.5, 1), new Source(.5, 0, 1)),
                new Parameters(0, 0, 1));

        assertThat(risk).isCloseTo(.25 * 5, within(1e-12));
    }

    @Test
    void figuresOutsideOfTheirRangeAreRefused() {
        assertThatThrownBy(() -> new Source(1.1, 0, 1)).hasMessageContaining("share");
        assertThatThrownBy(() -> new Source(1, 3, 1)).hasMessageContaining("governance");
        assertThatThrownBy(() -> new Source(1, 0, 0)).hasMessageContaining("trade");
        assertThatThrownBy(() -> new Parameters(1, 2, 1)).hasMessageContaining("recyclingInput");
    }
}
