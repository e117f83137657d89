package io.monazite.scenario.engine;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;

/// The solutions of all cases, and what they span.
record Span(Solution least, Solution likelyAtBest, Solution likelyAtWorst, Solution most) {

    private static final double AGREEMENT = 1e-9;

    static Span of(Ledger ledger, Scenario scenario, Withholding withholding) {
        Cone cone = Cone.of(ledger, withholding::touches, _ -> true);
        Solution worst = Solution.of(ledger, Case.LIKELY_AT_WORST, scenario, withholding, cone);
        if (isExact(ledger.network())) {
            return new Span(worst, worst, worst, worst);
        }
        return new Span(
                Solution.of(ledger, Case.LEAST, scenario, withholding, cone),
                Solution.of(ledger, Case.LIKELY_AT_BEST, scenario, withholding, cone),
                worst,
                Solution.of(ledger, Case.MOST, scenario, withholding, cone));
    }

    /// The interval of a figure that is not a number where a case does not know it. Low and high are absent where the
    /// extreme cases do not know them, best where the likely cases do not agree.
    Interval of(ToDoubleFunction<Solution> figure) {
        double low = figure.applyAsDouble(least);
        double high = figure.applyAsDouble(most);
        @Nullable Double best = likely(figure);
        double likelyBest = best == null ? Double.NaN : best;
        return new Interval(
                Double.isNaN(low) ? null : extreme(DoubleStream.of(low, likelyBest, high), true),
                best,
                Double.isNaN(high) ? null : extreme(DoubleStream.of(low, likelyBest, high), false));
    }

    /// The figure on which the likely cases agree.
    @Nullable
    Double likely(ToDoubleFunction<Solution> figure) {
        double one = figure.applyAsDouble(likelyAtBest);
        double other = figure.applyAsDouble(likelyAtWorst);
        boolean agreed = Math.abs(one - other) <= AGREEMENT * Math.max(1, Math.abs(one));
        return agreed ? other : null;
    }

    boolean any(Predicate<Solution> test) {
        return Stream.of(least, likelyAtBest, likelyAtWorst, most).anyMatch(test);
    }

    private static @Nullable Double extreme(DoubleStream figures, boolean least) {
        DoubleStream known = figures.filter(figure -> !Double.isNaN(figure));
        return (least ? known.min() : known.max()).stream().boxed().findFirst().orElse(null);
    }

    private static boolean isExact(Network network) {
        Stream<Interval> accounts = network.accounts().values().stream()
                .flatMap(account -> Stream.of(account.production(), account.intake(), account.stock()))
                .filter(figure -> !figure.isUnknown());
        return Stream.concat(network.flows().stream().map(Flow::tonnes), accounts)
                .allMatch(Span::isExact);
    }

    private static boolean isExact(Interval figure) {
        return figure.low() != null
                && figure.low().equals(figure.best())
                && figure.low().equals(figure.high());
    }
}
