package io.monazite.scenario.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What must hold of every sharing of rooms among losers, rooms within rooms too.
class AllocationProperties {

    private record Case(List<Allocation.Tap> taps, List<Double> needs, List<Allocation.Arc> arcs) {

        static Case random(long seed) {
            Random random = new Random(seed);
            double scale = Math.pow(10, random.nextInt(6) - 1);
            List<Allocation.Tap> taps = new ArrayList<>();
            for (int tap = 1 + random.nextInt(6); tap > 0; tap--) {
                int within = taps.isEmpty() || random.nextInt(4) > 0 ? Allocation.ALONE : random.nextInt(taps.size());
                taps.add(new Allocation.Tap(tonnes(random, scale), within));
            }
            List<Double> needs = new ArrayList<>();
            for (int need = 1 + random.nextInt(5); need > 0; need--) {
                needs.add(tonnes(random, scale));
            }
            List<Allocation.Arc> arcs = new ArrayList<>();
            for (int tap = 0; tap < taps.size(); tap++) {
                for (int need = 0; need < needs.size(); need++) {
                    if (random.nextInt(3) > 0) {
                        arcs.add(new Allocation.Arc(tap, need, random.nextInt(4)));
                    }
                }
            }
            return new Case(taps, needs, arcs);
        }

        private static double tonnes(Random random, double scale) {
            return random.nextInt(5) == 0 ? 0 : random.nextInt(1000) * scale / 10;
        }

        List<Double> allocated() {
            return Allocation.of(taps, needs, arcs);
        }

        double precision() {
            return Allocation.precision(needs);
        }

        double toNeed(List<Double> carried, int need) {
            double sum = 0;
            for (int arc = 0; arc < arcs.size(); arc++) {
                sum += arcs.get(arc).need() == need ? carried.get(arc) : 0;
            }
            return sum;
        }

        /// What is taken of a room and of all rooms within it.
        double fromTap(List<Double> carried, int tap) {
            double sum = 0;
            for (int arc = 0; arc < arcs.size(); arc++) {
                sum += arcs.get(arc).tap() == tap ? carried.get(arc) : 0;
            }
            for (int part = 0; part < taps.size(); part++) {
                sum += taps.get(part).within() == tap ? fromTap(carried, part) : 0;
            }
            return sum;
        }

        double cost(List<Double> carried) {
            double sum = 0;
            for (int arc = 0; arc < arcs.size(); arc++) {
                sum += carried.get(arc) * arcs.get(arc).cost();
            }
            return sum;
        }
    }

    @Property(tries = 2000)
    void nobodyGetsMoreThanHeLacksAndNobodyGivesMoreThanHeHas(@ForAll long seed) {
        Case some = Case.random(seed);
        List<Double> carried = some.allocated();

        assertThat(carried).allMatch(tonnes -> tonnes >= 0);
        for (int need = 0; need < some.needs().size(); need++) {
            assertThat(some.toNeed(carried, need))
                    .isLessThanOrEqualTo(some.needs().get(need) + 1e-9);
        }
        for (int tap = 0; tap < some.taps().size(); tap++) {
            assertThat(some.fromTap(carried, tap))
                    .isLessThanOrEqualTo(some.taps().get(tap).tonnes() + 1e-9);
        }
    }

    @Property(tries = 2000)
    void theTotalIsTheGreatestAndItsCostTheLeast(@ForAll long seed) {
        Case some = Case.random(seed);
        List<Double> carried = some.allocated();
        NaiveFlow naive = NaiveFlow.of(some.taps(), some.needs(), some.arcs());
        double rounding = some.precision() * (some.taps().size() + some.needs().size());

        assertThat(carried.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(naive.amount(), within(rounding));
        assertThat(some.cost(carried)).isCloseTo(naive.cost(), within(rounding * 8));
    }

    @Property(tries = 200)
    void theSameQuestionGetsTheSamePlan(@ForAll long seed) {
        assertThat(Case.random(seed).allocated()).isEqualTo(Case.random(seed).allocated());
    }
}
