package io.monazite.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Basis;
import io.monazite.domain.Fact;
import io.monazite.domain.FactParts;
import io.monazite.domain.Interval;
import io.monazite.domain.Location;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Qualifier;
import io.monazite.domain.SupplyStatus;
import io.monazite.domain.Unit;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.SourceDraft;
import io.monazite.provenance.Method;
import io.monazite.provenance.Passage;
import io.monazite.provenance.Review;
import io.monazite.provenance.Stance;

/// Makes of a checked row what goes into the graph.
final class Drafting {

    /// Stands for the id of a claim while the hash of its content is taken, from which the id is made.
    private static final NodeId NOT_YET = new NodeId(NodeKind.CLAIM, "-");

    private static final int DIGITS_OF_ID = 24;

    private final CheckedRow row;

    private Drafting(CheckedRow row) {
        this.row = row;
    }

    /// @throws IllegalArgumentException when the parts of a fact do not fit together
    static Row of(CheckedRow row) {
        return new Drafting(withFallbacks(row)).row();
    }

    private Row row() {
        NodeKind kind = row.type().kind();
        if (kind == null) {
            return new Row.OfWithdrawal(
                    row.ids("claims"), row.needed("source"), row.text("note"), row.line(), row.references());
        }
        return switch (kind.family()) {
            case SOURCE -> source();
            case ENTITY -> entity();
            case FACT -> {
                ClaimDraft claim = claim(new ClaimDraft.OfFact(fact(kind)), "");
                yield new Row.OfClaim(null, claim, null, row.references());
            }
            case RECORD -> throw new IllegalStateException("no row is about a " + kind.prefix());
        };
    }

    private Row source() {
        Map<String, String> attributes = new LinkedHashMap<>();
        row.plain(Field.Part.CLAIMED).forEach((name, value) -> attributes.put(name, value.toString()));
        // The country of a publisher is a remark on it, not a node that it would need.
        List<Reference> publisher = row.references().stream()
                .filter(reference -> reference.field().equals("publisher"))
                .toList();
        return new Row.OfSource(
                new SourceDraft(row.needed("id"), row.id("publisher"), attributes, row.line()), publisher);
    }

    private Row entity() {
        NodeId entity = row.needed("id");
        NodeId country = row.id("country");
        ClaimDraft claim = claim(new ClaimDraft.OfEntity(entity), String.valueOf(country));
        return new Row.OfClaim(
                entity, claim, country == null ? null : place(claim, new Location(entity, country)), row.references());
    }

    private Fact fact(NodeKind kind) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (Field field : row.type().fields()) {
            Object value = row.value(field.name());
            if (field.part() == Field.Part.KEY && value != null) {
                parts.put(
                        field.name(),
                        value instanceof List<?> list
                                ? list.stream().map(Object::toString).toList()
                                : List.of(value.toString()));
            }
        }
        if (kind == NodeKind.SUPPLY) {
            SupplyStatus status = SupplyStatus.valueOf(row.text("status", ""));
            parts.put("statusClass", List.of(status.statusClass().name()));
        }
        return new FactParts(kind, parts).fact();
    }

    /// @param further what else of the row belongs to the content from which the id is made
    private ClaimDraft claim(ClaimDraft.Subject subject, String further) {
        Map<String, Object> stated = row.plain(Field.Part.CLAIMED);
        Optional.ofNullable(row.text("statedPeriod")).ifPresent(period -> stated.put("statedPeriod", period));
        NodeId given = row.id("claim");
        ClaimDraft draft = draft(given == null ? NOT_YET : given, subject, amount(), stated);
        return given == null ? named(draft, further) : draft;
    }

    private static ClaimDraft named(ClaimDraft draft, String further) {
        String hash = ContentDigest.hash(ContentDigest.of(draft), further);
        return with(draft, new NodeId(NodeKind.CLAIM, hash.substring(0, DIGITS_OF_ID)), draft.subject());
    }

    private ClaimDraft draft(
            NodeId id, ClaimDraft.Subject subject, @Nullable Amount amount, Map<String, Object> stated) {
        Method method = Method.valueOf(row.text("method", Method.HAND.name()));
        Review unsaid = method == Method.HAND ? Review.ACCEPTED : Review.PROPOSED;
        String extractor = row.text("extractor");
        String version = row.text("extractorVersion");
        return new ClaimDraft(
                id,
                subject,
                Stance.valueOf(row.text("stance", Stance.ASSERTS.name())),
                amount,
                Map.copyOf(stated),
                row.needed("source"),
                new Passage(row.text("locator"), row.text("quote"), row.whole("start"), row.whole("end")),
                row.text("assertedBy"),
                row.text("worded"),
                row.ids("copiedFrom"),
                row.ids("computedFrom"),
                row.ids("supersedes"),
                row.ids("retracts"),
                method,
                version == null ? extractor : extractor + " " + version,
                Review.valueOf(row.text("review", unsaid.name())),
                row.text("reviewedBy"),
                row.text("note"),
                row.text("reviewReason"),
                row.value("score") instanceof Double score ? score : null,
                row.line());
    }

    private @Nullable Amount amount() {
        Object figure =
                row.type().figure().map(field -> row.value(field.name())).orElse(null);
        if (figure == null) {
            return null;
        }
        Qualifier unsaid = figure instanceof Interval ? Qualifier.BETWEEN : Qualifier.EXACT;
        Qualifier qualifier = Qualifier.valueOf(row.text("qualifier", unsaid.name()));
        Interval interval = figure instanceof Interval given ? given : qualifier.understand((Double) figure);
        return new Amount(interval, unit(), Basis.valueOf(row.text("basis", Basis.UNSTATED.name())), qualifier);
    }

    private Unit unit() {
        Unit fixed = row.type().unit();
        return fixed == null ? Unit.ofSign(row.text("unit", "")).orElseThrow() : fixed;
    }

    /// The claim that says where an entity is: it copies what the row copies, but replaces nothing by itself, since the
    /// claim that describes the entity replaces both.
    private ClaimDraft place(ClaimDraft entity, Location location) {
        ClaimDraft bare = draft(entity.id(), entity.subject(), null, Map.of());
        return with(bare, Row.placeOf(entity.id()), new ClaimDraft.OfFact(location));
    }

    private static ClaimDraft with(ClaimDraft draft, NodeId id, ClaimDraft.Subject subject) {
        boolean same = subject.equals(draft.subject());
        return new ClaimDraft(
                id,
                subject,
                draft.stance(),
                draft.amount(),
                draft.stated(),
                draft.article(),
                draft.passage(),
                draft.assertedBy(),
                same ? draft.worded() : null,
                draft.copiedFrom(),
                draft.computedFrom(),
                same ? draft.supersedes() : List.of(),
                same ? draft.retracts() : List.of(),
                draft.method(),
                draft.extractor(),
                draft.review(),
                draft.reviewedBy(),
                draft.note(),
                draft.reviewReason(),
                draft.score(),
                draft.line());
    }

    /// The row with what its absent fields mean. Fields about the source, whose fallbacks depend on each other, are
    /// left as they are.
    private static CheckedRow withFallbacks(CheckedRow row) {
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        for (Field field : new ArrayList<>(row.type().fields())) {
            String fallback = field.fallback();
            boolean plain = field.part() == Field.Part.KEY || field.part() == Field.Part.CLAIMED;
            if (plain && fallback != null && !values.containsKey(field.name())) {
                values.put(field.name(), fallback.startsWith("country:") ? NodeId.parse(fallback) : fallback);
            }
        }
        return new CheckedRow(row.type(), row.line(), values);
    }
}
