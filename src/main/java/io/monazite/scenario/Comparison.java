package io.monazite.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import io.monazite.domain.Basis;
import io.monazite.domain.NodeId;
import io.monazite.scenario.engine.Position;
import io.monazite.scenario.engine.Rationing;
import io.monazite.scenario.engine.Years;

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
    /// @param differences of best tonnes from the first case; absent where not known, where a case knows of no
    ///        flow that a shock takes hold of, or where the cases are over periods of different length
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

    /// The places of those who lose one material in one basis: by their tonnes, where these are known.
    ///
    /// @param known of each
    /// @param ordered of all of one material and basis, ascending
    private record Ranking(Map<Key, Double> known, Map<Among, double[]> ordered) {

        private record Among(NodeId material, Basis basis) {

            static Among of(Key key) {
                return new Among(key.position().material(), key.basis());
            }
        }

        static Ranking of(Map<Key, Disruption.Loss> losses) {
            Map<Key, Double> known = new HashMap<>();
            Map<Among, DoubleStream.Builder> all = new HashMap<>();
            losses.forEach((key, loss) -> {
                Double tonnes = loss.loss().tonnes().best();
                if (tonnes != null) {
                    known.put(key, tonnes);
                    all.computeIfAbsent(Among.of(key), _ -> DoubleStream.builder())
                            .add(tonnes);
                }
            });
            Map<Among, double[]> ordered = new HashMap<>();
            all.forEach((among, tonnes) ->
                    ordered.put(among, tonnes.build().sorted().toArray()));
            return new Ranking(known, ordered);
        }

        Optional<Integer> rank(Key key) {
            Double own = known.get(key);
            double[] all = ordered.get(Among.of(key));
            return own == null || all == null ? Optional.empty() : Optional.of(1 + ahead(all, own + ROUNDING));
        }

        /// How many are greater than some tonnes.
        private static int ahead(double[] ascending, double tonnes) {
            int from = 0;
            int to = ascending.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (ascending[middle] > tonnes) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            return ascending.length - from;
        }
    }

    static Comparison of(List<Case> cases) {
        List<Map<Key, Disruption.Loss>> found =
                cases.stream().map(each -> losses(each.disruption())).toList();
        List<Boolean> told =
                cases.stream().map(each -> each.disruption().unfelt().isEmpty()).toList();
        List<Ranking> rankings = found.stream().map(Ranking::of).toList();
        boolean sameLength = cases.stream()
                        .map(each -> Years.of(each.disruption().days()))
                        .distinct()
                        .count()
                == 1;
        NavigableSet<Key> all = new TreeSet<>();
        found.forEach(losses -> all.addAll(losses.keySet()));
        List<Row> rows = new ArrayList<>(all.stream()
                .map(key -> row(key, found, told, rankings, sameLength))
                .toList());
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

    private static Row row(
            Key key,
            List<Map<Key, Disruption.Loss>> found,
            List<Boolean> told,
            List<Ranking> rankings,
            boolean sameLength) {
        List<Optional<Disruption.Loss>> losses =
                found.stream().map(each -> Optional.ofNullable(each.get(key))).toList();
        List<Optional<Double>> tonnes = IntStream.range(0, losses.size())
                .mapToObj(each -> tonnes(losses.get(each), told.get(each)))
                .toList();
        List<Optional<Double>> differences = tonnes.stream()
                .map(each -> tonnes.getFirst().filter(_ -> sameLength).flatMap(first -> each.map(lost -> lost - first)))
                .toList();
        List<Optional<Integer>> ranks = IntStream.range(0, found.size())
                .mapToObj(each -> rankings.get(each).rank(key))
                .toList();
        return new Row(key.position(), key.basis(), losses, differences, ranks);
    }

    /// Nothing where it loses nothing; absent where tonnes are not known.
    ///
    /// @param told whether a flow is known that each shock takes hold of
    private static Optional<Double> tonnes(Optional<Disruption.Loss> loss, boolean told) {
        return loss.isPresent()
                ? loss.get().loss().tonnes().bestFigure()
                : Optional.of(0.0).filter(_ -> told);
    }
}
