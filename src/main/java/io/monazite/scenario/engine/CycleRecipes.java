package io.monazite.scenario.engine;

/// What is made in a [Cycle], each output of groups of inputs that replace one another, by the numbers of values.
///
/// @param after where the outputs begin that are to be reckoned after each position, the last of their inputs, and the
///     end; they are numbered in this order, so that memory is read in a row
/// @param first the number of the first output's value
/// @param inputsOf where the inputs of each output begin, group after group
/// @param input the value of each input
/// @param worth the part of its group that each input is
/// @param goesOn 0 for an input with which a group begins, 1 for the others
/// @param outside the positions of inputs from outside, whose values follow those of the outputs
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record CycleRecipes(
        int[] after, int first, int[] inputsOf, int[] input, double[] worth, double[] goesOn, int[] outside) {

    int valueCount() {
        return first + inputsOf.length - 1 + outside.length;
    }

    /// The number of the first value from outside.
    int firstOutside() {
        return first + inputsOf.length - 1;
    }

    void makeAfter(int position, double[] values) {
        for (int output = after[position]; output < after[position + 1]; output++) {
            values[first + output] = lack(output, values);
        }
    }

    void makeAll(double[] values) {
        for (int output = 0; output < inputsOf.length - 1; output++) {
            values[first + output] = lack(output, values);
        }
    }

    /// What the scarcest group lacks. A group lacks no less than a part of it does, so that the greatest sum of all on
    /// the way is that of a whole group: one loop, in which a processor seldom guesses wrong.
    private double lack(int output, double[] values) {
        double lack = 0;
        double together = 0;
        int end = inputsOf[output + 1];
        for (int index = inputsOf[output]; index < end; index++) {
            together = together * goesOn[index] + worth[index] * values[input[index]];
            lack = Math.max(lack, together);
        }
        return Math.min(1, lack);
    }
}
