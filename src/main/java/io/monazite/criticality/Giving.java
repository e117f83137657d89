package io.monazite.criticality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.criticality.measure.StageFigures.Rate;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Production;
import io.monazite.provenance.SourcedFact;

/// What a stage can give in a year: what its plants can put out and, beside it, what those make who run none of these,
/// and never less than what was made.
final class Giving {

    private final Plants plants;
    private final Operators operators;

    Giving(Plants plants, Operators operators) {
        this.plants = plants;
        this.operators = operators;
    }

    /// @param makes what the plants can put out
    /// @param made what was made
    List<Rate> of(List<Rate> makes, List<Made> made) {
        return Stream.concat(
                        makes.stream()
                                .map(able -> made.stream()
                                        .filter(one -> isSame(one.rate(), able))
                                        .findFirst()
                                        .map(one -> together(able, one))
                                        .orElse(able)),
                        made.stream()
                                .map(Made::rate)
                                .filter(one -> makes.stream().noneMatch(able -> isSame(one, able))))
                .toList();
    }

    private Rate together(Rate able, Made made) {
        Set<NodeId> counted = plants.of(able);
        List<SourcedFact> beside = made.parts().stream()
                .filter(fact -> isBeside((Production) fact.fact(), counted))
                .toList();
        Interval plus = beside.stream().map(Years::tonnes).reduce(able.tonnes(), Sums::plus);
        Interval sum = beside.isEmpty() ? plus : new Interval(plus.low(), plus.best(), null);
        Interval all = atLeast(sum, made.rate().tonnes());
        List<NodeId> facts = new ArrayList<>(able.facts());
        facts.addAll(
                all.equals(sum)
                        ? beside.stream().map(SourcedFact::id).toList()
                        : made.rate().facts());
        return new Rate(able.material(), able.basis(), all, List.copyOf(new LinkedHashSet<>(facts)));
    }

    /// Whether it was surely made at none of the plants.
    private boolean isBeside(Production made, Set<NodeId> counted) {
        NodeId asset = made.asset();
        if (asset != null && asset.kind() == NodeKind.FACILITY) {
            return !counted.contains(asset);
        }
        return counted.stream()
                .map(operators::of)
                .allMatch(runners -> !runners.isEmpty()
                        && runners.stream().noneMatch(runner -> operators.areOne(runner, made.party())));
    }

    private static boolean isSame(Rate one, Rate other) {
        return one.material().equals(other.material()) && one.basis() == other.basis();
    }

    /// A quantity that is no less than another.
    private static Interval atLeast(Interval quantity, Interval other) {
        double least = Sums.first(other.best(), other.low(), 0.0);
        Double low = larger(quantity.low(), other.low());
        if (least > Sums.first(quantity.high(), quantity.best(), Double.POSITIVE_INFINITY)) {
            return new Interval(low, other.best(), other.high());
        }
        Double best = quantity.best() == null ? null : larger(quantity.best(), other.best());
        return new Interval(low, best == null || (low != null && low > best) ? null : best, quantity.high());
    }

    private static @Nullable Double larger(@Nullable Double one, @Nullable Double other) {
        return one == null || (other != null && other > one) ? other : one;
    }
}
