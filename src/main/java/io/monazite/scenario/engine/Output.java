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
        double lost = recipe.nonEssential().length == 0 ? 0 : linear(recipe);
        for (Alternatives group : recipe.essential()) {
            lost = Math.max(lost, ofGroup(group));
        }
        return Math.min(1, lost);
    }

    /// What is lost of inputs that replace one another: of what all of them together make.
    double ofGroup(Alternatives group) {
        int[] inputs = group.inputs();
        if (inputs.length == 1) {
            return share(evaluation.lost(inputs[0]));
        }
        if (isExact(group)) {
            return ofExact(group);
        }
        if (!isComparable(inputs)) {
            double lost = share(evaluation.lost(inputs[0]));
            for (int input : inputs) {
                lost = side.of(lost, share(evaluation.lost(input)));
            }
            return lost;
        }
        Ratios together = new Ratios();
        for (int index = 0; index < inputs.length; index++) {
            together.add(worth(group, index), evaluation.lost(inputs[index]));
        }
        return share(mean(together));
    }

    private boolean isExact(Alternatives group) {
        for (int input : group.inputs()) {
            if (!evaluation.isPlain(input)) {
                return false;
            }
        }
        return !group.isOpen();
    }

    private double ofExact(Alternatives group) {
        int[] inputs = group.inputs();
        double[] worths = group.worths();
        double lost = 0;
        double all = 0;
        for (int index = 0; index < inputs.length; index++) {
            double worth = evaluation.exactBase(inputs[index]) * worths[index];
            lost += worth * evaluation.lost(inputs[index]);
            all += worth;
        }
        return share(lost / all);
    }

    /// What all that the party has of an input makes, in units that are the same for the whole group.
    Bound worth(Alternatives group, int index) {
        return evaluation.base(group.inputs()[index]).times(group.worth(index, box));
    }

    /// What the lack of non-essential inputs costs, each by its share of all that is bought. Where the shares are not
    /// known the lack may cost nothing, or as much as if the scarcest were essential.
    double linear(Recipe recipe) {
        int[] bought = recipe.bought().toArray();
        if (!isComparable(bought)) {
            double most = 0;
            for (int input : recipe.nonEssential()) {
                most = Math.max(most, share(evaluation.lost(input)));
            }
            return side.of(0, most);
        }
        Ratios all = new Ratios();
        for (int input : recipe.nonEssential()) {
            all.add(evaluation.balance(input).knownSupply(), share(evaluation.lost(input)));
        }
        recipe.negligibleOrEssential()
                .forEach(input -> all.add(evaluation.balance(input).knownSupply(), 0));
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
    boolean isComparable(int[] inputs) {
        for (int input : inputs) {
            if (evaluation.isSharesOnly(input) || ledger.basis(input) != ledger.basis(inputs[0])) {
                return false;
            }
        }
        return true;
    }

    static double share(double lost) {
        return Math.clamp(lost, 0, 1);
    }
}
