package io.monazite.scenario.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// What one measurement does. The turns of a round follow one another, so that whatever disturbs the machine for a
/// while disturbs all of them.
///
/// @param retains who keeps all back; absent for the triad
record Turn(Kind kind, @Nullable NodeId retains) {

    /// The sorts of turns.
    enum Kind {
        /// The bandwidth of memory.
        TRIAD,
        /// The equations of one of the hubs.
        HUB,
        /// The equations of the hub whose loss reaches furthest.
        WORST,
        /// The equations of a supplier with a small cone.
        CONE,
        /// The whole answer for the hub whose loss reaches furthest.
        ANSWER,
        /// The same equations on bare arrays.
        BARE
    }

    private static final int TRIADS = 5;
    private static final int OF_WORST = 3;

    /// How many turns a round has.
    static final int OF_ROUND = TRIADS + 2 * Plan.CHOSEN + 2 * OF_WORST + 1;

    /// @param answers whether a whole answer is among them; else there is one more of the triad
    static List<Turn> round(Plan plan, boolean answers) {
        List<Turn> turns = new ArrayList<>();
        for (int triad = 0; triad < TRIADS; triad++) {
            turns.add(new Turn(Kind.TRIAD, null));
        }
        plan.hubs().forEach(hub -> turns.add(new Turn(Kind.HUB, hub)));
        plan.cones().forEach(supplier -> turns.add(new Turn(Kind.CONE, supplier)));
        for (int turn = 0; turn < OF_WORST; turn++) {
            turns.add(new Turn(Kind.WORST, plan.worst()));
            turns.add(new Turn(Kind.BARE, plan.worst()));
        }
        turns.add(answers ? new Turn(Kind.ANSWER, plan.worst()) : new Turn(Kind.TRIAD, null));
        return List.copyOf(turns);
    }

    NodeId supplier() {
        return Objects.requireNonNull(retains, "the triad asks for nobody");
    }

    Scenario scenario() {
        return Scenario.of(SupplierRetains.all(supplier(), 1));
    }
}
