package io.monazite.api;

import java.util.concurrent.CompletionStage;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.graph.PageRequest;
import io.monazite.ingest.KnownEntities;
import io.monazite.matching.Verdict;

/// Entities that may be one.
final class MatchFields {

    private MatchFields() {}

    static void into(Fields fields) {
        fields.on(Object.class, "Query").reads("matches", (root, field) -> matches(field));
        fields.on(KnownEntities.Proposal.class, "Match")
                .reads("entity", (match, field) -> Ends.one(field, match.entity()))
                .is("candidates", KnownEntities.Proposal::candidates);
        fields.on(Verdict.Likeness.class, "MatchCandidate")
                .reads("entity", (candidate, field) -> Ends.one(field, candidate.id()))
                .is("score", Verdict.Likeness::score)
                .is("reason", Verdict.Likeness::reason);
    }

    private static CompletionStage<?> matches(DataFetchingEnvironment field) {
        return Request.of(field).read((graph, version) -> {
            String list = "matches at %s".formatted(version);
            PageRequest page = Paging.of(field, list);
            return Connection.ofAll(list, KnownEntities.of(graph, version).proposals(), page);
        });
    }
}
