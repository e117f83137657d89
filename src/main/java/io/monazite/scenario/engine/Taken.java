package io.monazite.scenario.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// What the shocks that are aimed at nobody have taken of the orders of suppliers, before it is reckoned who bears what
/// is aimed at some.
///
/// @param unaimed those shocks alone, at the side that is looked for
/// @param opposite the same at the other side
/// @param spilling by outlet, the tonnes that others should bear and of which they have too little
/// @param spilled those found so far
record Taken(Evaluation unaimed, Evaluation opposite, IntToDoubleFunction spilling, Map<Integer, Double> spilled) {

    static Taken by(Evaluation unaimed, Evaluation opposite) {
        return new Taken(unaimed, opposite, _ -> 0, new HashMap<>());
    }

    /// The same with what others could not bear.
    Taken and(IntToDoubleFunction spilling) {
        return new Taken(unaimed, opposite, spilling, new HashMap<>());
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

    double spilled(int outlet) {
        return spilled.computeIfAbsent(outlet, spilling::applyAsDouble);
    }
}
