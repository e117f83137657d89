package io.monazite.scenario.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How much a party can still put out, given what is left of its supply.
final class Output {

    /// Shares that are closer than this bind together.
    private static final double TIE = 1e-9;

    private final Ledger ledger;
    private final Case within;
    private final Equations equations;

    Output(Ledger ledger, Case within, Equations equations) {
        this.ledger = ledger;
        this.within = within;
        this.equations = equations;
    }

    /// The factor h of what a party sells of a material.
    double available(Recipe recipe, Layer layer) {
        return recipe.isSoldOn() ? Math.min(1, equations.left(recipe.soldOn(), layer)) : made(recipe, layer);
    }

    /// The factor of what it makes: the scarcest essential input, or what the lack of others costs.
    double made(Recipe recipe, Layer layer) {
        double made = linear(recipe, layer);
        for (List<Integer> group : recipe.essential()) {
            made = Math.min(made, ofGroup(group, layer));
        }
        return Math.max(0, made);
    }

    /// The positions from which a shortfall of output comes, each with its part; the parts sum to 1. Inputs that bind
    /// alike share alike.
    Map<Integer, Double> carriers(Recipe recipe, Layer layer) {
        Map<Integer, Double> parts = new LinkedHashMap<>();
        if (recipe.isSoldOn()) {
            addSource(parts, recipe.soldOn(), layer, 1, Set.of());
        } else {
            addMade(parts, recipe, layer, 1, Set.of());
        }
        return parts;
    }

    /// Where the party makes what it also buys, the part that it lacks for want of making goes on to the inputs.
    private void addSource(Map<Integer, Double> parts, int position, Layer layer, double part, Set<Integer> behind) {
        double made = behind.contains(position)
                ? 0
                : ledger.recipeAt(position)
                        .map(recipe -> partMade(recipe, layer))
                        .orElse(0.0);
        if (made < 1) {
            parts.merge(position, part * (1 - made), Double::sum);
        }
        if (made > 0) {
            Set<Integer> longer = new HashSet<>(behind);
            longer.add(position);
            ledger.recipeAt(position).ifPresent(recipe -> addMade(parts, recipe, layer, part * made, longer));
        }
    }

    /// The part of a shortfall of what is bought, and made beside, that comes from making it.
    private double partMade(Recipe recipe, Layer layer) {
        Balance balance = equations.balance(recipe.soldOn());
        if (!recipe.isMade() || balance.base() == 0) {
            return 0;
        }
        double unmade = balance.excess() * (1 - made(recipe, layer)) / balance.base();
        double shortfall = 1 - equations.left(recipe.soldOn(), layer) + balance.stock() / balance.base();
        return unmade == 0 ? 0 : Math.min(1, unmade / shortfall);
    }

    private void addMade(Map<Integer, Double> parts, Recipe recipe, Layer layer, double part, Set<Integer> behind) {
        double made = made(recipe, layer);
        List<List<Integer>> binding = recipe.essential().stream()
                .filter(group -> ofGroup(group, layer) <= made + TIE)
                .toList();
        boolean linearBinds = !recipe.nonEssential().isEmpty() && linear(recipe, layer) <= made + TIE;
        int shares = binding.size() + (linearBinds ? 1 : 0);
        for (List<Integer> group : binding) {
            addInProportion(parts, group, layer, part / shares, behind);
        }
        if (linearBinds) {
            addInProportion(parts, recipe.nonEssential(), layer, part / shares, behind);
        }
    }

    /// Divides a part among inputs by the tonnes that they lack; equally where tonnes cannot be compared.
    private void addInProportion(
            Map<Integer, Double> parts, List<Integer> inputs, Layer layer, double part, Set<Integer> behind) {
        boolean comparable = comparable(inputs);
        double[] lacking = inputs.stream()
                .mapToDouble(input -> (1 - ofInput(input, layer))
                        * (comparable ? equations.balance(input).base() : 1))
                .toArray();
        double sum = 0;
        for (double each : lacking) {
            sum += each;
        }
        for (int index = 0; index < lacking.length; index++) {
            if (lacking[index] > 0) {
                addSource(parts, inputs.get(index), layer, part * lacking[index] / sum, behind);
            }
        }
    }

    private double ofInput(int input, Layer layer) {
        return Math.min(1, equations.left(input, layer));
    }

    /// What is left of inputs that replace one another: of all of them together.
    private double ofGroup(List<Integer> group, Layer layer) {
        if (group.size() == 1) {
            return ofInput(group.getFirst(), layer);
        }
        if (!comparable(group)) {
            return group.stream()
                    .mapToDouble(input -> ofInput(input, layer))
                    .reduce(within::openChoice)
                    .orElse(1);
        }
        double had = 0;
        double has = 0;
        for (int input : group) {
            double base = equations.balance(input).base();
            had += base;
            has += base * equations.left(input, layer);
        }
        return Math.min(1, has / had);
    }

    /// One less what the lack of non-essential inputs costs, each by its share of all that is bought. Where the shares
    /// are not known the lack may cost nothing, or as much as if the scarcest were essential.
    private double linear(Recipe recipe, Layer layer) {
        if (recipe.nonEssential().isEmpty()) {
            return 1;
        }
        List<Integer> bought = recipe.bought().toList();
        if (!comparable(bought)) {
            double scarcest = recipe.nonEssential().stream()
                    .mapToDouble(input -> ofInput(input, layer))
                    .min()
                    .orElse(1);
            return within.openChoice(1, scarcest);
        }
        double all = 0;
        for (int input : bought) {
            all += equations.balance(input).knownSupply();
        }
        double left = 1;
        for (int input : recipe.nonEssential()) {
            left -= equations.balance(input).knownSupply() / all * (1 - ofInput(input, layer));
        }
        return left;
    }

    private boolean comparable(List<Integer> inputs) {
        return inputs.stream().noneMatch(input -> equations.balance(input).sharesOnly())
                && inputs.stream().map(ledger::basis).distinct().count() <= 1;
    }
}
