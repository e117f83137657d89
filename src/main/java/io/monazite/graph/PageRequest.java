package io.monazite.graph;

import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for.
///
/// @param limit how many items at most
/// @param backward whether to take them from the end of the list (or before the position) instead of from the start
/// @param position the item after (or, backward, before) which to begin; absent for the very start (or end)
/// @param looksOn whether it is asked too if there are further items
public record PageRequest(
        int limit, boolean backward, @Nullable Position position, boolean looksOn) {

    public PageRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ": it must be at least 1");
        }
    }

    /// One that looks on.
    public PageRequest(int limit, boolean backward, @Nullable Position position) {
        this(limit, backward, position, true);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, false, null);
    }
}
