package io.monazite.scenario.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;

/// What is lost of a material in all, taken at the last recipients, so that one tonne is not counted at each tier.
///
/// @param tonnes low sums what is known, best and high are absent where any is
public record Total(NodeId material, Basis basis, Interval tonnes) {

    private record Key(NodeId material, Basis basis) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::material).thenComparing(Key::basis);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// Sums that grow.
    static final class Sums {

        private final Map<Key, Interval> sums = new HashMap<>();

        void add(NodeId material, Basis basis, Interval ended) {
            if (!Interval.ZERO.equals(ended)) {
                sums.merge(new Key(material, basis), ended, Figures::sum);
            }
        }

        List<Total> totals() {
            return sums.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(sum -> new Total(sum.getKey().material(), sum.getKey().basis(), sum.getValue()))
                    .toList();
        }
    }
}
