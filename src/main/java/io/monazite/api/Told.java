package io.monazite.api;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.graph.ClaimEvent;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Review;

/// What is told of proposals and reviews. Callers without a role hear of accepted claims alone, and neither who decided
/// nor why.
final class Told {

    /// How the causes of loads begin that somebody's decision made; his name follows.
    private static final List<String> DECISIONS = List.of("review", "merge", "match rejected", "merge undone");

    private static final String BY = " by ";

    private Told() {}

    /// What is for known callers alone.
    static <T> @Nullable T toKnown(@Nullable T something, DataFetchingEnvironment field) {
        return Request.of(field).caller().isAnybody() ? null : something;
    }

    /// What became of claims, as far as a caller is told.
    static List<ClaimEvent> events(List<ClaimEvent> all, Caller caller) {
        return caller.isAnybody()
                ? all.stream()
                        .filter(event -> event.claim().record().review() == Review.ACCEPTED)
                        .map(Told::withoutDecision)
                        .toList()
                : all;
    }

    /// What the recorder of a claim remarked; of one that somebody decided on it may be his reason.
    static @Nullable String note(Claim claim, DataFetchingEnvironment field) {
        String note = claim.record().note();
        return claim.record().decided() ? toKnown(note, field) : note;
    }

    /// Why a load was made, without the name of whoever decided.
    static String cause(String cause, DataFetchingEnvironment field) {
        return Request.of(field).caller().isAnybody() ? withoutName(cause) : cause;
    }

    static String withoutName(String cause) {
        return Stream.concat(DECISIONS.stream().filter(decision -> cause.startsWith(decision + BY)), Stream.of(cause))
                .findFirst()
                .orElse(cause);
    }

    private static ClaimEvent withoutDecision(ClaimEvent event) {
        return new ClaimEvent(
                event.kind(),
                event.claim(),
                event.load(),
                event.line(),
                event.by(),
                event.source(),
                null,
                event.decided() ? null : event.note(),
                event.decided());
    }
}
