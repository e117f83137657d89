package io.monazite.domain;

import java.util.Objects;
import java.util.stream.Stream;

/// How the source qualifies a single figure, and what can be understood from it.
public enum Qualifier {
    EXACT,
    ABOUT,
    MORE_THAN,
    AT_LEAST,
    UP_TO,
    LESS_THAN,
    BETWEEN;

    /// Whether a source that qualifies its figure so can mean an interval: an exact one has no two figures, "more
    /// than" no high, "up to" no best.
    public boolean allows(Interval interval) {
        return switch (this) {
            case EXACT ->
                Stream.of(interval.low(), interval.best(), interval.high())
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        <= 1;
            case MORE_THAN, AT_LEAST -> interval.high() == null;
            case UP_TO, LESS_THAN -> interval.best() == null;
            case ABOUT, BETWEEN -> true;
        };
    }

    /// What is understood from a single figure: "more than" has no high, "up to" has no best.
    ///
    /// @throws IllegalArgumentException for BETWEEN, which takes two figures
    public Interval understand(double figure) {
        return switch (this) {
            case EXACT, ABOUT -> Interval.exactly(figure);
            case MORE_THAN, AT_LEAST -> Interval.moreThan(figure);
            case UP_TO, LESS_THAN -> new Interval(figure < 0 ? null : 0.0, null, figure);
            case BETWEEN ->
                throw new IllegalArgumentException("BETWEEN takes two figures: write {\"low\": …, \"high\": …}");
        };
    }
}
