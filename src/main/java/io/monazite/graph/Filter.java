package io.monazite.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which of some things are asked for: conditions, put together. A thing of which a condition's figure or date is not
/// known does not meet it, so that it is met by the condition's [Not].
///
/// @param <C> the conditions that such a thing can meet
public sealed interface Filter<C> {

    /// All of them hold; of none: everything is asked for.
    record All<C>(List<Filter<C>> of) implements Filter<C> {
        public All {
            of = List.copyOf(of);
        }
    }

    /// At least one of them holds; of none: nothing is asked for.
    record Any<C>(List<Filter<C>> of) implements Filter<C> {
        public Any {
            of = List.copyOf(of);
        }
    }

    /// It does not hold.
    record Not<C>(Filter<C> of) implements Filter<C> {}

    /// A single condition.
    record Is<C>(C condition) implements Filter<C> {}

    static <C> Filter<C> everything() {
        return new All<>(List.of());
    }

    /// The conditions that are given; all of them must hold.
    @SafeVarargs
    @SuppressWarnings("varargs") // Nothing is written into the array.
    static <C> Filter<C> of(Optional<? extends C>... conditions) {
        return new All<>(Stream.of(conditions)
                .flatMap(Optional::stream)
                .<Filter<C>>map(Is::new)
                .toList());
    }

    /// A single condition.
    static <C> Filter<C> is(C condition) {
        return new Is<>(condition);
    }
}
