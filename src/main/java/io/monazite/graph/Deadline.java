package io.monazite.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// Until when the work of this thread is waited for. Reads end by then, in the database too: what nobody waits for any
/// more takes nothing from others.
public final class Deadline {

    private static final ScopedValue<Instant> SET = ScopedValue.newInstance();

    private Deadline() {}

    /// Does a piece of work that is waited for until then.
    public static <T extends @Nullable Object> T by(Instant deadline, Supplier<T> work) {
        return ScopedValue.where(SET, deadline).<T, RuntimeException>call(work::get);
    }

    /// How long a read on this thread may take, in whole milliseconds.
    ///
    /// @param most what it may take where nobody has set a deadline
    /// @throws GraphException.TooSlow when no time is left
    public static Duration left(Duration most) {
        if (!SET.isBound()) {
            return most;
        }
        long left = Duration.between(Instant.now(), SET.get()).toMillis();
        if (left <= 0) {
            throw new GraphException.TooSlow("no time is left for a read");
        }
        return Duration.ofMillis(Math.min(left, most.toMillis()));
    }
}
