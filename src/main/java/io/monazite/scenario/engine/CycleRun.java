package io.monazite.scenario.engine;

/// A [Cycle] under one scenario.
final class CycleRun {

    private final Ledger ledger;
    private final Evaluation evaluation;
    private final Withholding withheld;
    private final Cycle cycle;
    private final int from;
    private final int to;

    CycleRun(Ledger ledger, Evaluation evaluation, Withholding withheld, Cycle cycle, int from, int to) {
        this.ledger = ledger;
        this.evaluation = evaluation;
        this.withheld = withheld;
        this.cycle = cycle;
        this.from = from;
        this.to = to;
    }

    /// @param lost of all positions; those of the cycle are filled in
    /// @param lack of all outlets; those of the cycle are filled in
    void settle(double[] lost, double[] lack) {
        CycleRecipes recipes = cycle.recipes();
        double[] values = new double[recipes.valueCount()];
        int[] outside = recipes.outside();
        for (int index = 0; index < outside.length; index++) {
            values[recipes.firstOutside() + index] = lost[outside[index]];
        }
        recipes.makeAll(values);
        double[] weights = cycle.weights();
        double[] constants = new double[to - from];
        for (int position = from; position < to; position++) {
            constants[position - from] = constant(position, weights);
        }
        cycle.settle(values, constants, weights);
        System.arraycopy(values, 0, lost, from, to - from);
        int[] outlets = cycle.outlets();
        int[] valueOf = cycle.valueOf();
        for (int index = 0; index < outlets.length; index++) {
            lack[outlets[index]] = values[valueOf[index]];
        }
    }

    /// What a position loses by what comes from outside, and by what is withheld.
    private double constant(int position, double[] weights) {
        Csr flows = cycle.fromOutside();
        int index = position - from;
        double missing = fromOutsideBeside(position);
        if (withheld.isFelt(position)) {
            missing += withheld(position, weights);
        } else {
            for (int item = flows.from(index); item < flows.to(index); item++) {
                missing += evaluation.missing(flows.item(item));
            }
        }
        return missing / evaluation.exactBase(position);
    }

    /// The same where something is withheld: what comes from inside then counts for less.
    private double withheld(int position, double[] weights) {
        Csr flows = cycle.fromOutside();
        int strange = flows.from(position - from);
        int inside = cycle.from(position - from);
        double missing = 0;
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            if (strange < flows.to(position - from) && flows.item(strange) == flow) {
                missing += ledger.best[flow] * evaluation.lostOf(flow);
                strange++;
            } else {
                missing += ledger.best[flow] * evaluation.kept(flow);
                weights[inside++] *= 1 - evaluation.kept(flow);
            }
        }
        return missing;
    }

    /// What the party fails to make beside, of inputs from outside alone.
    private double fromOutsideBeside(int position) {
        if (evaluation.excessTonnes(position) == 0 || cycle.isBeside(position - from)) {
            return 0;
        }
        int outlet = ledger.outletAt(position);
        Recipe recipe = ledger.recipe(outlet);
        return recipe.isMade()
                ? evaluation.excessTonnes(position) * evaluation.output().madeLost(outlet)
                : 0;
    }
}
