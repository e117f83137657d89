package io.monazite.scenario.engine;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;

/// A flow as sources report it, before one period and one basis are chosen and parts are taken out of wholes.
///
/// @param fact the supply that states it
/// @param tonnes [Interval#UNKNOWN] where no source states them
public record ReportedFlow(
        NodeId fact,
        NodeId supplier,
        NodeId buyer,
        NodeId material,
        Basis basis,
        Period period,
        SupplyStatus status,
        Interval tonnes,
        Terms terms) {

    ReportedFlow withTonnes(Interval rest) {
        return new ReportedFlow(fact, supplier, buyer, material, basis, period, status, rest, terms);
    }

    Position inlet() {
        return new Position(buyer, material);
    }

    Flow toFlow() {
        return new Flow(fact, supplier, buyer, material, basis, tonnes, terms);
    }

    LeftOut leftOut(LeftOut.Reason reason) {
        return new LeftOut(fact, supplier, buyer, material, basis, period, reason);
    }
}
