package io.monazite.scenario.engine;

import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// Lists that are made when they are looked at, and then kept: of a large answer mostly a page is read. What makes them
/// must give the same each time.
public final class LazyList<T> extends AbstractList<T> implements RandomAccess {

    private final IntFunction<T> making;
    private final AtomicReferenceArray<@Nullable T> made;

    private LazyList(int size, IntFunction<T> making) {
        this.making = making;
        this.made = new AtomicReferenceArray<>(size);
    }

    /// A list of known length, each member of which is made by itself.
    ///
    /// @param making makes a member by its place
    public static <T> List<T> of(int size, IntFunction<T> making) {
        return new LazyList<>(size, making);
    }

    /// What becomes of each member of another list.
    public static <S, T> List<T> of(List<S> source, Function<S, T> making) {
        return new LazyList<>(source.size(), index -> making.apply(source.get(index)));
    }

    /// A list that is made at once, when it is first looked at.
    public static <T> List<T> whole(Supplier<List<T>> making) {
        return new Whole<>(making);
    }

    @Override
    public T get(int index) {
        T known = made.get(index);
        if (known == null) {
            known = making.apply(index);
            made.set(index, known);
        }
        return known;
    }

    @Override
    public int size() {
        return made.length();
    }

    private static final class Whole<T> extends AbstractList<T> implements RandomAccess {

        private final Supplier<List<T>> making;
        private @Nullable List<T> made;

        Whole(Supplier<List<T>> making) {
            this.making = making;
        }

        @Override
        public T get(int index) {
            return made().get(index);
        }

        @Override
        public int size() {
            return made().size();
        }

        private synchronized List<T> made() {
            List<T> known = made;
            if (known == null) {
                known = Collections.unmodifiableList(making.get());
                made = known;
            }
            return known;
        }
    }
}
