package io.monazite.ingest.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.monazite.domain.Amount;
import io.monazite.domain.End;
import io.monazite.domain.FactKey;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Qualifier;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.RecordedClaim;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Withdrawal;
import io.monazite.provenance.Method;
import io.monazite.provenance.Passage;
import io.monazite.provenance.Review;
import io.monazite.provenance.Stance;

/// Writes what was recorded as rows of the load format, each of which says the same again when it is loaded: the way
/// back of [Drafting].
public final class RowWriting {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RowWriting() {}

    /// A publisher or an article.
    public static ObjectNode of(SourceDraft source) {
        RowType type = type(source.id());
        ObjectNode row = row(type.name());
        for (Field field : type.fields()) {
            put(
                    row,
                    field,
                    switch (field.part()) {
                        case ID -> source.id();
                        case KEY -> source.publisher();
                        case CLAIMED -> source.attributes().get(field.name());
                        case FIGURE, OF_FIGURE, PLACE, SOURCE -> null;
                    });
        }
        return row;
    }

    /// A claim, with the country that its row gave to what it describes.
    public static ObjectNode of(RecordedClaim recorded) {
        ClaimDraft claim = recorded.claim();
        RowType type = type(claim.subject().id());
        Map<String, Object> key = key(claim.subject());
        ObjectNode row = row(type.name());
        for (Field field : type.fields()) {
            put(
                    row,
                    field,
                    switch (field.part()) {
                        case ID -> claim.subject().id();
                        case KEY -> key.get(field.name());
                        case CLAIMED -> claim.stated().get(field.name());
                        case FIGURE -> figure(claim.amount());
                        case OF_FIGURE -> ofFigure(field.name(), claim.amount());
                        case PLACE -> recorded.place();
                        case SOURCE -> ofSource(field.name(), claim);
                    });
        }
        return row;
    }

    /// The withdrawal of a claim.
    public static ObjectNode of(Withdrawal withdrawal) {
        ObjectNode row = row(SourceRows.RETRACTION.name());
        put(row, "claims", List.of(withdrawal.claim()));
        put(row, SourceRows.SOURCE.name(), withdrawal.article());
        put(row, SourceRows.NOTE.name(), withdrawal.note());
        return row;
    }

    private static RowType type(NodeId id) {
        return Vocabulary.type(id.kind().prefix())
                .orElseThrow(() -> new IllegalStateException("no row says anything of " + id));
    }

    private static ObjectNode row(String type) {
        return JSON.objectNode().put(Vocabulary.TYPE, type);
    }

    private static Map<String, Object> key(ClaimDraft.Subject subject) {
        if (!(subject instanceof ClaimDraft.OfFact about)) {
            return Map.of();
        }
        FactKey key = about.fact().key();
        Map<String, Object> parts = new HashMap<>(key.ends().stream()
                .collect(Collectors.groupingBy(End::name, Collectors.mapping(End::node, Collectors.toList()))));
        parts.putAll(key.attributes());
        return parts;
    }

    /// One number where the qualifier makes the same of it again, else low, best and high.
    private static @Nullable JsonNode figure(@Nullable Amount amount) {
        if (amount == null || amount.interval().isUnknown()) {
            return null;
        }
        Interval interval = amount.interval();
        Double single = interval.best() == null ? interval.high() : interval.best();
        if (single != null
                && amount.qualifier() != Qualifier.BETWEEN
                && amount.qualifier().understand(single).equals(interval)) {
            return JSON.numberNode(single);
        }
        ObjectNode figures = JSON.objectNode();
        put(figures, "low", interval.low());
        put(figures, "best", interval.best());
        put(figures, "high", interval.high());
        return figures;
    }

    private static @Nullable Object ofFigure(String field, @Nullable Amount amount) {
        if (amount == null) {
            return null;
        }
        return switch (field) {
            case "qualifier" -> amount.qualifier();
            case "unit" -> amount.unit().sign();
            case "basis" -> amount.basis();
            default -> throw new IllegalStateException("nobody writes the field " + field);
        };
    }

    private static @Nullable Object ofSource(String field, ClaimDraft claim) {
        Passage passage = claim.passage();
        return switch (field) {
            case "source" -> claim.article();
            case "claim" -> claim.id();
            case "stance" -> claim.stance() == Stance.ASSERTS ? null : claim.stance();
            case "locator" -> passage.locator();
            case "quote" -> passage.quote();
            case "start" -> passage.start();
            case "end" -> passage.end();
            case "assertedBy" -> claim.assertedBy();
            case "copiedFrom" -> claim.copiedFrom();
            case "computedFrom" -> claim.computedFrom();
            case "supersedes" -> claim.supersedes();
            case "retracts" -> claim.retracts();
            case "worded" -> claim.worded();
            case "statedPeriod" -> claim.stated().get(field);
            case "method" -> claim.method() == Method.HAND ? null : claim.method();
            case "extractor" -> claim.extractor();
            // It stands behind the extractor's name already.
            case "extractorVersion" -> null;
            case "review" -> claim.review() == unsaid(claim.method()) ? null : claim.review();
            case "reviewedBy" -> claim.reviewedBy();
            case "reviewReason" -> claim.reviewReason();
            case "note" -> claim.note();
            case "score" -> claim.score();
            default -> throw new IllegalStateException("nobody writes the field " + field);
        };
    }

    private static Review unsaid(Method method) {
        return method == Method.HAND ? Review.ACCEPTED : Review.PROPOSED;
    }

    private static void put(ObjectNode row, Field field, @Nullable Object value) {
        if (value instanceof List<?> list && !(field.type() instanceof ListType)) {
            put(row, field.name(), list.isEmpty() ? null : list.getFirst());
        } else {
            put(row, field.name(), value);
        }
    }

    private static void put(ObjectNode row, String field, @Nullable Object value) {
        if (value != null && !List.of().equals(value)) {
            row.set(field, json(value));
        }
    }

    private static JsonNode json(Object value) {
        return switch (value) {
            case JsonNode json -> json;
            case List<?> values -> {
                ArrayNode array = JSON.arrayNode();
                values.forEach(each -> array.add(each.toString()));
                yield array;
            }
            case Boolean flag -> JSON.booleanNode(flag);
            case Long whole -> JSON.numberNode(whole);
            case Integer whole -> JSON.numberNode(whole);
            case Double number -> JSON.numberNode(number);
            default -> JSON.textNode(value.toString());
        };
    }
}
