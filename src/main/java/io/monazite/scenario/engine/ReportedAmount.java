package io.monazite.scenario.engine;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Period;

/// What a party makes or takes in of a material, as sources report it.
///
/// @param fact what states it
/// @param asset the deposit or plant at which it is made; absent where it is the party's whole amount
public record ReportedAmount(
        NodeId fact,
        Kind kind,
        NodeId party,
        @Nullable NodeId asset,
        NodeId material,
        Basis basis,
        Period period,
        Interval tonnes) {

    /// What is counted.
    public enum Kind {
        PRODUCTION,
        INTAKE
    }

    Position position() {
        return new Position(party, material);
    }

    LeftOut leftOut(LeftOut.Reason reason) {
        return new LeftOut(fact, null, party, material, basis, period, reason);
    }
}
