package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Collects what is made in a [Cycle], and numbers the values of it.
final class CycleRecipesBuilder {

    static final int NONE = -1;

    private final Ledger ledger;
    private final Plain plain;
    private final int from;
    private final int to;
    private final NumberPlaces fed;
    /// By the place of the outlet among these.
    private final int[] values;
    /// The outlets whose goods are made of several inputs, or of one from outside.
    private final IntList taken = new IntList();
    private final Map<Integer, Integer> outside = new LinkedHashMap<>();
    private final IntList inputsOf = new IntList();
    private final IntList inputs = new IntList();
    private final BitSet beginning = new BitSet();
    private double[] worths = new double[16];
    private int[] after = {};

    /// @param from the first position of the cycle
    /// @param to the one after its last
    /// @param fed the outlets that depend on the cycle
    CycleRecipesBuilder(Ledger ledger, Plain plain, int from, int to, NumberPlaces fed) {
        this.ledger = ledger;
        this.plain = plain;
        this.from = from;
        this.to = to;
        this.fed = fed;
        this.values = new int[fed.size()];
        Arrays.fill(values, NONE);
    }

    /// Takes up what an outlet's goods are made of, once; false where that is not the scarcest of known inputs.
    boolean take(int outlet) {
        if (!isScarcestOfKnown(outlet)) {
            return false;
        }
        int sole = ledger.recipe(outlet).soleInput();
        int source = sole < 0 ? NONE : input(outlet, sole);
        if (isInside(source)) {
            values[fed.of(outlet)] = source - from;
        } else {
            taken.add(outlet);
        }
        return true;
    }

    /// Numbers the outputs that were taken up, in the order of the last of their inputs.
    void number() {
        int[] last = taken.toArray();
        Arrays.setAll(last, index -> lastInput(last[index]) + 1);
        Csr byLast = Csr.byRow(to - from + 1, last);
        for (int output = 0; output < taken.size(); output++) {
            add(taken.get(byLast.item(output)), output);
        }
        after = Arrays.copyOfRange(byLast.start(), 1, byLast.start().length);
    }

    /// The last input in the cycle, by its place there; negative where all come from outside.
    private int lastInput(int outlet) {
        int last = NONE;
        for (int place : ledger.recipe(outlet).inputs()) {
            int input = input(outlet, place);
            last = isInside(input) ? Math.max(last, input - from) : last;
        }
        return last;
    }

    /// The value that tells what an outlet lacks of what is made.
    int valueOf(int outlet) {
        int place = fed.of(outlet);
        return place < 0 ? NONE : values[place];
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
        int firstOutside = to - from + taken.size();
        int[] made = inputs.toArray();
        for (int index = 0; index < made.length; index++) {
            made[index] =
                    isInside(made[index]) ? made[index] - from : firstOutside + outside.getOrDefault(made[index], NONE);
        }
        return new Csr(start, made);
    }

    /// @param runs the outputs in the order in which they are to be reckoned
    CycleRecipes recipes(Runs runs) {
        Csr made = inputs();
        int[] order = runs.order(made);
        int[] input = new int[order.length];
        double[] worth = new double[order.length];
        double[] goesOn = new double[order.length];
        for (int index = 0; index < order.length; index++) {
            input[index] = made.item(order[index]);
            worth[index] = worths[order[index]];
            goesOn[index] = beginning.get(order[index]) ? 0 : 1;
        }
        return new CycleRecipes(
                runs,
                to - from,
                input,
                worth,
                goesOn,
                outside.keySet().stream().mapToInt(Integer::intValue).toArray());
    }

    private boolean isScarcestOfKnown(int outlet) {
        Recipe recipe = ledger.recipe(outlet);
        if (recipe.nonEssential().length > 0) {
            return false;
        }
        for (Alternatives group : recipe.essential()) {
            if (group.isOpen()) {
                return false;
            }
        }
        for (int place : recipe.inputs()) {
            if (!plain.isPlain(input(outlet, place))) {
                return false;
            }
        }
        return true;
    }

    private void add(int outlet, int output) {
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
        values[fed.of(outlet)] = to - from + output;
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
