package io.monazite.scenario.engine;

/// Which end of what sources leave open is looked for.
enum Side {
    LEAST_LOST,
    MOST_LOST;

    /// Of two losses, the one that this side takes.
    double of(double one, double other) {
        return this == MOST_LOST ? Math.max(one, other) : Math.min(one, other);
    }

    Side opposite() {
        return this == MOST_LOST ? LEAST_LOST : MOST_LOST;
    }
}
