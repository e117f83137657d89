package io.monazite.matching;

import java.util.List;

import io.monazite.domain.NodeId;

/// Whether something is in the graph already.
public sealed interface Verdict {

    /// It is that one.
    ///
    /// @param coded whether a code says so, and not names
    /// @param reason why, in plain words
    record Sure(NodeId id, boolean coded, String reason) implements Verdict {}

    /// It may be one of these, which somebody has to look at; likeliest first.
    record Unsure(List<Likeness> candidates) implements Verdict {

        public Unsure {
            candidates = List.copyOf(candidates);
        }
    }

    /// Nothing is like it.
    record None() implements Verdict {}

    /// One that it may be.
    ///
    /// @param score how alike the names are, from 0 to 1
    /// @param reason what speaks for it
    record Likeness(NodeId id, double score, String reason) {}
}
