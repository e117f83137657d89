package io.monazite.extract;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was read out of an article.
///
/// @param claims in the order of the text; all their ends are known to the graph
/// @param unresolved what would be claims, if the graph knew who or what is meant
/// @param dropped how many claims were not taken over, by the reason; of rules none, since they claim only what they
///     read
public record Extraction(List<ProposedClaim> claims, List<Unresolved> unresolved, Map<String, Integer> dropped) {

    public Extraction {
        claims = List.copyOf(claims);
        unresolved = List.copyOf(unresolved);
        dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
    }

    /// Of which nothing was dropped.
    public Extraction(List<ProposedClaim> claims, List<Unresolved> unresolved) {
        this(claims, unresolved, Map.of());
    }
}
