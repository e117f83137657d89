package io.monazite.scenario.offset;

/// Whether a supplier counts in a plan.
public enum OffsetState {
    /// Its room is known and comparable with the loss.
    COUNTED,
    /// Its room is not known, or not known to fit the loss.
    NOT_COUNTED,
    /// A measure in force keeps its goods from the buyer.
    BLOCKED
}
