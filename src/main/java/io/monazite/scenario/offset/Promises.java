package io.monazite.scenario.offset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Supply;
import io.monazite.provenance.SourcedFact;
import io.monazite.scenario.engine.Flow;
import io.monazite.scenario.engine.Geography;
import io.monazite.scenario.engine.MaterialTree;

/// What rights and contracts of one supplier bind beyond what flows already. A tonne that flows keeps one promise and
/// no second one: one of the agreement under which it flows, if any, else the one that the fewest flows can keep.
final class Promises {

    /// @param tonnes what it binds
    record Promise(SourcedFact fact, Interval tonnes) {

        Supply supply() {
            return (Supply) fact.fact();
        }
    }

    /// A flow to a buyer, and the agreement under which it is known to be, if any.
    record Delivery(Flow flow, @Nullable NodeId agreement) {}

    private static final class Left {

        private final Delivery delivery;
        private double tonnes;

        Left(Delivery delivery, double tonnes) {
            this.delivery = delivery;
            this.tonnes = tonnes;
        }

        double give(double wanted) {
            double given = Math.min(wanted, tonnes);
            tonnes -= given;
            return given;
        }
    }

    private final Geography geography;
    private final MaterialTree materials;

    Promises(Geography geography, MaterialTree materials) {
        this.geography = geography;
        this.materials = materials;
    }

    /// The sum of what is not delivered: least where the most flows, and the other way round.
    Interval beyond(List<Promise> promises, List<Delivery> deliveries) {
        List<Promise> ordered = promises.stream()
                .sorted(Comparator.comparingLong((Promise promise) -> deliveries.stream()
                                .filter(delivery -> fits(promise, delivery))
                                .count())
                        .thenComparing(promise -> promise.fact().id()))
                .toList();
        return new Interval(
                open(ordered, Interval::low, deliveries, flowing -> or(flowing.high(), Double.POSITIVE_INFINITY)),
                open(ordered, Interval::best, deliveries, flowing -> or(Tonnes.figure(flowing), 0)),
                open(ordered, Interval::high, deliveries, flowing -> or(flowing.low(), 0)));
    }

    private @Nullable Double open(
            List<Promise> promises,
            Function<Interval, @Nullable Double> bound,
            List<Delivery> deliveries,
            Function<Interval, Double> flowing) {
        List<Left> left = deliveries.stream()
                .map(delivery -> new Left(
                        delivery, flowing.apply(Tonnes.bound(delivery.flow().tonnes()))))
                .toList();
        List<Double> open = new ArrayList<>();
        for (Promise promise : promises) {
            @Nullable Double tonnes = bound.apply(promise.tonnes());
            if (tonnes == null) {
                return null;
            }
            open.add(keep(promise, tonnes, left, delivery -> isUnder(promise, delivery)));
        }
        double sum = 0;
        for (int one = 0; one < open.size(); one++) {
            Promise promise = promises.get(one);
            sum += keep(
                    promise, open.get(one), left, delivery -> isUnder(promise, delivery) || isOpen(promise, delivery));
        }
        return sum;
    }

    /// What stays open of a promise after some deliveries.
    private double keep(Promise promise, double tonnes, List<Left> left, Predicate<Delivery> which) {
        double open = tonnes;
        for (Left one : left) {
            if (which.test(one.delivery) && fits(promise, one.delivery)) {
                open -= one.give(open);
            }
        }
        return open;
    }

    private boolean fits(Promise promise, Delivery delivery) {
        return geography.contains(promise.supply().buyer(), delivery.flow().buyer())
                && materials.isOrUnder(
                        delivery.flow().material(), promise.supply().material());
    }

    private static boolean isUnder(Promise promise, Delivery delivery) {
        NodeId agreement = delivery.agreement();
        return agreement != null && agreement.equals(promise.supply().agreement());
    }

    /// Whether it may keep the promise though nobody says so: not where it flows under another agreement.
    private static boolean isOpen(Promise promise, Delivery delivery) {
        return delivery.agreement() == null || promise.supply().agreement() == null;
    }

    private static double or(@Nullable Double figure, double otherwise) {
        return figure == null ? otherwise : figure;
    }
}
