package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Collects what is made in a [Cycle], and numbers the values of it.
final class CycleRecipesBuilder {

    static final int NONE = -1;

    private final Ledger ledger;
    private final Plain plain;
    private final int from;
    private final int to;
    /// Outlets whose goods are made of one input alone lack what that lacks: its position in the cycle.
    private final Map<Integer, Integer> soleInputs = new HashMap<>();
    private final Set<Integer> taken = new LinkedHashSet<>();
    /// The number of each other output, by its outlet.
    private final Map<Integer, Integer> outputs = new LinkedHashMap<>();
    private final Map<Integer, Integer> outside = new LinkedHashMap<>();
    private final IntList inputsOf = new IntList();
    private final IntList inputs = new IntList();
    private final int[] after;
    private final BitSet beginning = new BitSet();
    private double[] worths = new double[16];

    /// @param from the first position of the cycle
    /// @param to the one after its last
    CycleRecipesBuilder(Ledger ledger, Plain plain, int from, int to) {
        this.ledger = ledger;
        this.plain = plain;
        this.from = from;
        this.to = to;
        this.after = new int[to - from + 1];
    }

    /// Takes up what an outlet's goods are made of; false where that is not the scarcest of known inputs.
    boolean take(int outlet) {
        if (soleInputs.containsKey(outlet) || taken.contains(outlet)) {
            return true;
        }
        if (!isScarcestOfKnown(outlet)) {
            return false;
        }
        int sole = ledger.recipe(outlet).soleInput();
        int source = sole < 0 ? NONE : input(outlet, sole);
        if (isInside(source)) {
            soleInputs.put(outlet, source - from);
        } else {
            taken.add(outlet);
        }
        return true;
    }

    /// Numbers the outputs that were taken up, in the order of the last of their inputs.
    void number() {
        taken.stream().sorted(Comparator.comparingInt(this::lastInput)).forEach(this::add);
        for (int position = 1; position < after.length; position++) {
            after[position] += after[position - 1];
        }
    }

    /// The last input in the cycle, by its place there; negative where all come from outside.
    private int lastInput(int outlet) {
        return Arrays.stream(ledger.recipe(outlet).inputs())
                .map(input -> input(outlet, input))
                .filter(this::isInside)
                .map(input -> input - from)
                .max()
                .orElse(NONE);
    }

    /// The value that tells what an outlet lacks of what is made.
    int valueOf(int outlet) {
        Integer output = outputs.get(outlet);
        return output == null ? soleInputs.getOrDefault(outlet, NONE) : Integer.valueOf(to - from + output);
    }

    boolean isInside(int position) {
        return position >= from && position < to;
    }

    /// Where the outputs begin that are to be reckoned after each position, the last of their inputs, and the end.
    int[] after() {
        return after;
    }

    /// The values of which each output is made.
    Csr inputs() {
        int[] start = Arrays.copyOf(inputsOf.toArray(), inputsOf.size() + 1);
        start[inputsOf.size()] = inputs.size();
        int firstOutside = to - from + outputs.size();
        return new Csr(
                start,
                Arrays.stream(inputs.toArray())
                        .map(input -> isInside(input) ? input - from : firstOutside + outside.getOrDefault(input, NONE))
                        .toArray());
    }

    /// @param runs the outputs in the order in which they are to be reckoned
    CycleRecipes recipes(Runs runs) {
        Csr made = inputs();
        int[] order = runs.order(made);
        return new CycleRecipes(
                runs,
                to - from,
                Arrays.stream(order).map(made::item).toArray(),
                Arrays.stream(order).mapToDouble(input -> worths[input]).toArray(),
                Arrays.stream(order)
                        .mapToDouble(input -> beginning.get(input) ? 0 : 1)
                        .toArray(),
                outside.keySet().stream().mapToInt(Integer::intValue).toArray());
    }

    private boolean isScarcestOfKnown(int outlet) {
        Recipe recipe = ledger.recipe(outlet);
        return recipe.nonEssential().length == 0
                && Arrays.stream(recipe.essential()).noneMatch(Alternatives::isOpen)
                && Arrays.stream(recipe.inputs()).allMatch(input -> plain.isPlain(input(outlet, input)));
    }

    private void add(int outlet) {
        inputsOf.add(inputs.size());
        for (Alternatives group : ledger.recipe(outlet).essential()) {
            beginning.set(inputs.size());
            double all = 0;
            for (int index = 0; index < group.size(); index++) {
                all += worth(outlet, group, index);
            }
            for (int index = 0; index < group.size(); index++) {
                add(input(outlet, group.inputs()[index]), worth(outlet, group, index) / all);
            }
        }
        outputs.put(outlet, outputs.size());
        after[lastInput(outlet) + 1]++;
    }

    private void add(int input, double worth) {
        if (inputs.size() == worths.length) {
            worths = Arrays.copyOf(worths, 2 * worths.length);
        }
        worths[inputs.size()] = worth;
        inputs.add(input);
        if (!isInside(input)) {
            outside.putIfAbsent(input, outside.size());
        }
    }

    private double worth(int outlet, Alternatives group, int index) {
        return plain.base()[input(outlet, group.inputs()[index])] * group.worths()[index];
    }

    /// The position of an input of what is sold at an outlet.
    private int input(int outlet, int place) {
        return ledger.inOrder(ledger.firstPlace(outlet) + place);
    }
}
