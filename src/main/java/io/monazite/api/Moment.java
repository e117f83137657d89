package io.monazite.api;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Version;

/// What a subscription is answered for: the root of the answer, which its field marks with what the subscriber is to be
/// told of.
final class Moment {

    private final @Nullable Version told;
    private volatile boolean news = true;
    private volatile @Nullable Passing passing;

    /// @param told the version that the subscriber was last told of; absent at the start
    Moment(@Nullable Version told) {
        this.told = told;
    }

    @Nullable
    Version told() {
        return told;
    }

    /// There is nothing to tell: the subscriber knows all there is.
    void isNoNews() {
        news = false;
    }

    boolean news() {
        return news;
    }

    /// The subscriber is told only where the answer differs from the one before in more than what passes.
    void comparesAllBut(Passing fields) {
        passing = fields;
    }

    @Nullable
    Passing passing() {
        return passing;
    }
}
