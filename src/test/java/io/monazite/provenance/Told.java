package io.monazite.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Qualifier;
import io.monazite.domain.Unit;

/// Claims made up for a test: each changes one thing of the one before.
///
/// @param claim what has been put together so far
record Told(Claim claim) {

    static final NodeId SUPPLY = NodeId.parse("supply:irel/JP/ndpr/REO/2024/ACTUAL/-");

    private static final Instant RECORDED = Instant.parse("2025-07-01T00:00:00Z");

    /// A claim in an article of its own, about a supply, that says nothing yet.
    static Told in(SourceKind kind, String name, @Nullable String published) {
        Article article = new Article(
                new NodeId(NodeKind.ARTICLE, name),
                name,
                null,
                null,
                published == null ? null : PartialDate.parse(published),
                kind,
                Map.of());
        NodeId id = new NodeId(NodeKind.CLAIM, name);
        return new Told(new Claim(
                id,
                SUPPLY,
                Stance.ASSERTS,
                null,
                Map.of(),
                article,
                Passage.NOT_RECORDED,
                null,
                null,
                List.of(),
                List.of(),
                List.of(origin(id, article)),
                Claim.Replaced.NONE,
                new Claim.ClaimRecord(RECORDED, null, Method.HAND, null, Review.ACCEPTED, null, false)));
    }

    static Told article(String name) {
        return in(SourceKind.ARTICLE, name, "2025");
    }

    static Interval between(double low, double best, double high) {
        return new Interval(low, best, high);
    }

    static NodeId id(String name) {
        return new NodeId(NodeKind.CLAIM, name);
    }

    Told named(String name) {
        Origin own = origin(id(name), claim.article());
        return with(id(name), claim.about(), claim.stance(), claim.amount(), claim.stated(), List.of(own));
    }

    Told about(NodeId about) {
        return with(claim.id(), about, claim.stance(), claim.amount(), claim.stated(), claim.origins());
    }

    Told denies() {
        return with(claim.id(), claim.about(), Stance.DENIES, claim.amount(), claim.stated(), claim.origins());
    }

    Told tonnes(double figure) {
        return amount(Interval.exactly(figure), Unit.TONNE, Basis.REO);
    }

    Told tonnes(Interval interval) {
        return amount(interval, Unit.TONNE, Basis.REO);
    }

    Told percent(Qualifier qualifier, Interval interval) {
        return amount(new Amount(interval, Unit.PERCENT, Basis.UNSTATED, qualifier));
    }

    Told amount(Interval interval, Unit unit, Basis basis) {
        return amount(new Amount(interval, unit, basis, Qualifier.EXACT));
    }

    Told says(Map<String, Object> stated) {
        return with(claim.id(), claim.about(), claim.stance(), claim.amount(), stated, claim.origins());
    }

    Told copying(Claim... roots) {
        return standingOn(ids(roots), claim.computedFrom(), roots);
    }

    /// It repeats a claim whose place another one took.
    Told copyingWhatBecame(NodeId repeated, Claim heir) {
        return new Told(claim.standingOn(
                List.of(repeated), List.of(), heir.origins(), new Claim.Replaced(List.of(heir.id()), List.of())));
    }

    Told computedFrom(Claim... operands) {
        return standingOn(claim.copiedFrom(), ids(operands), operands);
    }

    Claim retracted() {
        Claim.ClaimRecord known = claim.record();
        return new Claim(
                claim.id(),
                claim.about(),
                claim.stance(),
                claim.amount(),
                claim.stated(),
                claim.article(),
                claim.passage(),
                claim.assertedBy(),
                claim.worded(),
                claim.copiedFrom(),
                claim.computedFrom(),
                claim.origins(),
                claim.replaced(),
                new Claim.ClaimRecord(RECORDED, RECORDED, known.method(), null, known.review(), null, false));
    }

    private Told amount(Amount amount) {
        return with(claim.id(), claim.about(), claim.stance(), amount, claim.stated(), claim.origins());
    }

    private Told standingOn(List<NodeId> copiedFrom, List<NodeId> computedFrom, Claim... below) {
        List<Origin> origins = List.of(below).stream()
                .flatMap(each -> each.origins().stream())
                .distinct()
                .toList();
        return new Told(made(
                claim.id(),
                claim.about(),
                claim.stance(),
                claim.amount(),
                claim.stated(),
                copiedFrom,
                computedFrom,
                origins));
    }

    private Told with(
            NodeId id,
            NodeId about,
            Stance stance,
            @Nullable Amount amount,
            Map<String, Object> stated,
            List<Origin> origins) {
        return new Told(made(id, about, stance, amount, stated, claim.copiedFrom(), claim.computedFrom(), origins));
    }

    private Claim made(
            NodeId id,
            NodeId about,
            Stance stance,
            @Nullable Amount amount,
            Map<String, Object> stated,
            List<NodeId> copiedFrom,
            List<NodeId> computedFrom,
            List<Origin> origins) {
        return new Claim(
                id,
                about,
                stance,
                amount,
                stated,
                claim.article(),
                Passage.NOT_RECORDED,
                null,
                null,
                copiedFrom,
                computedFrom,
                origins,
                claim.replaced(),
                claim.record());
    }

    private static Origin origin(NodeId id, Article article) {
        return new Origin(id, article.id(), article.kind(), article.published());
    }

    private static List<NodeId> ids(Claim... claims) {
        return List.of(claims).stream().map(Claim::id).toList();
    }
}
