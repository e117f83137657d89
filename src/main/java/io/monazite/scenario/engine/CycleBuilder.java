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
    private final CycleRecipesBuilder recipes;
    private final IntList source = new IntList();
    private final IntList fromOutside = new IntList();
    private final BitSet besides = new BitSet();

    private CycleBuilder(Ledger ledger, Plain plain, int from, int to) {
        this.ledger = ledger;
        this.plain = plain;
        this.from = from;
        this.to = to;
        this.recipes = new CycleRecipesBuilder(ledger, plain, from, to);
    }

    /// Empty where something is open, or the lack of an input costs its share of the output.
    static Optional<Cycle> of(Ledger ledger, Plain plain, int from, int to) {
        return new CycleBuilder(ledger, plain, from, to).cycle();
    }

    private Optional<Cycle> cycle() {
        int[] fed = fed();
        boolean isExact = IntStream.range(from, to).allMatch(plain::isPlain)
                && Arrays.stream(fed)
                        .filter(outlet -> ledger.recipe(outlet).isMade())
                        .allMatch(recipes::take);
        return isExact ? Optional.of(exact(fed)) : Optional.empty();
    }

    private Cycle exact(int[] fed) {
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
        int[] outlets =
                Arrays.stream(fed).filter(outlet -> valueOf(outlet) != NONE).toArray();
        return new Cycle(
                runs,
                Arrays.stream(order).map(sources::item).toArray(),
                Arrays.stream(order).mapToDouble(term -> weight[term]).toArray(),
                recipes.recipes(waves.ofOutputs()),
                new Csr(outsideStart, fromOutside.toArray()),
                besides,
                outlets,
                Arrays.stream(outlets).map(this::valueOf).toArray(),
                downstream(fed));
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

    /// The outlets that depend on the cycle, in the order of the positions that they first depend on.
    private int[] fed() {
        return IntStream.range(from, to).flatMap(ledger::fedBy).distinct().toArray();
    }

    /// The positions outside that buy what is made inside, or whose party makes beside of what it buys inside.
    private int[] downstream(int[] fed) {
        IntStream buyers = Arrays.stream(fed)
                .flatMap(outlet -> ledger.outflows().row(outlet))
                .map(ledger::inlet);
        return IntStream.concat(buyers, Arrays.stream(fed).map(ledger::soldOn))
                .filter(position -> position >= 0 && !recipes.isInside(position))
                .sorted()
                .distinct()
                .toArray();
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
