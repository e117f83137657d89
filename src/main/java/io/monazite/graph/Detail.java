package io.monazite.graph;

import java.util.Set;

/// How much of facts is read.
///
/// @param ends the names of the ends whose entities are read together with them
public record Detail(Behind behind, Set<String> ends) {

    public Detail {
        ends = Set.copyOf(ends);
    }
}
