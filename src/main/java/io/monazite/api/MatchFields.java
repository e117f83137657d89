package io.monazite.api;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.access.Role;
import io.monazite.domain.NodeId;
import io.monazite.graph.MatchDecision;
import io.monazite.graph.PageRequest;
import io.monazite.ingest.KnownEntities;
import io.monazite.matching.Verdict;
import io.monazite.review.MergeService;
import io.monazite.review.ReviewException;

/// Entities that may be one.
final class MatchFields {

    private MatchFields() {}

    static void into(Fields fields, Mutations mutations) {
        fields.on(Object.class, "Query")
                .reads("matches", (root, field) -> matches(field))
                .reads("matchDecisions", (root, field) -> decisions(field));
        fields.on(MatchDecision.class, "MatchDecision")
                .is("entity", decision -> decision.entity().toString())
                .is("other", decision -> decision.other().toString())
                .is("same", MatchDecision::same)
                .reads("by", (decision, field) -> Told.toKnown(decision.by(), field))
                .reads("reason", (decision, field) -> Told.toKnown(decision.reason(), field))
                .is("decidedAt", MatchDecision::decidedAt);
        fields.on(MergeService.Done.class, "MatchPayload")
                .is("decision", MergeService.Done::decision)
                .is("claims", MergeService.Done::claims);
        mutations
                .doesForAllSources(
                        "acceptMatch",
                        Role.REVIEWER,
                        change -> decided(() -> change.services().merges().accept(request(change, "into"))))
                .doesForAllSources(
                        "rejectMatch",
                        Role.REVIEWER,
                        change -> decided(() -> change.services().merges().reject(request(change, "other"))))
                .doesForAllSources(
                        "undoMerge",
                        Role.REVIEWER,
                        change ->
                                decided(() -> change.services().merges().undo(id(change, "entity"), reviewer(change))));
        fields.on(KnownEntities.Proposal.class, "Match")
                .reads("entity", (match, field) -> Ends.one(field, match.entity()))
                .is("candidates", KnownEntities.Proposal::candidates);
        fields.on(Verdict.Likeness.class, "MatchCandidate")
                .reads("entity", (candidate, field) -> Ends.one(field, candidate.id()))
                .is("score", Verdict.Likeness::score)
                .is("reason", Verdict.Likeness::reason);
    }

    private static CompletionStage<?> matches(DataFetchingEnvironment field) {
        Request request = Request.of(field);
        return request.read((graph, version) -> {
            String list = "matches at %s".formatted(version);
            PageRequest page = Paging.of(field, list);
            return Connection.ofAll(list, KnownEntities.of(graph, version).proposals(request.merges()), page);
        });
    }

    private static CompletionStage<?> decisions(DataFetchingEnvironment field) {
        return Request.of(field).ask((services, version) -> {
            String list = "matchDecisions at %s".formatted(version);
            PageRequest page = Paging.of(field, list);
            return Connection.ofAll(list, services.matches().at(version).decisions(), page);
        });
    }

    private static MergeService.Request request(Change change, String other) {
        return new MergeService.Request(
                id(change, "entity"), id(change, other), change.arguments().text("reason"), reviewer(change));
    }

    private static NodeId id(Change change, String argument) {
        return Arguments.id(Objects.requireNonNullElse(change.arguments().text(argument), ""), argument);
    }

    private static String reviewer(Change change) {
        return Objects.requireNonNullElse(change.caller().name(), "reviewer");
    }

    private static Object decided(Supplier<MergeService.Done> work) {
        try {
            return work.get();
        } catch (ReviewException e) {
            throw ApiException.badInput("entity", String.valueOf(e.getMessage()));
        }
    }
}
