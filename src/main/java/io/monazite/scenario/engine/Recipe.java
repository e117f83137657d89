package io.monazite.scenario.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// What a party's output of one material is made of, by the numbers of its positions in the [Ledger].
///
/// @param essential inputs that nothing replaces, or only others of the same group
/// @param nonEssential inputs whose lack costs output in proportion
/// @param negligible inputs whose lack costs no output
/// @param sourced whether a conversion names the inputs
@SuppressWarnings("ArrayRecordComponent") // shared, never compared or changed
record Recipe(Alternatives[] essential, int[] nonEssential, int[] negligible, boolean sourced) {

    /// Made of nothing that it buys.
    static final Recipe NONE = new Recipe(new Alternatives[0], new int[0], new int[0], false);

    /// Made of one input that nothing replaces, as far as no source tells more.
    static Recipe ofSole(int input) {
        return new Recipe(new Alternatives[] {Alternatives.ofAlike(input)}, NONE.nonEssential, NONE.negligible, false);
    }

    /// Whether it is [made of one input][#ofSole] and no more is known.
    boolean isSole() {
        return !sourced && negligible.length == 0 && soleInput() >= 0;
    }

    /// Whether output depends on any input.
    boolean isMade() {
        return essential.length > 0 || nonEssential.length > 0;
    }

    /// The one input on which the output depends, negative where there are none or several.
    int soleInput() {
        return nonEssential.length == 0 && essential.length == 1 && essential[0].size() == 1
                ? essential[0].inputs()[0]
                : -1;
    }

    /// The inputs on which the output depends.
    IntStream inputs() {
        return IntStream.concat(
                IntStream.of(nonEssential), Arrays.stream(essential).flatMapToInt(Alternatives::stream));
    }

    /// Takes the inputs on which the output depends.
    void forEachInput(IntConsumer taking) {
        for (int input : nonEssential) {
            taking.accept(input);
        }
        for (Alternatives group : essential) {
            for (int input : group.inputs()) {
                taking.accept(input);
            }
        }
    }

    /// The same with other numbers, in any order.
    Recipe renumbered(IntUnaryOperator numbers) {
        if (essential.length + nonEssential.length + negligible.length == 0) {
            return this;
        }
        Alternatives[] groups = essential.clone();
        Arrays.setAll(groups, group -> essential[group].renumbered(numbers));
        return new Recipe(groups, renumbered(nonEssential, numbers), renumbered(negligible, numbers), sourced);
    }

    private static int[] renumbered(int[] inputs, IntUnaryOperator numbers) {
        int[] others = inputs.clone();
        Arrays.setAll(others, index -> numbers.applyAsInt(inputs[index]));
        return others;
    }

    /// The inputs whose lack does not cost output in proportion.
    IntStream negligibleOrEssential() {
        IntStream others = IntStream.of(negligible);
        for (Alternatives group : essential) {
            others = IntStream.concat(others, group.stream());
        }
        return others;
    }

    /// All inputs, whether or not output depends on them.
    IntStream bought() {
        return IntStream.concat(IntStream.of(nonEssential), negligibleOrEssential());
    }
}
