package io.monazite.scenario.offset;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// Why a supplier is not counted, or is blocked.
///
/// @param about the fact or entity that shows it, where there is one
public record Reason(Obstacle obstacle, @Nullable NodeId about) implements Comparable<Reason> {

    private static final Comparator<Reason> ORDER = Comparator.comparing(Reason::obstacle)
            .thenComparing(reason -> reason.about == null ? "" : reason.about.toString());

    static Reason of(Obstacle obstacle) {
        return new Reason(obstacle, null);
    }

    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }
}
