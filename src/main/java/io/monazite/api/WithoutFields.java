package io.monazite.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.GraphWithout;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.KnownFact;
import io.monazite.provenance.LeftOut;

/// How it is answered what would stand behind facts and entities if some sources had never been loaded.
final class WithoutFields {

    private static final String SOURCES = "sources";

    private WithoutFields() {}

    /// The evidence that remains; absent where nothing does.
    private record Remaining(Set<NodeId> sources) implements Batch<NodeId, Evidence> {
        @Override
        public Map<NodeId, Evidence> load(SupplyGraph graph, Collection<NodeId> ids, Version version) {
            LeftOut leftOut = graph.without()
                    .said(sources, version)
                    .orElseThrow(() -> ApiException.badInput(
                            SOURCES, "too many claims stand on these sources: leave fewer out at once"))
                    .without(sources);
            GraphWithout.Claims claims = graph.without().claims(ids, version);
            Map<NodeId, Evidence> found = new HashMap<>();
            ids.forEach(id -> Evidence.of(claims.of(id, leftOut)).ifPresent(evidence -> found.put(id, evidence)));
            return found;
        }
    }

    static void into(Fields fields) {
        fields.on(Entity.class, EntityFields.TYPES.toArray(String[]::new))
                .reads("evidenceWithout", (entity, field) -> remaining(entity.id(), field));
        fields.on(KnownFact.class, TimeFields.facts())
                .reads("evidenceWithout", (fact, field) -> remaining(fact.id(), field));
    }

    private static CompletionStage<?> remaining(NodeId id, DataFetchingEnvironment field) {
        Set<NodeId> sources = Set.copyOf(Arguments.all(field).ids(SOURCES));
        if (sources.size() > Paging.MOST) {
            throw ApiException.tooMuch(SOURCES, sources.size(), Paging.MOST);
        }
        sources.forEach(source -> Arguments.id(source.toString(), SOURCES, NodeKind.ARTICLE, NodeKind.PUBLISHER));
        return Request.of(field).load(new Remaining(sources), id);
    }
}
