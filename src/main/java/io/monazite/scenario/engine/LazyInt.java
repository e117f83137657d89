package io.monazite.scenario.engine;

import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

/// A number that is found when it is first looked at, and then kept.
public final class LazyInt {

    private final IntSupplier finding;
    private volatile boolean isFound;
    private int value;

    private LazyInt(IntSupplier finding) {
        this.finding = finding;
    }

    /// @param finding gives the same each time
    public static LazyInt of(IntSupplier finding) {
        return new LazyInt(finding);
    }

    public int get() {
        if (!isFound) {
            value = finding.getAsInt();
            isFound = true;
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LazyInt number && get() == number.get();
    }

    @Override
    public int hashCode() {
        return get();
    }

    @Override
    public String toString() {
        return Integer.toString(get());
    }
}
