package io.monazite.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WavesProperties {

    private static final int ROUNDS = 3;

    /// A cycle drawn at random: sums of positions, outputs and one value from outside, and outputs of positions and of
    /// that one, which follow the last of these.
    private static final class Drawn {

        private final int positions;
        private final Csr sources;
        private final Csr inputs;
        private final int[] after;
        private final double[] parts;

        Drawn(Random random) {
            positions = 1 + random.nextInt(14);
            int outputs = random.nextInt(8);
            int[][] made = IntStream.range(0, outputs)
                    .mapToObj(output -> inputs(random, outputs))
                    .sorted((one, other) -> last(one) - last(other))
                    .toArray(int[][]::new);
            inputs = rows(made);
            after = new int[positions + 1];
            for (int[] each : made) {
                after[last(each) + 1]++;
            }
            Arrays.parallelPrefix(after, Integer::sum);
            sources = rows(IntStream.range(0, positions)
                    .mapToObj(position -> random.ints(random.nextInt(5), 0, positions + outputs)
                            .toArray())
                    .toArray(int[][]::new));
            parts = random.doubles(sources.items().length + inputs.items().length)
                    .map(part -> part / 4)
                    .toArray();
        }

        /// Some of the positions, or none, and perhaps what comes from outside.
        private int[] inputs(Random random, int outputs) {
            return random.ints(1 + random.nextInt(4), 0, positions + 1)
                    .map(input -> input == positions ? positions + outputs : input)
                    .toArray();
        }

        private int last(int[] made) {
            return Arrays.stream(made).filter(input -> input < positions).max().orElse(-1);
        }

        private static Csr rows(int[][] rows) {
            int[] start = new int[rows.length + 1];
            for (int row = 0; row < rows.length; row++) {
                start[row + 1] = start[row] + rows[row].length;
            }
            return new Csr(
                    start, Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray());
        }

        double[] start() {
            double[] values = new double[positions + after[positions] + 1];
            Arrays.fill(values, 0.5);
            return values;
        }

        void sum(int position, double[] values) {
            double sum = 0.1;
            for (int term = sources.from(position); term < sources.to(position); term++) {
                sum += parts[term] * values[sources.item(term)];
            }
            values[position] = sum;
        }

        void make(int output, double[] values) {
            double most = 0;
            for (int term = inputs.from(output); term < inputs.to(output); term++) {
                most = Math.max(most, parts[sources.items().length + term] * values[inputs.item(term)]);
            }
            values[positions + output] = most;
        }
    }

    @Property
    void goingRoundInWavesFindsToTheBitWhatGoingRoundOneByOneFinds(@ForAll long seed) {
        Drawn cycle = new Drawn(new Random(seed));
        double[] oneByOne = cycle.start();
        IntStream.range(0, cycle.after[0]).forEach(output -> cycle.make(output, oneByOne));
        double[] inWaves = oneByOne.clone();
        Waves waves = new Waves(cycle.sources, cycle.inputs, cycle.after);
        Runs sums = waves.ofPositions();
        Runs made = waves.ofOutputs();
        for (int round = 0; round < ROUNDS; round++) {
            for (int position = 0; position < cycle.positions; position++) {
                cycle.sum(position, oneByOne);
                IntStream.range(cycle.after[position], cycle.after[position + 1])
                        .forEach(output -> cycle.make(output, oneByOne));
            }
            for (int wave = 0; wave < sums.waves().length - 1; wave++) {
                rowsOf(sums, wave).forEach(position -> cycle.sum(position, inWaves));
                rowsOf(made, wave).forEach(output -> cycle.make(output, inWaves));
            }
        }

        assertThat(inWaves).containsExactly(oneByOne);
    }

    @Property
    void runsHoldEveryRowOnceWithAsManyTermsEach(@ForAll long seed) {
        Drawn cycle = new Drawn(new Random(seed));
        Runs runs = new Waves(cycle.sources, cycle.inputs, cycle.after).ofPositions();

        assertThat(runs.rows())
                .containsExactlyInAnyOrder(IntStream.range(0, cycle.positions).toArray());
        int[] order = runs.order(cycle.sources);
        int[] starts = runs.starts();
        for (int run = 0; run < runs.length().length; run++) {
            for (int place = runs.first()[run]; place < runs.first()[run + 1]; place++) {
                int row = runs.rows()[place];
                assertThat(runs.length()[run]).isEqualTo(cycle.sources.size(row));
                assertThat(Arrays.copyOfRange(order, starts[row], starts[row] + runs.length()[run]))
                        .containsExactly(IntStream.range(cycle.sources.from(row), cycle.sources.to(row))
                                .toArray());
            }
        }
    }

    private static IntStream rowsOf(Runs runs, int wave) {
        return IntStream.range(runs.waves()[wave], runs.waves()[wave + 1])
                .flatMap(run -> IntStream.range(runs.first()[run], runs.first()[run + 1]))
                .map(place -> runs.rows()[place]);
    }
}
