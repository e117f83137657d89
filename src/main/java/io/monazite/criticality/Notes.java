package io.monazite.criticality;

import java.util.ArrayList;
import java.util.List;

import io.monazite.domain.NodeId;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;

/// Takes down what is not known and what is taken for granted while an answer is made.
final class Notes {

    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();

    void unknown(Unknown.Kind kind, NodeId about, String message) {
        unknowns.add(new Unknown(kind, about, message));
    }

    void assume(Assumption.Code code, NodeId about, String message) {
        assumptions.add(new Assumption(code, about, message));
    }

    Remarks remarks() {
        return new Remarks(unknowns, assumptions);
    }
}
