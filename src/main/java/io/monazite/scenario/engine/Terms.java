package io.monazite.scenario.engine;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// On what terms goods flow.
///
/// @param agreement the agreement under which they flow, where a source names one
/// @param priority when the buyer is served: 1 first; [#LAST] where no source ranks it
public record Terms(@Nullable NodeId agreement, int priority) {

    /// After all whose rank is known.
    public static final int LAST = Integer.MAX_VALUE;

    /// Nothing is known of them.
    public static final Terms NONE = new Terms(null, LAST);

    /// @throws IllegalArgumentException when priority is below 1
    public Terms {
        if (priority < 1) {
            throw new IllegalArgumentException("priority is " + priority + ": it must be 1 or more");
        }
    }
}
