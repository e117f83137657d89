package io.monazite.benchmark;

import java.util.List;
import java.util.Locale;

/// What several runs came to.
///
/// @param sorted the figures, ascending; at least one
record Figures(List<Double> sorted) {

    /// @throws IllegalArgumentException when there is none
    Figures {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    double least() {
        return sorted.getFirst();
    }

    double greatest() {
        return sorted.getLast();
    }

    double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double mean() {
        return sorted.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /// The median, and from where to where the runs went.
    String spread() {
        return "%s (%s–%s)".formatted(text(median()), text(least()), text(greatest()));
    }

    /// A figure with three digits that count.
    static String text(double figure) {
        double size = Math.abs(figure);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", figure);
    }
}
