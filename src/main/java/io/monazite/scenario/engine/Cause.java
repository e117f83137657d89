package io.monazite.scenario.engine;

/// Why a flow is lost: a part of its loss.
public sealed interface Cause permits Cause.Withheld, Cause.Upstream {

    /// The part of the flow's loss, from 0 to 1; the parts of one flow sum to 1.
    double share();

    /// A shock withholds it.
    record Withheld(double share) implements Cause {}

    /// Its supplier lacks what it sells or makes it of.
    ///
    /// @param position where the supplier is short
    record Upstream(Position position, double share) implements Cause {}
}
