package io.monazite.graph.neo4j;

import java.util.ArrayList;
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
/// A new supply of which one accepted claim alone tells is written together with it, and what that says is kept at
/// once, as part `keep_told` has it.
final class NewClaims {

    private final long sequence;
    /// Claims that assert a supply of which no other one tells.
    private final Map<NodeId, ClaimDraft> alone = new LinkedHashMap<>();
    private final List<ClaimDraft> others = new ArrayList<>();
    private final Map<String, Object> supplies;

    /// @param sequence of the load that brings them
    NewClaims(Collection<ClaimDraft> claims, long sequence) {
        this.sequence = sequence;
        Map<NodeId, List<ClaimDraft>> bySubject = once(claims.stream(), ClaimDraft::id).stream()
                .collect(Collectors.groupingBy(claim -> claim.subject().id(), LinkedHashMap::new, Collectors.toList()));
        bySubject.forEach((subject, about) -> {
            if (subject.kind() == NodeKind.SUPPLY && about.size() == 1 && asserts(about.getFirst())) {
                alone.put(subject, about.getFirst());
            } else {
                others.addAll(about);
            }
        });
        this.supplies = rows(alone.values().stream().map(this::withSupply));
    }

    /// @return claims about supplies with which nothing is kept yet of what they say
    List<NodeId> write(Statements.Writing writing) {
        List<ClaimDraft> rest = new ArrayList<>(others);
        if (!alone.isEmpty()) {
            Set<NodeId> created = writing.run(Statement.WRITE_SUPPLIES, supplies).stream()
                    .map(row -> NodeId.parse(row.get("id").asString()))
                    .collect(Collectors.toSet());
            alone.forEach((supply, claim) -> {
                if (!created.contains(supply)) {
                    rest.add(claim);
                }
            });
        }
        if (!rest.isEmpty()) {
            writing.run(Statement.WRITE_FACTS, rows(facts(rest).map(Drafts::fact)));
            writing.run(Statement.WRITE_CLAIMS, rows(rest.stream().map(Drafts::claim)));
        }
        return rest.stream()
                .filter(claim -> claim.subject().id().kind() == NodeKind.SUPPLY)
                .map(ClaimDraft::id)
                .toList();
    }

    private static boolean asserts(ClaimDraft claim) {
        return claim.review() == Review.ACCEPTED && claim.stance() == Stance.ASSERTS;
    }

    private static Stream<Fact> facts(List<ClaimDraft> claims) {
        Stream<Fact> about = claims.stream()
                .map(ClaimDraft::subject)
                .flatMap(subject -> subject instanceof ClaimDraft.OfFact(Fact fact) ? Stream.of(fact) : Stream.empty());
        return once(about, Fact::id).stream();
    }

    private Map<String, Object> withSupply(ClaimDraft claim) {
        Fact fact = ((ClaimDraft.OfFact) claim.subject()).fact();
        Map<String, Object> supply = new HashMap<>(Drafts.properties(fact));
        supply.put("id", fact.id().toString());
        supply.put("nodeKind", NodeKind.SUPPLY.prefix());
        supply.put("since", sequence);
        supply.put("ends", fact.key().ends().size());
        supply.put("toldSince", sequence);
        ClaimProperties.putIfKnown(supply, "toldStatus", claim.stated().get("status"));
        ClaimProperties.putIfKnown(supply, "toldTonnes", tonnes(claim.amount()));
        ClaimProperties.putIfKnown(supply, "toldPriority", claim.stated().get("priority"));
        Map<String, Object> properties = new HashMap<>(ClaimProperties.of(claim));
        properties.put("id", claim.id().toString());
        properties.put("about", fact.id().toString());
        properties.put("since", sequence);
        return Map.of(
                "supply",
                supply,
                "claim",
                properties,
                "article",
                claim.article().toString(),
                "place",
                ClaimProperties.place(claim.passage()),
                "line",
                claim.line());
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
