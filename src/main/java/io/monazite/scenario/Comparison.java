package io.monazite.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.scenario.engine.Position;
import io.monazite.scenario.engine.Rationing;

/// Several answers side by side.
///
/// @param cases the answers, in the order asked for
/// @param rows every loss in any of them, the greatest difference first, then by party and material
public record Comparison(List<Case> cases, List<Row> rows) {

    /// Differences of tonnes up to here are rounding.
    private static final double ROUNDING = 1e-9;

    /// One of the answers.
    ///
    /// @param scenario the place of the scenario in the question, from 0
    public record Case(int scenario, Rationing rationing, Disruption disruption) {}

    /// One party's loss of one material in every case.
    ///
    /// @param losses absent where it loses nothing
    /// @param differences of best tonnes from the first case; absent where not known
    /// @param ranks the party's place among those who lose the material, 1 for the greatest loss; absent where it
    ///        loses nothing or tonnes are not known
    public record Row(
            Position position,
            Basis basis,
            List<Optional<Disruption.Loss>> losses,
            List<Optional<Double>> differences,
            List<Optional<Integer>> ranks) {

        /// Whether its place differs between cases in which it has one.
        public boolean rankFlips() {
            return ranks.stream().flatMap(Optional::stream).distinct().count() > 1;
        }

        private double widest() {
            return differences.stream()
                    .flatMap(Optional::stream)
                    .mapToDouble(Math::abs)
                    .max()
                    .orElse(-1);
        }
    }

    public Comparison {
        cases = List.copyOf(cases);
        rows = List.copyOf(rows);
    }

    static Comparison of(List<Case> cases) {
        List<Map<Position, Disruption.Loss>> found =
                cases.stream().map(each -> losses(each.disruption())).toList();
        Map<Position, Basis> all = new TreeMap<>();
        found.forEach(losses ->
                losses.forEach((position, loss) -> all.put(position, loss.loss().basis())));
        List<Row> rows = new ArrayList<>();
        all.forEach((position, basis) -> rows.add(row(position, basis, found)));
        rows.sort(Comparator.comparingDouble((Row row) -> -row.widest()).thenComparing(Row::position));
        return new Comparison(cases, rows);
    }

    private static Map<Position, Disruption.Loss> losses(Disruption disruption) {
        Map<Position, Disruption.Loss> losses = new HashMap<>();
        disruption.losses().forEach(loss -> losses.put(loss.loss().position(), loss));
        return losses;
    }

    private static Row row(Position position, Basis basis, List<Map<Position, Disruption.Loss>> found) {
        List<Optional<Disruption.Loss>> losses = found.stream()
                .map(each -> Optional.ofNullable(each.get(position)))
                .toList();
        Double first = tonnes(losses.getFirst());
        List<Optional<Double>> differences = losses.stream()
                .map(Comparison::tonnes)
                .map(tonnes -> first == null || tonnes == null ? Optional.<Double>empty() : Optional.of(tonnes - first))
                .toList();
        List<Optional<Integer>> ranks =
                found.stream().map(each -> rank(position, each)).toList();
        return new Row(position, basis, losses, differences, ranks);
    }

    private static Optional<Integer> rank(Position position, Map<Position, Disruption.Loss> losses) {
        Disruption.Loss own = losses.get(position);
        Double tonnes = own == null ? null : own.loss().tonnes().best();
        if (tonnes == null) {
            return Optional.empty();
        }
        long ahead = losses.values().stream()
                .filter(loss -> loss.loss().position().material().equals(position.material()))
                .map(loss -> loss.loss().tonnes().best())
                .filter(Objects::nonNull)
                .filter(other -> other > tonnes + ROUNDING)
                .count();
        return Optional.of((int) ahead + 1);
    }

    /// Nothing where it loses nothing; null where tonnes are not known.
    private static @Nullable Double tonnes(Optional<Disruption.Loss> loss) {
        return loss.isEmpty() ? Double.valueOf(0) : loss.get().loss().tonnes().best();
    }
}
