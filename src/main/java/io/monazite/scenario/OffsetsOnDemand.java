package io.monazite.scenario;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.monazite.scenario.offset.OffsetPlan;

/// How the losses of one disruption could be offset: planned when it is first asked for, and once.
public final class OffsetsOnDemand {

    private final int losses;
    private final Supplier<OffsetPlan> planning;
    private @Nullable OffsetPlan made;

    /// @param losses how many losses there are to offset
    OffsetsOnDemand(int losses, Supplier<OffsetPlan> planning) {
        this.losses = losses;
        this.planning = planning;
    }

    /// How many losses there are to offset.
    public int losses() {
        return losses;
    }

    public synchronized OffsetPlan plan() {
        OffsetPlan plan = made;
        if (plan == null) {
            plan = planning.get();
            made = plan;
        }
        return plan;
    }
}
