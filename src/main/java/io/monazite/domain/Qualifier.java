package io.monazite.domain;

/// How the source qualifies a single figure, and what can be understood from it.
public enum Qualifier {
    EXACT,
    ABOUT,
    MORE_THAN,
    AT_LEAST,
    UP_TO,
    LESS_THAN,
    BETWEEN;

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
