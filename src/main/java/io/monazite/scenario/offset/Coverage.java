package io.monazite.scenario.offset;

/// How far a plan makes good a loss.
public enum Coverage {
    /// All of the figure that is planned for.
    COVERED,
    PARTLY_COVERED,
    /// Nothing: no supplier with known room is left for it.
    NOT_COVERED,
    /// No source tells how much is lost, so that nothing can be planned.
    TONNES_NOT_KNOWN,
    /// It goes on to losers further down that are in the plan, and is made good there.
    PASSED_ON
}
