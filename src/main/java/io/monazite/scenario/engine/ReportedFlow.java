package io.monazite.scenario.engine;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// A flow as sources report it, before one period and one basis are chosen and parts are taken out of wholes.
///
/// @param flow what flows, over the period
public record ReportedFlow(Flow flow, Period period, SupplyStatus status) {

    /// The supply that states it.
    public NodeId fact() {
        return flow.fact();
    }

    public NodeId supplier() {
        return flow.supplier();
    }

    public NodeId buyer() {
        return flow.buyer();
    }

    public NodeId material() {
        return flow.material();
    }

    public Basis basis() {
        return flow.basis();
    }

    /// [Interval#UNKNOWN] where no source states them.
    public Interval tonnes() {
        return flow.tonnes();
    }

    public Terms terms() {
        return flow.terms();
    }

    /// Whether another flow has the same ends and material.
    boolean isAlike(ReportedFlow other) {
        return buyer().equals(other.buyer())
                && supplier().equals(other.supplier())
                && material().equals(other.material());
    }

    Position inlet() {
        return flow.inlet();
    }

    LeftOut leftOut(LeftOut.Reason reason) {
        return new LeftOut(fact(), supplier(), buyer(), material(), basis(), period, reason);
    }
}
