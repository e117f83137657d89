package io.monazite.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.access.Role;
import io.monazite.domain.End;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Proposal;
import io.monazite.graph.Proposals;
import io.monazite.graph.Version;
import io.monazite.provenance.Review;
import io.monazite.review.Decided;
import io.monazite.review.Decision;
import io.monazite.review.ReviewException;

/// How the queue of proposals is answered, and decisions are taken.
final class ReviewFields {

    private static final String LIST = "proposals";
    private static final String IDS = "ids";

    private ReviewFields() {}

    static void into(Fields fields, Mutations mutations) {
        fields.on(Object.class, "Query")
                .reads(LIST, (root, field) -> proposals(field))
                .reads("articleText", (root, field) -> articleText(field));
        fields.on(Proposal.class, "Proposal")
                .is("id", proposal -> proposal.claim().id().toString())
                .is("claim", Proposal::claim)
                .is("subject", proposal -> proposal.claim().about().toString())
                .is("kind", proposal -> proposal.claim().about().kind().prefix())
                .is("key", proposal -> key(proposal.fact()))
                .is("start", proposal -> proposal.claim().passage().start())
                .is("end", proposal -> proposal.claim().passage().end())
                .is("score", Proposal::score)
                .is("standing", Proposal::standing)
                .is("known", Proposal::known)
                .is("others", Proposal::others)
                .reads("near", (proposal, field) -> Ends.all(field, proposal.near()));
        fields.on(List.class, "ReviewPayload").is("decisions", decisions -> decisions);
        fields.on(Decided.class, "ReviewDecision")
                .is("before", decided -> decided.before().toString())
                .is("after", decided -> decided.after().toString())
                .is("review", Decided::review);
        mutations
                .does("acceptClaims", Role.REVIEWER, change -> decide(change, Review.ACCEPTED))
                .does("rejectClaims", Role.REVIEWER, change -> decide(change, Review.REJECTED))
                .does("reopenClaims", Role.REVIEWER, change -> decide(change, Review.PROPOSED))
                .does("amendClaim", Role.REVIEWER, ReviewFields::amend);
    }

    private static CompletionStage<?> proposals(DataFetchingEnvironment field) {
        Request request = Request.of(field);
        request.require(Role.ANALYST);
        PageRequest page = Paging.of(field, LIST);
        if (page.backward()) {
            throw ApiException.badInput("last", "proposals are read forward: use first and after");
        }
        Proposals.Query query = query(Arguments.filter(field));
        CompletableFuture<Page<Proposal>> found = Selected.only(field, "totalCount")
                ? CompletableFuture.completedFuture(Page.empty())
                : request.ask((services, version) -> services.proposals().proposals(query, page, version));
        return found.thenApply(some -> new Connection<>(
                LIST, some, page, () -> request.ask((services, version) -> count(services, query, version))));
    }

    private static CompletionStage<?> articleText(DataFetchingEnvironment field) {
        Request request = Request.of(field);
        request.require(Role.ANALYST);
        NodeId article = Arguments.all(field).id("article", NodeKind.ARTICLE);
        return request.ask((services, version) ->
                article == null ? null : services.articles().text(article).orElse(null));
    }

    private static @Nullable Long count(Services services, Proposals.Query query, Version version) {
        return services.proposals().count(query, version);
    }

    private static Proposals.Query query(Arguments filter) {
        String kind = filter.text("kind");
        NodeKind asked = kind == null
                ? null
                : NodeKind.ofPrefix(kind)
                        .orElseThrow(() -> ApiException.badInput("kind", "'%s' is no type of rows".formatted(kind)));
        return new Proposals.Query(filter.id("article", NodeKind.ARTICLE), asked, filter.number("leastScore"));
    }

    private static List<Evidence.Values> key(@Nullable Fact fact) {
        if (fact == null) {
            return List.of();
        }
        Map<String, Set<String>> key = new TreeMap<>();
        for (End end : fact.key().ends()) {
            key.computeIfAbsent(end.name(), none -> new TreeSet<>())
                    .add(end.node().toString());
        }
        fact.key().attributes().forEach((name, value) -> key.put(name, Set.of(value)));
        return key.entrySet().stream()
                .map(entry -> new Evidence.Values(
                        entry.getKey(), entry.getValue().stream().toList()))
                .toList();
    }

    private static Object decide(Change change, Review review) {
        List<NodeId> ids = change.arguments().ids(IDS);
        if (ids.isEmpty()) {
            throw ApiException.badInput(IDS, "name at least one claim");
        }
        if (ids.size() > Paging.MOST) {
            throw ApiException.tooMuch(IDS, ids.size(), Paging.MOST);
        }
        String reason = change.arguments().text("reason");
        return decided(
                change,
                IDS,
                ids.stream()
                        .map(id -> new Decision(id, review, Map.of(), reason))
                        .toList());
    }

    private static Object amend(Change change) {
        NodeId id = change.arguments().id("id", NodeKind.CLAIM);
        Map<String, String> changes = new LinkedHashMap<>();
        for (Arguments each : change.arguments().objects("fields")) {
            String name = String.valueOf(each.text("name"));
            if (changes.putIfAbsent(name, String.valueOf(each.text("value"))) != null) {
                throw ApiException.badInput("fields", "'%s' is given twice: give each field one value".formatted(name));
            }
        }
        if (id == null || changes.isEmpty()) {
            throw ApiException.badInput("fields", "say what is to be amended, or accept the claim as it is");
        }
        return decided(
                change,
                "fields",
                List.of(new Decision(
                        id, Review.ACCEPTED, changes, change.arguments().text("reason"))));
    }

    private static List<Decided> decided(Change change, String argument, List<Decision> decisions) {
        String reviewer = change.caller().name();
        try {
            return change.services()
                    .reviews()
                    .decide(
                            decisions,
                            reviewer == null ? "reviewer" : reviewer,
                            change.caller().warrant());
        } catch (ReviewException.NotYourSource e) {
            throw ApiException.notYourSource(String.valueOf(e.getMessage()));
        } catch (ReviewException e) {
            throw ApiException.badInput(argument, String.valueOf(e.getMessage()));
        }
    }
}
