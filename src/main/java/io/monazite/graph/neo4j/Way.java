package io.monazite.graph.neo4j;

import java.util.Locale;

import io.monazite.graph.PageRequest;

/// In which order rows come from the database: what has no key last, or (where a list is read from its end) first.
enum Way {
    KNOWN_ASCENDING,
    KNOWN_DESCENDING,
    UNKNOWN_ASCENDING,
    UNKNOWN_DESCENDING;

    /// @param descending whether the list itself is in falling order
    static Way of(PageRequest request, boolean descending) {
        boolean falling = descending != request.backward();
        if (request.backward()) {
            return falling ? UNKNOWN_DESCENDING : UNKNOWN_ASCENDING;
        }
        return falling ? KNOWN_DESCENDING : KNOWN_ASCENDING;
    }

    /// The name of the part that tells which rows are still to come.
    String past() {
        return "past_" + name().toLowerCase(Locale.ROOT);
    }

    /// The name of the part that puts them in order.
    String in() {
        return "in_" + name().toLowerCase(Locale.ROOT);
    }
}
