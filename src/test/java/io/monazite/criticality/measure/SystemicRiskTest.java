package io.monazite.criticality.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import io.monazite.criticality.measure.ProductionNetwork.Delivery;
import io.monazite.scenario.engine.Essentiality;

/// The published network, and cases that can be worked by hand.
class SystemicRiskTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final ProductionNetwork.Needs ESSENTIAL = (product, buyer) -> Essentiality.ESSENTIAL;
    private static final ProductionNetwork.Needs OTHER = (product, buyer) -> Essentiality.NON_ESSENTIAL;

    /// Diem et al. 2022, Fig. 1; firm 1 of the paper is party 0 here.
    private static final int[] SECTORS = {1, 2, 1, 3, 4, 2, 4, 1, 2, 3, 5};

    private static final int[][] SUPPLIES = {
        {2, 1}, {2, 3}, {3, 7}, {6, 7}, {7, 4}, {7, 11}, {8, 11}, {9, 5}, {9, 10}, {10, 7}
    };

    @Test
    void thePublishedNetwork() {
        SystemicRisk risk = SystemicRisk.of(published(OTHER));

        assertThat(risk.index(6)).isCloseTo(.7, EXACTLY);
        assertThat(risk.index(10)).isCloseTo(.45, EXACTLY);
        assertThat(risk.index(1)).isCloseTo(11 / 30.0, EXACTLY);
        assertThat(risk.index(8)).isCloseTo(11 / 30.0, EXACTLY);
    }

    @Test
    void oneShockLeavesNothingBehindForTheNext() {
        SystemicRisk risk = SystemicRisk.of(published(ESSENTIAL));
        double alone = SystemicRisk.of(published(ESSENTIAL)).index(1);

        risk.index(6);

        assertThat(risk.index(1)).isEqualTo(alone);
    }

    /// Each of firm 7's three inputs is of another sector: without any one of them it stands still. Firm 2 stops 3, and
    /// with it 7 and what 7 sells; upstream its sellers lose nothing, for it buys nothing. Downstream 2 (2 sold), 3
    /// (1) and 7 (2) are lost; upstream 6 (1) and 10 (1) lose their buyer only when 7 itself is hit, which only the
    /// downstream side says: 5 of 10.
    @Test
    void anEssentialInputStopsItsBuyer() {
        assertThat(SystemicRisk.of(published(ESSENTIAL)).index(1)).isCloseTo(.5, EXACTLY);
    }

    @Test
    void whatIsNegligibleStopsNobody() {
        ProductionNetwork network =
                published((product, buyer) -> buyer == 6 ? Essentiality.NEGLIGIBLE : Essentiality.ESSENTIAL);

        assertThat(SystemicRisk.of(network).index(1)).isCloseTo(.3, EXACTLY);
    }

    /// A (product 0) and B (1) go into C in any amounts; both are essential. C sells 4 to D. B loses half: C too.
    /// Sales: A 1, B 3, C 4. Lost: half of B and C downstream; A sells all to C, which no longer takes half of it
    /// only when the shock is C's. So 1.5 + 2 of 8.
    @Test
    void theScarcestEssentialInputDecides() {
        ProductionNetwork network = new ProductionNetwork(
                new int[] {0, 1, 2, 3},
                List.of(new Delivery(0, 2, 1), new Delivery(1, 2, 3), new Delivery(2, 3, 4)),
                ESSENTIAL);

        assertThat(SystemicRisk.of(network).index(new double[] {0, .5, 0, 0})).isCloseTo(3.5 / 8, EXACTLY);
        assertThat(SystemicRisk.of(network).index(new double[] {.25, .5, 0, 0})).isCloseTo(3.75 / 8, EXACTLY);
    }

    /// Two sellers of one product are one input: the loss of one is in proportion.
    @Test
    void sellersOfOneProductAreOneInput() {
        ProductionNetwork network = new ProductionNetwork(
                new int[] {0, 0, 1, 2},
                List.of(new Delivery(0, 2, 1), new Delivery(1, 2, 3), new Delivery(2, 3, 4)),
                ESSENTIAL);

        assertThat(SystemicRisk.of(network).index(0)).isCloseTo((1 + 4 * .25) / 8, EXACTLY);
    }

    /// A circle: B gets half of its input from A's seller X, and A half from B. X stops: a = .5 + .5 b, b = a: both
    /// stop.
    @Test
    void aCircleIsFollowedToItsEnd() {
        ProductionNetwork network = new ProductionNetwork(
                new int[] {0, 0, 0, 1},
                List.of(new Delivery(0, 1, 1), new Delivery(2, 1, 1), new Delivery(1, 2, 2), new Delivery(2, 3, 1)),
                ESSENTIAL);

        assertThat(SystemicRisk.of(network).index(0)).isCloseTo(1, EXACTLY);
    }

    /// 0 and 1 sell the same, 1 and 3 tonnes. When 0 stops, what the market still sells is 3: 0 is 1/3 of it, so the
    /// buyer of 0 alone loses a third and not all.
    @Test
    void othersMakeGoodWhatIsLost() {
        ProductionNetwork network = new ProductionNetwork(
                new int[] {0, 0, 1, 1, 2},
                List.of(new Delivery(0, 2, 1), new Delivery(1, 3, 3), new Delivery(2, 4, 6), new Delivery(3, 4, 6)),
                ESSENTIAL);

        assertThat(SystemicRisk.of(network).index(0)).isCloseTo((1 + 6) / 16.0, EXACTLY);
        assertThat(SystemicRisk.withReplacement(network).index(0)).isCloseTo((1 + 2) / 16.0, EXACTLY);
    }

    @Test
    void purchasesThatEndAreMissedByTheSuppliers() {
        ProductionNetwork network = new ProductionNetwork(
                new int[] {0, 1, 2}, List.of(new Delivery(0, 1, 1), new Delivery(0, 2, 3)), ESSENTIAL);

        assertThat(SystemicRisk.of(network).index(2)).isCloseTo(.75, EXACTLY);
    }

    /// A hundred of ten thousand parties, with circles; coarser by a thousandfold, and still right to 1e-6.
    @Test
    void coarserIsCloseToExact() {
        Random random = new Random(7);
        int parties = 10_000;
        List<Delivery> deliveries = new ArrayList<>();
        for (int at = 0; at < 20_000; at++) {
            int one = random.nextInt(parties);
            int other = random.nextInt(parties);
            boolean back = random.nextInt(20) == 0;
            if (one != other) {
                int supplier = back ? Math.max(one, other) : Math.min(one, other);
                deliveries.add(new Delivery(supplier, one + other - supplier, 1 + random.nextInt(1000)));
            }
        }
        int[] products = random.ints(parties, 0, 30).toArray();
        SystemicRisk exact = SystemicRisk.of(new ProductionNetwork(products, deliveries, OTHER));
        SystemicRisk coarse = exact.withPrecision(1e-10);

        for (int party = 0; party < 100; party++) {
            assertThat(coarse.index(party)).isCloseTo(exact.index(party), within(1e-6));
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new ProductionNetwork(new int[] {0}, List.of(), OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deliveries");
        assertThatThrownBy(() -> new ProductionNetwork(new int[] {0}, List.of(new Delivery(0, 1, 1)), OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not there");
        assertThatThrownBy(() -> new Delivery(0, 1, 0)).hasMessageContaining("weight");
        assertThatThrownBy(() -> SystemicRisk.of(published(OTHER)).index(new double[] {2}))
                .hasMessageContaining("from 0 to 1");
    }

    private static ProductionNetwork published(ProductionNetwork.Needs needs) {
        List<Delivery> deliveries = new ArrayList<>();
        for (int[] supply : SUPPLIES) {
            deliveries.add(new Delivery(supply[0] - 1, supply[1] - 1, 1));
        }
        return new ProductionNetwork(SECTORS, deliveries, needs);
    }
}
