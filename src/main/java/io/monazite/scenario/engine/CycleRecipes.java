package io.monazite.scenario.engine;

/// What is made in a [Cycle], each output of groups of inputs that replace one another, by the numbers of values.
///
/// @param after the outputs to be reckoned after each position: the last of their inputs in order
/// @param first the number of the first output's value
/// @param groupsOf where the groups of each output begin
/// @param inputsOf where the inputs of each group begin
/// @param input the value of each input
/// @param worth the part of its group that each input is
/// @param outside the positions of inputs from outside, whose values follow those of the outputs
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record CycleRecipes(Csr after, int first, int[] groupsOf, int[] inputsOf, int[] input, double[] worth, int[] outside) {

    int valueCount() {
        return first + groupsOf.length - 1 + outside.length;
    }

    /// The number of the first value from outside.
    int firstOutside() {
        return first + groupsOf.length - 1;
    }

    void makeAfter(int position, double[] values) {
        for (int index = after.from(position); index < after.to(position); index++) {
            int output = after.item(index);
            values[first + output] = lack(output, values);
        }
    }

    void makeAll(double[] values) {
        for (int output = 0; output < groupsOf.length - 1; output++) {
            values[first + output] = lack(output, values);
        }
    }

    private double lack(int output, double[] values) {
        double lack = 0;
        for (int group = groupsOf[output]; group < groupsOf[output + 1]; group++) {
            double together = 0;
            for (int index = inputsOf[group]; index < inputsOf[group + 1]; index++) {
                together += worth[index] * values[input[index]];
            }
            lack = Math.max(lack, together);
        }
        return Math.min(1, lack);
    }
}
