package io.monazite.scenario.engine;

import io.monazite.domain.NodeId;

/// Holds the engine's answer against that of the bare arrays: a fast wrong answer is worth nothing.
final class Agreement {

    private static final double ACCURACY = 1e-8;

    private Agreement() {}

    /// @throws IllegalStateException when what is lost in all differs
    static void require(Network network, Kernel kernel, BareArrays arrays, NodeId supplier) {
        double lost = kernel.lostTonnes(Scenario.of(SupplierRetains.all(supplier, 1)));
        double expected = arrays.retainsAll(supplier).lost();
        if (Math.abs(lost - expected) > ACCURACY * expected) {
            throw new IllegalStateException(
                    "when %s keeps all back, %s t of %d flows are lost by the engine and %s t by the bare arrays"
                            .formatted(supplier, lost, network.flows().size(), expected));
        }
    }
}
