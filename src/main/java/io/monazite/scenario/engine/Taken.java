package io.monazite.scenario.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// What the shocks that are aimed at nobody have taken of the orders of suppliers, before it is reckoned who bears what
/// is aimed at some.
final class Taken {

    private final Evaluation unaimed;
    private final Evaluation opposite;
    private final IntToDoubleFunction spilling;
    private final Map<Integer, Double> spilled = new HashMap<>();

    private Taken(Evaluation unaimed, Evaluation opposite, IntToDoubleFunction spilling) {
        this.unaimed = unaimed;
        this.opposite = opposite;
        this.spilling = spilling;
    }

    /// @param unaimed those shocks alone, at the side that is looked for
    /// @param opposite the same at the other side
    static Taken by(Evaluation unaimed, Evaluation opposite) {
        return new Taken(unaimed, opposite, _ -> 0);
    }

    /// The same with what others could not bear.
    ///
    /// @param spilling by outlet, the tonnes that others should bear and of which they have too little
    Taken and(IntToDoubleFunction spilling) {
        return new Taken(unaimed, opposite, spilling);
    }

    /// Those shocks alone.
    Evaluation unaimed() {
        return unaimed;
    }

    /// The share of a flow's order that could not be served for them.
    double share(int flow) {
        return unaimed.unserved(flow);
    }

    /// The share of all orders of an outlet that could not be served for them: where it is open, the end that leaves
    /// more to others.
    double lack(int outlet) {
        return opposite.lackOf(outlet);
    }

    /// What others should have borne of an outlet's orders and could not, in tonnes.
    double spilled(int outlet) {
        return spilled.computeIfAbsent(outlet, spilling::applyAsDouble);
    }
}
