package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Fact;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ClaimDraft;
import io.monazite.provenance.Review;
import io.monazite.provenance.Stance;

/// Claims to be written, and the facts that they are about, each once; those that are there already stay as they are.
///
/// With a new supply of which one claim alone tells, what that says is kept at once, as part `keep_told` has it.
final class NewClaims {

    private final long sequence;
    private final Map<NodeId, List<ClaimDraft>> ofSupplies;
    private final Map<String, Object> facts;
    private final Map<String, Object> claims;

    /// @param sequence of the load that brings them
    NewClaims(Collection<ClaimDraft> claims, long sequence) {
        this.sequence = sequence;
        Collection<ClaimDraft> each = once(claims.stream(), ClaimDraft::id);
        this.ofSupplies = each.stream()
                .filter(claim -> claim.subject().id().kind() == NodeKind.SUPPLY)
                .collect(Collectors.groupingBy(claim -> claim.subject().id()));
        Stream<Fact> about = each.stream()
                .map(ClaimDraft::subject)
                .flatMap(subject -> subject instanceof ClaimDraft.OfFact(Fact fact) ? Stream.of(fact) : Stream.empty());
        this.facts = rows(once(about, Fact::id).stream().map(this::row));
        this.claims = rows(each.stream().map(Drafts::claim));
    }

    /// @return claims about supplies with which nothing is kept yet of what they say
    List<NodeId> write(Statements.Writing writing) {
        Set<NodeId> created = writing.run(Statement.WRITE_FACTS, facts).stream()
                .map(row -> NodeId.parse(row.get("id").asString()))
                .collect(Collectors.toSet());
        writing.run(Statement.WRITE_CLAIMS, claims);
        return ofSupplies.entrySet().stream()
                .filter(each ->
                        !created.contains(each.getKey()) || each.getValue().size() > 1)
                .flatMap(each -> each.getValue().stream())
                .map(ClaimDraft::id)
                .toList();
    }

    private Map<String, Object> row(Fact fact) {
        List<ClaimDraft> told = ofSupplies.getOrDefault(fact.id(), List.of());
        Map<String, Object> row = new HashMap<>(Drafts.fact(fact));
        row.put("told", told.size() == 1 ? told(told.getFirst()) : Map.of());
        return row;
    }

    private Map<String, Object> told(ClaimDraft claim) {
        Map<String, Object> told = new HashMap<>(Map.of("toldSince", sequence));
        if (claim.review() == Review.ACCEPTED && claim.stance() == Stance.ASSERTS) {
            ClaimProperties.putIfKnown(told, "toldStatus", claim.stated().get("status"));
            ClaimProperties.putIfKnown(told, "toldTonnes", tonnes(claim.amount()));
            ClaimProperties.putIfKnown(told, "toldPriority", claim.stated().get("priority"));
        }
        return told;
    }

    private static @Nullable List<Double> tonnes(@Nullable Amount amount) {
        if (amount == null || amount.interval().isUnknown()) {
            return null;
        }
        Interval interval = amount.interval();
        return Stream.of(interval.low(), interval.best(), interval.high())
                .map(figure -> Objects.requireNonNullElse(figure, Double.NaN))
                .toList();
    }

    private Map<String, Object> rows(Stream<Map<String, Object>> rows) {
        return Map.of("rows", rows.toList(), "sequence", sequence);
    }

    private static <T> Collection<T> once(Stream<T> all, Function<T, NodeId> id) {
        return all.collect(Collectors.toMap(id, Function.identity(), (first, same) -> first, LinkedHashMap::new))
                .values();
    }
}
