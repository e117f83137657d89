package io.monazite.scenario.offset;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.Stage;
import io.monazite.scenario.engine.PartyLoss;

/// A loss, as far as it is to be made good where it is.
///
/// @param toCover what is not passed on to losers in the same plan, in tonnes
/// @param passedOn whether all of it is
/// @param stage of what is lost; null where no source tells
record Need(
        PartyLoss loss,
        Interval toCover,
        boolean passedOn,
        @Nullable Stage stage) {

    /// What is planned for: the best figure, else the least, where that is more than nothing. Null: not known.
    @Nullable
    Double figure() {
        @Nullable Double figure = Tonnes.figure(toCover);
        boolean open = toCover.best() == null && figure != null && figure == 0;
        return open ? null : figure;
    }
}
