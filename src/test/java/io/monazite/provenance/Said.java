package io.monazite.provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

/// A claim in the making. Unless told otherwise it asserts something of one supply, in an undated article of its own.
final class Said {

    private static final Instant RECORDED = Instant.parse("2025-07-01T00:00:00Z");
    private static final NodeId FACT = NodeId.parse("supply:irel/trei/ndpr-oxide/GROSS/2024/ACTUAL/-");

    private final String name;
    private final Map<String, Object> stated = new HashMap<>();
    private final List<Claim> copied = new ArrayList<>();
    private final List<Claim> operands = new ArrayList<>();
    private String article;
    private NodeId about = FACT;
    private Stance stance = Stance.ASSERTS;
    private SourceKind kind = SourceKind.ARTICLE;
    private @Nullable Amount amount;
    private @Nullable String published;
    private @Nullable Instant retracted;

    private Said(String name) {
        this.name = name;
        this.article = "of-" + name;
    }

    static Said by(String name) {
        return new Said(name);
    }

    static NodeId id(String name) {
        return new NodeId(NodeKind.CLAIM, name);
    }

    Said about(NodeId subject) {
        about = subject;
        return this;
    }

    Said denies() {
        stance = Stance.DENIES;
        return this;
    }

    Said in(String name) {
        article = name;
        return this;
    }

    Said in(SourceKind source) {
        kind = source;
        return this;
    }

    Said on(String date) {
        published = date;
        return this;
    }

    Said tonnes(double figure) {
        return tonnes(Interval.exactly(figure));
    }

    Said tonnes(Interval interval) {
        return amount(interval, Unit.TONNE, Basis.GROSS);
    }

    Said amount(Interval interval, Unit unit, Basis basis) {
        amount = new Amount(interval, unit, basis, Qualifier.EXACT);
        return this;
    }

    Said stating(String field, Object value) {
        stated.put(field, value);
        return this;
    }

    Said copying(Claim... roots) {
        copied.addAll(List.of(roots));
        return this;
    }

    Said computedFrom(Claim... claims) {
        operands.addAll(List.of(claims));
        return this;
    }

    Said retracted() {
        retracted = RECORDED.plusSeconds(1);
        return this;
    }

    Claim claim() {
        Article source =
                new Article(new NodeId(NodeKind.ARTICLE, article), article, null, null, date(), kind, Map.of());
        return new Claim(
                id(name),
                about,
                stance,
                amount,
                stated,
                source,
                Passage.NOT_RECORDED,
                null,
                null,
                copied.stream().map(Claim::id).toList(),
                operands.stream().map(Claim::id).toList(),
                origins(source),
                new Claim.ClaimRecord(RECORDED, retracted, Method.HAND, null, Review.ACCEPTED, null));
    }

    private List<Origin> origins(Article source) {
        Map<NodeId, Origin> roots = new LinkedHashMap<>();
        copied.forEach(claim -> claim.origins().forEach(origin -> roots.put(origin.claim(), origin)));
        operands.forEach(claim -> claim.origins().forEach(origin -> roots.put(origin.claim(), origin)));
        return roots.isEmpty() ? List.of(new Origin(id(name), source.id(), kind, date())) : List.copyOf(roots.values());
    }

    private @Nullable PartialDate date() {
        return published == null ? null : PartialDate.parse(published);
    }
}
