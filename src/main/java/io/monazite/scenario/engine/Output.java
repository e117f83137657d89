package io.monazite.scenario.engine;

/// How much less a party can put out, given what it loses of its supply.
final class Output {

    private final Ledger ledger;
    private final Evaluation evaluation;
    private final Box box;
    private final Side side;

    Output(Ledger ledger, Evaluation evaluation, Box box, Side side) {
        this.ledger = ledger;
        this.evaluation = evaluation;
        this.box = box;
        this.side = side;
    }

    /// The share of an outlet's sales that it lacks: 1 − h.
    double lack(int outlet) {
        int source = ledger.soleSource(outlet);
        return source >= 0 ? share(evaluation.lost(source)) : madeLost(outlet);
    }

    /// The share that is lost of what is made: as much as of the scarcest essential input, or what the lack of others
    /// costs.
    double madeLost(int outlet) {
        Recipe recipe = ledger.recipe(outlet);
        int first = ledger.firstPlace(outlet);
        double lost = recipe.nonEssential().length == 0 ? 0 : linear(recipe, first);
        for (Alternatives group : recipe.essential()) {
            lost = Math.max(lost, ofGroup(group, first));
        }
        return Math.min(1, lost);
    }

    /// What is lost of inputs that replace one another: of what all of them together make.
    ///
    /// @param first the place from which those of the inputs count
    double ofGroup(Alternatives group, int first) {
        int[] inputs = group.inputs();
        if (inputs.length == 1) {
            return lost(first, inputs[0]);
        }
        if (isExact(group, first)) {
            return ofExact(group, first);
        }
        if (!isComparable(inputs, first)) {
            double lost = lost(first, inputs[0]);
            for (int input : inputs) {
                lost = side.of(lost, lost(first, input));
            }
            return lost;
        }
        Ratios together = new Ratios();
        for (int index = 0; index < inputs.length; index++) {
            together.add(worth(group, index, first), evaluation.lost(ledger.inOrder(first + inputs[index])));
        }
        return share(mean(together));
    }

    /// The share that is lost of an input.
    private double lost(int first, int input) {
        return share(evaluation.lost(ledger.inOrder(first + input)));
    }

    private boolean isExact(Alternatives group, int first) {
        for (int input : group.inputs()) {
            if (!evaluation.isPlain(ledger.inOrder(first + input))) {
                return false;
            }
        }
        return !group.isOpen();
    }

    private double ofExact(Alternatives group, int first) {
        int[] inputs = group.inputs();
        double[] worths = group.worths();
        double lost = 0;
        double all = 0;
        for (int index = 0; index < inputs.length; index++) {
            int position = ledger.inOrder(first + inputs[index]);
            double worth = evaluation.exactBase(position) * worths[index];
            lost += worth * evaluation.lost(position);
            all += worth;
        }
        return share(lost / all);
    }

    /// What all that the party has of an input makes, in units that are the same for the whole group.
    Bound worth(Alternatives group, int index, int first) {
        return evaluation.base(ledger.inOrder(first + group.inputs()[index])).times(group.worth(index, box));
    }

    /// What the lack of non-essential inputs costs, each by its share of all that is bought. Where the shares are not
    /// known the lack may cost nothing, or as much as if the scarcest were essential.
    ///
    /// @param first the place from which those of the inputs count
    double linear(Recipe recipe, int first) {
        int[] bought = recipe.bought();
        if (!isComparable(bought, first)) {
            double most = 0;
            for (int input : recipe.nonEssential()) {
                most = Math.max(most, lost(first, input));
            }
            return side.of(0, most);
        }
        Ratios all = new Ratios();
        for (int index = 0; index < bought.length; index++) {
            double lost = index < recipe.nonEssential().length ? lost(first, bought[index]) : 0;
            all.add(evaluation.balance(ledger.inOrder(first + bought[index])).knownSupply(), lost);
        }
        return mean(all);
    }

    /// The mean of what inputs lose; where there may be nothing of any of them, that may be nothing.
    private double mean(Ratios inputs) {
        if (side == Side.LEAST_LOST && inputs.mayBeNothing()) {
            return 0;
        }
        double mean = inputs.mean(side);
        return Double.isNaN(mean) ? 0 : mean;
    }

    /// Whether the tonnes of inputs can be summed.
    ///
    /// @param first the place from which those of the inputs count
    boolean isComparable(int[] inputs, int first) {
        for (int input : inputs) {
            int position = ledger.inOrder(first + input);
            if (evaluation.isSharesOnly(position)
                    || ledger.basis(position) != ledger.basis(ledger.inOrder(first + inputs[0]))) {
                return false;
            }
        }
        return true;
    }

    static double share(double lost) {
        return Math.clamp(lost, 0, 1);
    }
}
