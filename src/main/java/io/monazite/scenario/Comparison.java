package io.monazite.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

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
    /// @param differences of best tonnes from the first case; absent where not known, or where the cases
    ///        are over periods of different length
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

    /// What is compared with its like only: tonnes of one basis.
    private record Key(Position position, Basis basis) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::position).thenComparing(Key::basis);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static Comparison of(List<Case> cases) {
        List<Map<Key, Disruption.Loss>> found =
                cases.stream().map(each -> losses(each.disruption())).toList();
        boolean sameLength =
                cases.stream().map(each -> each.disruption().days()).distinct().count() == 1;
        NavigableSet<Key> all = new TreeSet<>();
        found.forEach(losses -> all.addAll(losses.keySet()));
        List<Row> rows = new ArrayList<>(
                all.stream().map(key -> row(key, found, sameLength)).toList());
        rows.sort(Comparator.comparingDouble((Row row) -> -row.widest()).thenComparing(Row::position));
        return new Comparison(cases, rows);
    }

    private static Map<Key, Disruption.Loss> losses(Disruption disruption) {
        Map<Key, Disruption.Loss> losses = new HashMap<>();
        disruption
                .losses()
                .forEach(loss ->
                        losses.put(new Key(loss.loss().position(), loss.loss().basis()), loss));
        return losses;
    }

    private static Row row(Key key, List<Map<Key, Disruption.Loss>> found, boolean sameLength) {
        List<Optional<Disruption.Loss>> losses =
                found.stream().map(each -> Optional.ofNullable(each.get(key))).toList();
        Double first = tonnes(losses.getFirst());
        List<Optional<Double>> differences = losses.stream()
                .map(Comparison::tonnes)
                .map(tonnes -> first == null || tonnes == null || !sameLength
                        ? Optional.<Double>empty()
                        : Optional.of(tonnes - first))
                .toList();
        List<Optional<Integer>> ranks =
                found.stream().map(each -> rank(key, each)).toList();
        return new Row(key.position(), key.basis(), losses, differences, ranks);
    }

    private static Optional<Integer> rank(Key key, Map<Key, Disruption.Loss> losses) {
        Disruption.Loss own = losses.get(key);
        Double tonnes = own == null ? null : own.loss().tonnes().best();
        if (tonnes == null) {
            return Optional.empty();
        }
        long ahead = losses.values().stream()
                .filter(loss -> loss.loss().basis() == key.basis()
                        && loss.loss()
                                .position()
                                .material()
                                .equals(key.position().material()))
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
