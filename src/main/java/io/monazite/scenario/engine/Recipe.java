package io.monazite.scenario.engine;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a party's output of one material depends on, by the numbers of its positions in the [Ledger].
///
/// @param soldOn where the party buys the very material that it sells, else [#NOT_BOUGHT]
/// @param essential groups of inputs; the members of a group replace one another
/// @param nonEssential inputs whose lack costs output in proportion
/// @param negligible inputs whose lack costs no output
/// @param sourced whether a conversion names the inputs
record Recipe(
        int soldOn,
        List<List<Integer>> essential,
        List<Integer> nonEssential,
        List<Integer> negligible,
        boolean sourced) {

    static final int NOT_BOUGHT = -1;

    boolean isSoldOn() {
        return soldOn != NOT_BOUGHT;
    }

    /// Whether it is made of inputs, wholly or beside what is sold on.
    boolean isMade() {
        return !essential.isEmpty() || !nonEssential.isEmpty();
    }

    /// The inputs on which the output depends.
    IntStream inputs() {
        return IntStream.concat(
                essential.stream().flatMap(List::stream).mapToInt(Integer::intValue),
                nonEssential.stream().mapToInt(Integer::intValue));
    }

    /// Every position from which a loss reaches the output.
    IntStream sources() {
        return isSoldOn() ? IntStream.concat(IntStream.of(soldOn), inputs()) : inputs();
    }

    /// All inputs, whether or not output depends on them.
    Stream<Integer> bought() {
        return Stream.concat(inputs().boxed(), negligible.stream());
    }
}
