package io.monazite.scenario.engine;

/// What is made in a [Cycle], each output of groups of inputs that replace one another, by the numbers of values.
///
/// @param runs the outputs in the order in which they are reckoned; a wave of them follows the same wave of positions
/// @param first the number of the first output's value
/// @param input the value of each input, in the order of runs, group after group
/// @param worth the part of its group that each input is
/// @param goesOn 0 for an input with which a group begins, 1 for the others
/// @param outside the positions of inputs from outside, whose values follow those of the outputs
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record CycleRecipes(Runs runs, int first, int[] input, double[] worth, double[] goesOn, int[] outside) {

    int valueCount() {
        return firstOutside() + outside.length;
    }

    /// The number of the first value from outside.
    int firstOutside() {
        return first + runs.rows().length;
    }

    /// Reckons what a wave of positions is the last input of.
    void makeWave(int wave, double[] values) {
        int end = runs.waves()[wave + 1];
        for (int run = runs.waves()[wave]; run < end; run++) {
            make(run, values);
        }
    }

    void makeAll(double[] values) {
        for (int run = 0; run < runs.length().length; run++) {
            make(run, values);
        }
    }

    /// Of each output what the scarcest group lacks. A group lacks no less than a part of it does, so that the greatest
    /// sum of all on the way is that of a whole group: one loop, in which a processor seldom guesses wrong.
    private void make(int run, double[] values) {
        int length = runs.length()[run];
        int index = runs.term()[run];
        int last = runs.first()[run + 1];
        for (int place = runs.first()[run]; place < last; place++) {
            double lack = 0;
            double together = 0;
            for (int end = index + length; index < end; index++) {
                together = together * goesOn[index] + worth[index] * values[input[index]];
                lack = Math.max(lack, together);
            }
            values[first + runs.rows()[place]] = Math.min(1, lack);
        }
    }
}
