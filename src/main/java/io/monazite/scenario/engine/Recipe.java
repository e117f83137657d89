package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What an output is made of, by the places of its inputs among all that the party buys. Parties that buy and make
/// alike share one.
///
/// @param essential inputs that nothing replaces, or only others of the same group
/// @param nonEssential inputs whose lack costs output in proportion
/// @param negligible inputs whose lack costs no output
/// @param inputs all but the negligible: those on which the output depends
/// @param sourced whether a conversion names the inputs
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; compared by what they hold
record Recipe(Alternatives[] essential, int[] nonEssential, int[] negligible, int[] inputs, boolean sourced) {

    /// Made of nothing that is bought.
    static final Recipe NONE = of(new Alternatives[0], new int[0], new int[0], false);

    static Recipe of(Alternatives[] essential, int[] nonEssential, int[] negligible, boolean sourced) {
        int[] inputs = IntStream.concat(
                        IntStream.of(nonEssential), Arrays.stream(essential).flatMapToInt(Alternatives::stream))
                .toArray();
        return new Recipe(essential, nonEssential, negligible, inputs, sourced);
    }

    /// Whether output depends on any input.
    boolean isMade() {
        return inputs.length > 0;
    }

    /// The one input on which the output depends, negative where there are none or several.
    int soleInput() {
        return inputs.length == 1 && nonEssential.length == 0 ? inputs[0] : -1;
    }

    /// All inputs, whether or not output depends on them: those of which it does in proportion come first.
    int[] bought() {
        return Stream.of(
                        IntStream.of(nonEssential),
                        IntStream.of(negligible),
                        Arrays.stream(essential).flatMapToInt(Alternatives::stream))
                .flatMapToInt(part -> part)
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipe recipe
                && sourced == recipe.sourced
                && Arrays.equals(essential, recipe.essential)
                && Arrays.equals(nonEssential, recipe.nonEssential)
                && Arrays.equals(negligible, recipe.negligible);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                Arrays.hashCode(essential), Arrays.hashCode(nonEssential), Arrays.hashCode(negligible), sourced);
    }
}
