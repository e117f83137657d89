package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes a [Cycle] of the positions of a component, where nothing about them is open.
final class CycleBuilder {

    private static final int NONE = CycleRecipesBuilder.NONE;

    private final Ledger ledger;
    private final Plain plain;
    private final int from;
    private final int to;
    /// The outlets that depend on the cycle, in the order of the positions that they first depend on.
    private final int[] fed;
    private final CycleRecipesBuilder recipes;
    private final IntList source = new IntList();
    private final IntList fromOutside = new IntList();
    private final BitSet besides = new BitSet();

    private CycleBuilder(Ledger ledger, Plain plain, int from, int to) {
        this.ledger = ledger;
        this.plain = plain;
        this.from = from;
        this.to = to;
        IntList all = allFed();
        NumberPlaces places = NumberPlaces.of(all);
        this.fed = eachOnce(all, places);
        this.recipes = new CycleRecipesBuilder(ledger, plain, from, to, places);
    }

    /// Empty where something is open, or the lack of an input costs its share of the output.
    static Optional<Cycle> of(Ledger ledger, Plain plain, int from, int to) {
        return new CycleBuilder(ledger, plain, from, to).cycle();
    }

    private Optional<Cycle> cycle() {
        return isExact() ? Optional.of(exact()) : Optional.empty();
    }

    private boolean isExact() {
        for (int position = from; position < to; position++) {
            if (!plain.isPlain(position)) {
                return false;
            }
        }
        for (int outlet : fed) {
            if (ledger.recipe(outlet).isMade() && !recipes.take(outlet)) {
                return false;
            }
        }
        return true;
    }

    private Cycle exact() {
        recipes.number();
        int count = to - from;
        int[] start = new int[count + 1];
        int[] outsideStart = new int[count + 1];
        double[] weight = new double[ledger.inflowsTo(to - 1) - ledger.inflowsFrom(from) + count];
        for (int position = from; position < to; position++) {
            add(position, weight);
            start[position - from + 1] = source.size();
            outsideStart[position - from + 1] = fromOutside.size();
        }
        Csr sources = new Csr(start, source.toArray());
        Waves waves = new Waves(sources, recipes.inputs(), recipes.after());
        Runs runs = waves.ofPositions();
        int[] order = runs.order(sources);
        int[] ordered = new int[order.length];
        double[] weights = new double[order.length];
        for (int index = 0; index < order.length; index++) {
            ordered[index] = sources.item(order[index]);
            weights[index] = weight[order[index]];
        }
        int[] outlets =
                Arrays.stream(fed).filter(outlet -> valueOf(outlet) != NONE).toArray();
        return new Cycle(
                runs,
                ordered,
                weights,
                recipes.recipes(waves.ofOutputs()),
                new Csr(outsideStart, fromOutside.toArray()),
                besides,
                outlets,
                Arrays.stream(outlets).map(this::valueOf).toArray(),
                downstream());
    }

    private void add(int position, double[] weight) {
        double base = plain.base()[position];
        for (int flow = ledger.inflowsFrom(position); flow < ledger.inflowsTo(position); flow++) {
            int value = valueOf(ledger.outlet[flow]);
            if (value == NONE) {
                fromOutside.add(flow);
            } else {
                weight[source.size()] = ledger.best[flow] / base;
                source.add(value);
            }
        }
        double excess = plain.excess().of(position);
        int beside = excess > 0 ? recipes.valueOf(ledger.outletAt(position)) : NONE;
        if (beside != NONE) {
            weight[source.size()] = excess / base;
            source.add(beside);
            besides.set(position - from);
        }
    }

    /// Each outlet as often as it depends on a position.
    private IntList allFed() {
        IntList found = new IntList();
        for (int position = from; position < to; position++) {
            for (int outlet = ledger.firstFed(position); outlet >= 0; outlet = ledger.nextFed(position, outlet)) {
                found.add(outlet);
            }
        }
        return found;
    }

    private static int[] eachOnce(IntList numbers, NumberPlaces places) {
        BitSet seen = new BitSet(places.size());
        IntList found = new IntList();
        for (int index = 0; index < numbers.size(); index++) {
            int place = places.of(numbers.get(index));
            if (!seen.get(place)) {
                seen.set(place);
                found.add(numbers.get(index));
            }
        }
        return found.toArray();
    }

    /// The positions outside that buy what is made inside, or whose party makes beside of what it buys inside.
    private int[] downstream() {
        IntList found = new IntList();
        Csr outflows = ledger.outflows();
        for (int outlet : fed) {
            for (int index = outflows.from(outlet); index < outflows.to(outlet); index++) {
                addOutside(ledger.inlet(outflows.item(index)), found);
            }
            addOutside(ledger.soldOn(outlet), found);
        }
        NumberPlaces places = NumberPlaces.of(found);
        return IntStream.range(0, places.size()).map(places::number).toArray();
    }

    private void addOutside(int position, IntList found) {
        if (position >= 0 && !recipes.isInside(position)) {
            found.add(position);
        }
    }

    /// The value that tells what an outlet lacks; none where that is settled outside.
    private int valueOf(int outlet) {
        int soldOn = ledger.soldOn(outlet);
        if (soldOn < 0) {
            return recipes.valueOf(outlet);
        }
        return recipes.isInside(soldOn) ? soldOn - from : NONE;
    }
}
