package io.monazite.graph;

import java.util.Set;

/// How much of facts is read.
///
/// @param ends the names of the ends whose entities are read together with them
/// @param shown how much is read of these entities
public record Detail(Behind behind, Set<String> ends, Shown shown) {

    public Detail {
        ends = Set.copyOf(ends);
    }
}
