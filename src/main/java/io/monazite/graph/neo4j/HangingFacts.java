package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.neo4j.driver.Record;

import io.monazite.domain.NodeId;
import io.monazite.graph.Behind;
import io.monazite.graph.Detail;
import io.monazite.graph.JoinedFact;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Relation;
import io.monazite.graph.Version;
import io.monazite.provenance.KnownFact;
import io.monazite.provenance.SourcedFact;

/// The lists of facts that hang on entities, with as much of what stands behind and beside them as is looked at.
final class HangingFacts {

    private static final Detail SOURCED = new Detail(Behind.CLAIMS, Set.of());

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
                row -> joined(row, detail),
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
            Function<Record, T> fact,
            Function<T, NodeId> id) {
        Paging paging = Paging.of(request, false);
        return reads.pages(
                paging,
                paging.either(Statement.FACTS_OF_ENTITY_ASCENDING, Statement.FACTS_OF_ENTITY_DESCENDING),
                Parameters.at(version)
                        .ids(ids)
                        .put("relation", relation.name())
                        .put("behind", detail.behind().name())
                        .put("ends", others(relation, detail.ends()))
                        .put("kept", Families.kinds()),
                fact,
                id);
    }

    /// The entity at the end by which the facts are found is at hand.
    private static List<String> others(Relation relation, Set<String> ends) {
        return ends.stream().filter(end -> !end.equals(relation.end())).sorted().toList();
    }

    private static JoinedFact joined(Record row, Detail detail) {
        KnownFact fact =
                detail.behind() == Behind.CLAIMS ? sourced(row) : Rows.citedFact(row.get("fact"), row.get("claims"));
        return new JoinedFact(fact, row.get("ends").asList(Rows::entity));
    }

    private static SourcedFact sourced(Record row) {
        return Rows.sourcedFact(row.get("fact"), row.get("claims"));
    }
}
