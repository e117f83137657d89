package io.monazite.scenario.engine;

/// The share w of each flow that the scenario withholds, layer by layer.
final class Withholding {

    private final double[] atLarge;
    private final double[] bound;

    Withholding(Ledger ledger, Scenario scenario) {
        this.atLarge = new double[ledger.flowCount()];
        this.bound = new double[ledger.flowCount()];
        for (int number = 0; number < ledger.flowCount(); number++) {
            for (Shock shock : scenario.shocks()) {
                if (selects(shock, ledger.flow(number), ledger.network())) {
                    apply(shock, number);
                }
            }
        }
    }

    static boolean selects(Shock shock, Flow flow, Network network) {
        return shock.selects(flow.supplier(), flow.buyer(), flow.material(), network.geography(), network.materials());
    }

    double share(int flow, Layer layer) {
        return switch (layer) {
            case AT_LARGE -> atLarge[flow];
            case BOUND -> bound[flow];
        };
    }

    /// Whether a shock takes hold of the flow in any layer.
    boolean touches(int flow) {
        return bound[flow] > 0;
    }

    private void apply(Shock shock, int flow) {
        raise(bound, flow, shock.withheld());
        if (!shock.isTargeted()) {
            raise(atLarge, flow, shock.withheld());
        }
    }

    private static void raise(double[] withheld, int flow, double share) {
        withheld[flow] = Math.max(withheld[flow], share);
    }
}
