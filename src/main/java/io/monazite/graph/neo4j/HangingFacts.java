package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.SupplyIds;
import io.monazite.graph.Behind;
import io.monazite.graph.Detail;
import io.monazite.graph.JoinedFact;
import io.monazite.graph.Onward;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Relation;
import io.monazite.graph.Shown;
import io.monazite.graph.Version;
import io.monazite.provenance.KnownFact;
import io.monazite.provenance.SourcedFact;

/// The lists of facts that hang on entities, with as much of what stands behind and beside them as is looked at.
final class HangingFacts {

    private static final Detail SOURCED = new Detail(Behind.CLAIMS, Set.of(), Shown.ALL);

    private final Reads reads;

    HangingFacts(Reads reads) {
        this.reads = reads;
    }

    Map<NodeId, Page<SourcedFact>> facts(
            Relation relation, Collection<NodeId> ids, PageRequest request, Version version) {
        return pages(relation, SOURCED, ids, request, version, HangingFacts::sourced, SourcedFact::id);
    }

    Map<NodeId, Page<JoinedFact>> facts(
            Relation relation, Detail detail, Collection<NodeId> ids, PageRequest request, Version version) {
        return pages(
                relation,
                detail,
                ids,
                request,
                version,
                (row, fact) -> joined(row, fact, detail),
                joined -> joined.fact().id());
    }

    Map<NodeId, Page<JoinedFact>> onward(
            Relation relation,
            Detail detail,
            Onward onward,
            Collection<NodeId> ids,
            PageRequest request,
            Version version) {
        Function<Value, Fact> fact = facts(relation);
        return reads.pages(
                Paging.of(request, false),
                Statement.FACTS_ONWARD,
                parameters(relation, detail, ids, version)
                        .put("onward", onward.end())
                        .put("twice", onward.twice()),
                row -> row.get("fact").isNull() ? null : joined(row, fact.apply(row.get("fact")), detail),
                joined -> joined.fact().id());
    }

    Map<NodeId, Long> count(Relation relation, Collection<NodeId> ids, Version version) {
        return reads.counts(
                Statement.COUNT_FACTS_OF_ENTITY, Parameters.at(version).ids(ids).put("relation", relation.name()));
    }

    private <T> Map<NodeId, Page<T>> pages(
            Relation relation,
            Detail detail,
            Collection<NodeId> ids,
            PageRequest request,
            Version version,
            BiFunction<Record, Fact, T> item,
            Function<T, NodeId> id) {
        Paging paging = Paging.of(request, false);
        Function<Value, Fact> fact = facts(relation);
        return reads.pages(
                paging,
                paging.either(Statement.FACTS_OF_ENTITY_ASCENDING, Statement.FACTS_OF_ENTITY_DESCENDING),
                parameters(relation, detail, ids, version),
                row -> item.apply(row, fact.apply(row.get("fact"))),
                id);
    }

    private static Parameters parameters(Relation relation, Detail detail, Collection<NodeId> ids, Version version) {
        return Parameters.at(version)
                .ids(ids)
                .put("relation", relation.name())
                .put("behind", detail.behind().name())
                .put("ends", others(relation, detail.ends()))
                .put("kept", Families.kinds())
                .put("all", detail.shown() == Shown.ALL);
    }

    /// The entity at the end by which the facts are found is at hand.
    private static List<String> others(Relation relation, Set<String> ends) {
        return ends.stream().filter(end -> !end.equals(relation.end())).sorted().toList();
    }

    /// Supplies by their ids, which say all of them.
    private static Function<Value, Fact> facts(Relation relation) {
        if (relation.fact() != NodeKind.SUPPLY) {
            return Rows::fact;
        }
        SupplyIds supplies = new SupplyIds();
        return id -> supplies.supply(NodeId.parse(id.asString()));
    }

    private static JoinedFact joined(Record row, Fact fact, Detail detail) {
        KnownFact known =
                detail.behind() == Behind.CLAIMS ? sourced(row, fact) : Rows.citedFact(fact, row.get("claims"));
        return new JoinedFact(known, ends(row));
    }

    /// @param row with the column of `named_ends`
    static List<Entity> ends(Record row) {
        return row.get("ends").asList(Rows::entity);
    }

    private static SourcedFact sourced(Record row, Fact fact) {
        return SourcedFact.of(fact, Rows.claims(row.get("claims")));
    }
}
