package io.monazite.scenario.offset;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Interval;
import io.monazite.domain.Stage;
import io.monazite.scenario.engine.PartyLoss;

/// How one loss could be made good.
///
/// @param stage of what is lost; null where no source tells
/// @param toCover what of the loss is to be made good here, in tonnes: what losers further down lack is left to them
/// @param covered what the plan makes good, in tonnes
/// @param uncovered what stays, in tonnes; unknown where the loss is
/// @param offsets all suppliers that come into question, those that count first
public record LossOffsets(
        PartyLoss loss,
        @Nullable Stage stage,
        Interval toCover,
        double covered,
        Interval uncovered,
        Coverage coverage,
        List<Offset> offsets) {

    public LossOffsets {
        offsets = List.copyOf(offsets);
    }
}
