package io.monazite.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.End;
import io.monazite.domain.Fact;
import io.monazite.domain.FactKey;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Proposal;
import io.monazite.ingest.format.RowType;
import io.monazite.ingest.format.Vocabulary;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Passage;

/// A claim of the graph as a row of the load format, so that it can be loaded again, decided.
final class ClaimRow {

    private static final Set<String> FIGURES =
            Set.of("tonnes", "tonnesPerYear", "percentage", "value", "yield", "size");
    private static final Set<NodeKind> WITH_UNIT =
            Set.of(NodeKind.AGREEMENT_TERM, NodeKind.MEASURE_TERM, NodeKind.EVENT);

    private final Map<String, Object> row = new LinkedHashMap<>();
    private final Claim claim;
    private final RowType type;

    private ClaimRow(Claim claim) {
        this.claim = claim;
        this.type = type(claim.about().kind().prefix());
    }

    static Map<String, Object> of(Proposal proposal) {
        ClaimRow made = new ClaimRow(proposal.claim());
        made.fill(proposal);
        return made.row;
    }

    /// Puts values in that a person wrote: figures are read as numbers, lists at semicolons; an empty one takes the
    /// field away. Of whose words they are, and where these stand, nothing is changed.
    ///
    /// @throws ReviewException where a field is none that tells what is said, or its value cannot be read
    static void change(Map<String, Object> row, Map<String, String> changes) {
        RowType type = type(String.valueOf(row.get(Vocabulary.TYPE)));
        changes.forEach((field, text) -> {
            if (!type.saysWith(field)) {
                throw new ReviewException(
                        "'%s' cannot be amended: only what a %s says can, its words, its source and its review stay"
                                .formatted(field, type.name()));
            }
            if (text.isBlank()) {
                row.remove(field);
            } else {
                row.put(field, value(type, field, text.strip()));
            }
        });
        boolean figure = changes.keySet().stream().anyMatch(FIGURES::contains);
        if (figure && !changes.containsKey("qualifier")) {
            row.remove("qualifier");
        }
    }

    private static RowType type(String name) {
        return Vocabulary.type(name).orElseThrow(() -> new IllegalStateException("there are no rows of type " + name));
    }

    private void fill(Proposal proposal) {
        Fact fact = proposal.fact();
        row.put(Vocabulary.TYPE, type.name());
        if (fact == null) {
            row.put("id", claim.about().toString());
            putIfKnown(
                    "country",
                    proposal.place() == null ? null : proposal.place().toString());
        } else {
            key(fact.key());
        }
        row.putAll(claim.stated());
        if (claim.amount() != null) {
            amount(claim.about().kind(), claim.amount());
        }
        row.put("source", claim.article().id().toString());
        row.put("stance", claim.stance().name());
        passage(claim.passage());
        putIfKnown("assertedBy", claim.assertedBy());
        putIfKnown("worded", claim.worded());
        putAll("copiedFrom", claim.copiedFrom());
        putAll("computedFrom", claim.computedFrom());
        row.put("method", claim.record().method().name());
        putIfKnown("extractor", claim.record().extractor());
        putIfKnown("score", proposal.score());
        putIfKnown("note", claim.record().note());
    }

    private void key(FactKey key) {
        for (End end : key.ends()) {
            String node = end.node().toString();
            if (type.holdsSeveral(end.name())) {
                List<Object> nodes = new ArrayList<>();
                if (row.get(end.name()) instanceof List<?> before) {
                    nodes.addAll(before);
                }
                nodes.add(node);
                row.put(end.name(), nodes);
            } else {
                row.put(end.name(), node);
            }
        }
        key.attributes().forEach((name, value) -> {
            // The class of a supply's status follows from the status.
            if (!name.equals("statusClass")) {
                row.put(name, value);
            }
        });
    }

    private void amount(NodeKind kind, Amount amount) {
        Map<String, Object> figure = new LinkedHashMap<>();
        putIfKnown(figure, "low", amount.interval().low());
        putIfKnown(figure, "best", amount.interval().best());
        putIfKnown(figure, "high", amount.interval().high());
        row.put(figureOf(kind), figure);
        if (amount.qualifier().allows(amount.interval())) {
            row.put("qualifier", amount.qualifier().name());
        }
        if (WITH_UNIT.contains(kind)) {
            row.put("unit", amount.unit().sign());
        }
        if (kind == NodeKind.AGREEMENT_TERM || kind == NodeKind.MEASURE_TERM) {
            row.put("basis", amount.basis().name());
        }
    }

    private void passage(Passage passage) {
        putIfKnown("locator", passage.locator());
        putIfKnown("quote", passage.quote());
        putIfKnown("start", passage.start());
        putIfKnown("end", passage.end());
    }

    private static String figureOf(NodeKind kind) {
        return switch (kind) {
            case CAPACITY -> "tonnesPerYear";
            case SHARE, OWNERSHIP -> "percentage";
            case AGREEMENT_TERM, MEASURE_TERM, INDICATOR -> "value";
            case CONVERSION -> "yield";
            case EVENT -> "size";
            default -> "tonnes";
        };
    }

    private static Object value(RowType type, String field, String text) {
        if (type.holdsSeveral(field)) {
            return List.of(text.split("\\s*;\\s*"));
        }
        if (field.equals("control")) {
            return Boolean.valueOf(text);
        }
        if (FIGURES.contains(field) || field.equals("priority")) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw new ReviewException("%s: '%s' is no number".formatted(field, text));
            }
        }
        return text;
    }

    private void putIfKnown(String name, @Nullable Object value) {
        putIfKnown(row, name, value);
    }

    private static void putIfKnown(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private void putAll(String name, List<NodeId> ids) {
        if (!ids.isEmpty()) {
            row.put(name, ids.stream().map(NodeId::toString).toList());
        }
    }
}
