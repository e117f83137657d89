package io.monazite.scenario.engine;

import java.util.List;

/// Goods are told apart by where they are going: what is withheld from a destination is taken from goods bound for it
/// only. Both layers of a position share its supply, production and stock in proportion, so the equations are the same
/// in each; only what is withheld differs.
enum Layer {
    /// Goods bound for no destination that a shock names.
    AT_LARGE(0),
    /// Goods that will reach a party in a destination and have not yet.
    BOUND(1);

    /// All, in the order of their slots.
    static final List<Layer> ALL = List.of(values());

    private final int slot;

    Layer(int slot) {
        this.slot = slot;
    }

    /// Its place among the values of a position.
    int slot() {
        return slot;
    }
}
