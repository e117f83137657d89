package io.monazite.extract;

import java.util.List;

/// What was read out of an article.
///
/// @param claims in the order of the text; all their ends are known to the graph
/// @param unresolved what would be claims, if the graph knew who or what is meant
public record Extraction(List<ProposedClaim> claims, List<Unresolved> unresolved) {

    public Extraction {
        claims = List.copyOf(claims);
        unresolved = List.copyOf(unresolved);
    }
}
