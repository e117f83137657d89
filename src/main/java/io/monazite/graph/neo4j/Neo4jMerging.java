package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.monazite.domain.NodeId;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.MatchDecision;
import io.monazite.graph.Merging;
import io.monazite.graph.StandIn;

/// Merges entities within a load that is being staged in Neo4j, some claims at a time.
final class Neo4jMerging implements Merging {

    private static final int BATCH = 2_000;

    private final Statements statements;
    private final long sequence;
    private final Consumer<Consumer<Statements.Writing>> inHold;

    /// @param inHold writes while the load holds the graph
    Neo4jMerging(Statements statements, long sequence, Consumer<Consumer<Statements.Writing>> inHold) {
        this.statements = statements;
        this.sequence = sequence;
        this.inHold = inHold;
    }

    @Override
    public List<MatchDecision> decisions() {
        return Neo4jMatchDecisions.all(statements, sequence);
    }

    @Override
    public List<ClaimDraft> claimsOf(NodeId entity) {
        return statements.read(
                Statement.CLAIMS_OF_ENTITY,
                Parameters.at(sequence).put("id", entity).map(),
                row -> Recorded.claim(row.get("claim")).claim());
    }

    @Override
    public Map<NodeId, NodeId> standIns(Collection<NodeId> claims) {
        return claims.isEmpty()
                ? Map.of()
                : statements
                        .read(
                                Statement.STAND_INS,
                                Parameters.at(sequence).ids(claims).map(),
                                row -> Map.entry(
                                        NodeId.parse(row.get("id").asString()),
                                        NodeId.parse(row.get("standIn").asString())))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    @Override
    public void write(List<StandIn> standIns) {
        batches(standIns, Neo4jMerging::writeClaims);
        batches(standIns, Neo4jMerging::link);
    }

    @Override
    public void decide(MatchDecision decision) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "id", decision.id(),
                "entity", decision.entity().toString(),
                "other", decision.other().toString(),
                "same", decision.same(),
                "by", decision.by(),
                "sequence", sequence));
        row.put("reason", decision.reason());
        inHold.accept(writing -> writing.run(Statement.WRITE_MATCH_DECISION, row));
    }

    @Override
    public void end(MatchDecision decision) {
        inHold.accept(writing ->
                writing.run(Statement.END_MATCH_DECISION, Map.of("id", decision.id(), "sequence", sequence)));
    }

    @Override
    public List<StoodInFor> stoodInFor(MatchDecision merge) {
        return statements.read(
                Statement.STOOD_IN_FOR,
                Parameters.at(sequence).put("decision", merge.id()).map(),
                row -> new StoodInFor(
                        Recorded.claim(row.get("claim")).claim(),
                        NodeId.parse(row.get("standIn").asString())));
    }

    @Override
    public List<ClaimDraft> saidSince(MatchDecision merge) {
        return statements.read(
                Statement.SAID_SINCE,
                Parameters.at(sequence).put("decision", merge.id()).map(),
                row -> Recorded.claim(row.get("claim")).claim());
    }

    @Override
    public void undo(Set<NodeId> standIns) {
        change(Statement.WRITE_UNDONE, standIns);
    }

    @Override
    public void restore(Set<NodeId> claims) {
        change(Statement.WRITE_RESTORED, claims);
    }

    private void change(Statement statement, Set<NodeId> claims) {
        batches(claims.stream().sorted().toList(), (writing, now) -> some -> {
            writing.run(statement, rows(some.stream().map(id -> Map.of("id", id.toString())), now));
            Neo4jStaging.keepTold(writing, some.stream(), now);
        });
    }

    private static Consumer<List<StandIn>> writeClaims(Statements.Writing writing, long now) {
        return some -> {
            new NewClaims(some.stream().map(StandIn::claim).toList(), now).write(writing);
            writing.run(
                    Statement.WRITE_STAND_INS,
                    rows(
                            some.stream()
                                    .map(each -> Map.of(
                                            "id",
                                            each.claim().id().toString(),
                                            "decision",
                                            each.decision(),
                                            "of",
                                            each.of().toString())),
                            now));
        };
    }

    private static Consumer<List<StandIn>> link(Statements.Writing writing, long now) {
        return some -> {
            link(
                    writing,
                    Statement.WRITE_COPIED_FROM,
                    some,
                    each -> each.claim().copiedFrom(),
                    now);
            link(
                    writing,
                    Statement.WRITE_COMPUTED_FROM,
                    some,
                    each -> each.claim().computedFrom(),
                    now);
            link(writing, Statement.WRITE_SUPERSEDES, some, StandIn::replaces, now);
            List<NodeId> changed = new ArrayList<>();
            some.forEach(each -> {
                changed.add(each.claim().id());
                changed.addAll(each.replaces());
            });
            Neo4jStaging.keepTold(writing, changed.stream(), now);
        };
    }

    private static void link(
            Statements.Writing writing,
            Statement statement,
            List<StandIn> standIns,
            Function<StandIn, List<NodeId>> others,
            long now) {
        Stream<Map<String, String>> links = standIns.stream()
                .flatMap(each -> others.apply(each).stream()
                        .map(other -> Map.of("from", each.claim().id().toString(), "to", other.toString())));
        writing.run(statement, rows(links, now));
    }

    private static Map<String, Object> rows(Stream<? extends Map<String, ?>> rows, long now) {
        return Map.of("rows", rows.toList(), "sequence", now);
    }

    private <T> void batches(List<T> all, BiFunction<Statements.Writing, Long, Consumer<List<T>>> work) {
        for (int from = 0; from < all.size(); from += BATCH) {
            List<T> some = all.subList(from, Math.min(all.size(), from + BATCH));
            inHold.accept(writing -> work.apply(writing, sequence).accept(some));
        }
    }
}
