package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import io.monazite.domain.Interval;

/// Inputs that replace one another, by their places among all that the party buys. A tonne of each makes as much as
/// its yield says; where the yields of them all are not sourced, a tonne of one is taken to make as much as a tonne of
/// another.
///
/// @param inputs in order
/// @param yields of each input, in tonnes of output from one tonne; empty where they are not known, or do not matter
/// @param worths how much a tonne of each counts for; not a number where that is not known exactly
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; compared by what they hold
record Alternatives(int[] inputs, List<Interval> yields, double[] worths) {

    private static final Bound LIKE_ANY = new Bound(1, 1);
    /// Most groups are small and alike: they share their worths.
    private static final double[][] ONES = IntStream.range(0, 8)
            .mapToObj(size -> DoubleStream.generate(() -> 1).limit(size).toArray())
            .toArray(double[][]::new);

    /// @param inputs in the order of yields
    static Alternatives of(int[] inputs, List<Interval> yields) {
        int[] order = IntStream.range(0, inputs.length)
                .boxed()
                .sorted((one, other) -> Integer.compare(inputs[one], inputs[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Interval> known = inputs.length == 1 || yields.stream().anyMatch(yield -> !isUsable(yield))
                ? List.of()
                : Arrays.stream(order).mapToObj(yields::get).toList();
        return new Alternatives(
                Arrays.stream(order).map(each -> inputs[each]).toArray(),
                known,
                known.isEmpty()
                        ? ones(inputs.length)
                        : known.stream().mapToDouble(Alternatives::exact).toArray());
    }

    /// An input that nothing replaces, or several of which no source tells how much a tonne of each makes.
    ///
    /// @param inputs in order
    static Alternatives ofAlike(int... inputs) {
        return new Alternatives(inputs, List.of(), ones(inputs.length));
    }

    private static double[] ones(int size) {
        return size < ONES.length
                ? ONES[size]
                : DoubleStream.generate(() -> 1).limit(size).toArray();
    }

    int size() {
        return inputs.length;
    }

    IntStream stream() {
        return IntStream.of(inputs);
    }

    /// How much a tonne of the input counts for.
    ///
    /// @param index of the input
    Bound worth(int index, Box box) {
        return yields.isEmpty() ? LIKE_ANY : box.of(yields.get(index), LIKE_ANY);
    }

    /// Whether it is taken for granted that a tonne of one makes as much as a tonne of another.
    boolean areTakenAsAlike() {
        return inputs.length > 1 && yields.isEmpty();
    }

    /// Whether the yields leave anything open.
    boolean isOpen() {
        for (double worth : worths) {
            if (Double.isNaN(worth)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alternatives group
                && Arrays.equals(inputs, group.inputs)
                && yields.equals(group.yields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(inputs), yields);
    }

    private static double exact(Interval yield) {
        Bound bound = Box.FULL.of(yield, LIKE_ANY);
        return bound.isExact() ? bound.lo() : Double.NaN;
    }

    private static boolean isUsable(Interval yield) {
        Double least = yield.low();
        Double best = yield.best();
        return (best != null && best > 0) || (least != null && least > 0);
    }
}
