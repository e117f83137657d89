package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.Fact;
import io.monazite.graph.ClaimDraft;

/// Claims to be written, and the facts that they are about, each once; those that are there already stay as they are.
final class NewClaims {

    private final Map<String, Object> facts;
    private final Map<String, Object> claims;

    /// @param sequence of the load that brings them
    NewClaims(Collection<ClaimDraft> claims, long sequence) {
        Stream<Fact> facts = claims.stream()
                .map(ClaimDraft::subject)
                .flatMap(subject -> subject instanceof ClaimDraft.OfFact(Fact fact) ? Stream.of(fact) : Stream.empty());
        this.facts = rows(facts, Fact::id, Drafts::fact, sequence);
        this.claims = rows(claims.stream(), ClaimDraft::id, Drafts::claim, sequence);
    }

    void write(Statements.Writing writing) {
        writing.run(Statement.WRITE_FACTS, facts);
        writing.run(Statement.WRITE_CLAIMS, claims);
    }

    private static <T> Map<String, Object> rows(
            Stream<T> all, Function<T, Object> id, Function<T, Map<String, Object>> row, long sequence) {
        Collection<T> once = all.collect(Collectors.toMap(id, Function.identity(), (first, same) -> first))
                .values();
        List<Map<String, Object>> rows = once.stream().map(row).toList();
        return Map.of("rows", rows, "sequence", sequence);
    }
}
