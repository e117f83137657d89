package io.monazite.scenario.engine;

/// How much less a party can put out, given what it loses of its supply.
final class Output {

    private final Ledger ledger;
    private final Evaluation evaluation;
    private final Side side;

    Output(Ledger ledger, Evaluation evaluation, Side side) {
        this.ledger = ledger;
        this.evaluation = evaluation;
        this.side = side;
    }

    /// The share of an outlet's sales that it lacks: 1 − h.
    double lack(int outlet) {
        int soldOn = ledger.soldOn(outlet);
        return soldOn >= 0 ? share(evaluation.lost(soldOn)) : madeLost(outlet);
    }

    /// The share that is lost of what is made: as much as of the scarcest essential input, or what the lack of others
    /// costs.
    double madeLost(int outlet) {
        Recipe recipe = ledger.recipe(outlet);
        double lost = recipe.nonEssential().length == 0 ? 0 : linear(recipe);
        for (int[] group : recipe.essential()) {
            lost = Math.max(lost, ofGroup(group));
        }
        return Math.min(1, lost);
    }

    /// What is lost of inputs that replace one another: of all of them together.
    double ofGroup(int[] group) {
        if (group.length == 1) {
            return share(evaluation.lost(group[0]));
        }
        if (!isComparable(group)) {
            double lost = share(evaluation.lost(group[0]));
            for (int input : group) {
                lost = side.of(lost, share(evaluation.lost(input)));
            }
            return lost;
        }
        Ratios together = new Ratios();
        for (int input : group) {
            together.add(evaluation.base(input), evaluation.lost(input));
        }
        double mean = together.mean(side);
        return Double.isNaN(mean) ? 0 : share(mean);
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
        double mean = all.mean(side);
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
