package io.monazite.scenario.engine;

import java.util.Arrays;

/// Sorts the values of a [Cycle] into waves, so that none needs another of its wave, and all that a value needs as it
/// is before or after its turn in going round is so in its wave too. What is found is to the bit what going round one
/// by one finds (level scheduling: Anderson and Saad, Int. J. High Speed Computing 1, 1989).
final class Waves {

    private static final int BEFORE_ALL = -1;

    private final Csr sources;
    private final Csr inputs;
    private final int positions;
    private final int[] waveOf;
    /// The first wave in which a value may be changed, since others need it as it was.
    private final int[] earliest;
    /// By output, the position after which it is reckoned; before all where it is made of what is settled.
    private final int[] turnOf;
    private int count;

    /// @param sources the values of which each position is the sum: positions, then outputs, then what is settled
    /// @param inputs the values of which each output is made
    /// @param after where the outputs begin that are reckoned after each position, and the end of the last
    Waves(Csr sources, Csr inputs, int[] after) {
        this.sources = sources;
        this.inputs = inputs;
        this.positions = after.length - 1;
        this.waveOf = new int[positions + after[positions]];
        this.earliest = new int[waveOf.length];
        this.turnOf = new int[after[positions]];
        Arrays.fill(turnOf, BEFORE_ALL);
        for (int position = 0; position < positions; position++) {
            for (int output = after[position]; output < after[position + 1]; output++) {
                turnOf[output] = position;
            }
        }
        for (int position = 0; position < positions; position++) {
            sum(position);
            for (int output = after[position]; output < after[position + 1]; output++) {
                make(output);
            }
        }
    }

    /// The order of the sums.
    Runs ofPositions() {
        return Runs.of(sources, Arrays.copyOf(waveOf, positions), count);
    }

    /// The order of what is made; those of a wave follow its sums.
    Runs ofOutputs() {
        return Runs.of(inputs, Arrays.copyOfRange(waveOf, positions, waveOf.length), count);
    }

    private void sum(int position) {
        int wave = earliest[position];
        for (int index = sources.from(position); index < sources.to(position); index++) {
            int source = sources.item(index);
            if (isBefore(source, position)) {
                wave = Math.max(wave, waveOf[source] + 1);
            }
        }
        put(position, wave);
        for (int index = sources.from(position); index < sources.to(position); index++) {
            int source = sources.item(index);
            if (source < waveOf.length && !isBefore(source, position)) {
                earliest[source] = Math.max(earliest[source], wave + 1);
            }
        }
    }

    private void make(int output) {
        int wave = earliest[positions + output];
        for (int index = inputs.from(output); index < inputs.to(output); index++) {
            int input = inputs.item(index);
            if (input < positions) {
                wave = Math.max(wave, waveOf[input] + 1);
            }
        }
        put(positions + output, wave);
    }

    /// Whether a value has had its turn when that of a position comes.
    private boolean isBefore(int value, int position) {
        return value < positions ? value < position : value < waveOf.length && turnOf[value - positions] < position;
    }

    private void put(int value, int wave) {
        waveOf[value] = wave;
        count = Math.max(count, wave + 1);
    }
}
