package io.monazite.criticality.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.monazite.criticality.measure.ProductionNetwork.Delivery;
import io.monazite.scenario.engine.Essentiality;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/// What holds of the index on any network, circles and islands among them.
class SystemicRiskProperties {

    private static final int MOST_PARTIES = 12;
    /// Circles that pass on nearly all of a loss need many sweeps.
    private static final int MOST_SWEEPS = 1_000_000;
    private static final double SETTLED = 1e-14;

    private record Case(int[] products, List<Delivery> deliveries, Essentiality[][] needs) {

        static Case of(long seed) {
            Random random = new Random(seed);
            int parties = 2 + random.nextInt(MOST_PARTIES - 1);
            int[] products = random.ints(parties, 0, 4).toArray();
            List<Delivery> deliveries = new ArrayList<>();
            for (int at = 0; at < 1 + random.nextInt(3 * parties); at++) {
                int supplier = random.nextInt(parties);
                deliveries.add(new Delivery(
                        supplier, (supplier + 1 + random.nextInt(parties - 1)) % parties, 1 + random.nextInt(9)));
            }
            Essentiality[][] needs = new Essentiality[4][parties];
            for (Essentiality[] row : needs) {
                Arrays.setAll(row, _ -> Essentiality.values()[random.nextInt(3)]);
            }
            return new Case(products, deliveries, needs);
        }

        ProductionNetwork network() {
            return new ProductionNetwork(products, deliveries, (product, buyer) -> needs[product][buyer]);
        }

        /// The same under other numbers.
        ProductionNetwork renamed(List<Integer> names) {
            int[] renamed = new int[products.length];
            for (int party = 0; party < products.length; party++) {
                renamed[names.get(party)] = products[party];
            }
            List<Delivery> moved = new ArrayList<>(deliveries.stream()
                    .map(one -> new Delivery(names.get(one.supplier()), names.get(one.buyer()), one.weight()))
                    .toList());
            Collections.shuffle(moved, new Random(1));
            return new ProductionNetwork(renamed, moved, (product, buyer) -> needs[product][names.indexOf(buyer)]);
        }
    }

    @Property(tries = 2000)
    void theIndexIsAPartOfAllSales(@ForAll long seed) {
        Case some = Case.of(seed);
        for (SystemicRisk risk : both(some.network())) {
            for (int party = 0; party < some.products().length; party++) {
                assertThat(risk.index(party)).isBetween(0.0, 1.0);
            }
        }
    }

    @Property(tries = 2000)
    void whoLosesMoreCostsMore(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        Case some = Case.of(seed);
        int parties = some.products().length;
        double[] lost = new Random(seed + 1).doubles(parties).toArray();
        double[] less = Arrays.stream(lost).map(figure -> figure * part).toArray();
        for (SystemicRisk risk : both(some.network())) {
            assertThat(risk.index(less)).isLessThanOrEqualTo(risk.index(lost) + 1e-9);
        }
    }

    @Property(tries = 1000)
    void namesDoNotMatter(@ForAll long seed) {
        Case some = Case.of(seed);
        List<Integer> names = new ArrayList<>(
                IntStream.range(0, some.products().length).boxed().toList());
        Collections.shuffle(names, new Random(seed));
        List<SystemicRisk> ours = both(some.network());
        List<SystemicRisk> theirs = both(some.renamed(names));
        for (int at = 0; at < ours.size(); at++) {
            for (int party = 0; party < names.size(); party++) {
                assertThat(theirs.get(at).index(names.get(party)))
                        .isCloseTo(ours.get(at).index(party), within(1e-9));
            }
        }
    }

    @Property(tries = 1000)
    void replacementOnlyHelps(@ForAll long seed) {
        Case some = Case.of(seed);
        List<SystemicRisk> both = both(some.network());
        for (int party = 0; party < some.products().length; party++) {
            assertThat(both.get(1).index(party)).isLessThanOrEqualTo(both.get(0).index(party) + 1e-9);
        }
    }

    /// Full sweeps of the equations as they are printed, without any of the short cuts.
    @Property(tries = 200)
    void itIsWhatTheEquationsSay(@ForAll long seed) {
        Case some = Case.of(seed);
        int parties = some.products().length;
        SystemicRisk risk = SystemicRisk.of(some.network());
        for (int party = 0; party < parties; party++) {
            assertThat(risk.index(party)).isCloseTo(printed(some, party), within(1e-7));
        }
    }

    private static double printed(Case some, int stopped) {
        int parties = some.products().length;
        double[][] w = new double[parties][parties];
        some.deliveries().forEach(one -> w[one.supplier()][one.buyer()] += one.weight());
        double[] hd = new double[parties];
        double[] hu = new double[parties];
        Arrays.fill(hd, 1);
        Arrays.fill(hu, 1);
        double moved = 1;
        for (int sweep = 0; moved > SETTLED && sweep < MOST_SWEEPS; sweep++) {
            double[] nextD = new double[parties];
            double[] nextU = new double[parties];
            for (int j = 0; j < parties; j++) {
                double psi = j == stopped ? 1 : 0;
                double scarcest = 1;
                double other = 0;
                for (int k = 0; k < 4; k++) {
                    double missing = missing(some, w, hd, k, j);
                    switch (some.needs()[k][j]) {
                        case ESSENTIAL -> scarcest = Math.min(scarcest, 1 - missing);
                        case NON_ESSENTIAL -> other += missing;
                        case NEGLIGIBLE -> {}
                    }
                }
                nextD[j] = Math.max(0, Math.min(Math.min(scarcest, 1 - other), 1 - psi));
                double unsold = 0;
                double all = Arrays.stream(w[j]).sum();
                for (int i = 0; i < parties; i++) {
                    unsold += all == 0 ? 0 : w[j][i] / all * (1 - hu[i]);
                }
                nextU[j] = Math.max(0, Math.min(1 - psi, 1 - unsold));
            }
            moved = Math.max(furthest(hd, nextD), furthest(hu, nextU));
            hd = nextD;
            hu = nextU;
        }
        double lost = 0;
        double sold = 0;
        for (int i = 0; i < parties; i++) {
            double sales = Arrays.stream(w[i]).sum();
            sold += sales;
            lost += sales * (1 - Math.min(hd[i], hu[i]));
        }
        return lost / sold;
    }

    private static double furthest(double[] from, double[] to) {
        return IntStream.range(0, from.length)
                .mapToDouble(at -> Math.abs(to[at] - from[at]))
                .max()
                .orElse(0);
    }

    private static double missing(Case some, double[][] w, double[] hd, int product, int buyer) {
        double missing = 0;
        for (int i = 0; i < w.length; i++) {
            if (some.products()[i] == product && w[i][buyer] > 0) {
                missing += w[i][buyer] / base(some, w, product, buyer) * (1 - hd[i]);
            }
        }
        return missing;
    }

    private static double base(Case some, double[][] w, int product, int buyer) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            if (some.needs()[product][buyer] != Essentiality.ESSENTIAL || some.products()[i] == product) {
                sum += w[i][buyer];
            }
        }
        return sum;
    }

    private static List<SystemicRisk> both(ProductionNetwork network) {
        return List.of(SystemicRisk.of(network), SystemicRisk.withReplacement(network));
    }
}
