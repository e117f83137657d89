package io.monazite.graph.neo4j;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import io.monazite.domain.Amount;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.ContentDigest;
import io.monazite.provenance.Passage;

/// The properties of a claim's node: what every claim has, and beside them, under their own names, what this one
/// states.
final class ClaimProperties {

    private static final Set<String> OF_EVERY_CLAIM = Set.of(
            "id",
            "about",
            "stance",
            "low",
            "best",
            "high",
            "unit",
            "basis",
            "qualifier",
            "worded",
            "assertedBy",
            "method",
            "extractor",
            "score",
            "review",
            "reviewedBy",
            "note",
            "reviewReason",
            "since",
            "until",
            "again",
            "undone",
            "decision",
            "digest");

    /// What the statements that read claims put beside the properties.
    private static final Set<String> READ_BESIDE = Set.of(
            "source",
            "repeats",
            "copiedFrom",
            "computedFrom",
            "recordedAt",
            "retractedAt",
            "subject",
            "supersedes",
            "retracts",
            "place",
            "ofPlace",
            "withdrawn");

    private ClaimProperties() {}

    static Map<String, Object> stated(Value claim) {
        Map<String, Object> stated = new HashMap<>();
        for (String name : claim.keys()) {
            if (!OF_EVERY_CLAIM.contains(name) && !READ_BESIDE.contains(name)) {
                stated.put(name, claim.get(name).asObject());
            }
        }
        return Map.copyOf(stated);
    }

    /// @throws IllegalArgumentException when something stated has the name of a property that every claim has
    static Map<String, Object> of(ClaimDraft claim) {
        Map<String, Object> properties = new HashMap<>(claim.stated());
        if (properties.keySet().stream().anyMatch(OF_EVERY_CLAIM::contains)) {
            throw new IllegalArgumentException(claim.id() + " states something under a name that claims keep for "
                    + "themselves: " + claim.stated().keySet());
        }
        properties.put("stance", claim.stance().name());
        properties.put("method", claim.method().name());
        properties.put("review", claim.review().name());
        properties.put("digest", ContentDigest.of(claim));
        putIfKnown(properties, "worded", claim.worded());
        putIfKnown(properties, "assertedBy", claim.assertedBy());
        putIfKnown(properties, "extractor", claim.extractor());
        putIfKnown(properties, "score", claim.score());
        putIfKnown(properties, "reviewedBy", claim.reviewedBy());
        putIfKnown(properties, "note", claim.note());
        putIfKnown(properties, "reviewReason", claim.reviewReason());
        if (claim.amount() != null) {
            putAmount(properties, claim.amount());
        }
        return properties;
    }

    static Map<String, Object> place(Passage passage) {
        Map<String, Object> place = new HashMap<>();
        putIfKnown(place, "locator", passage.locator());
        putIfKnown(place, "quote", passage.quote());
        putIfKnown(place, "start", passage.start());
        putIfKnown(place, "end", passage.end());
        return place;
    }

    static void putIfKnown(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private static void putAmount(Map<String, Object> properties, Amount amount) {
        putIfKnown(properties, "low", amount.interval().low());
        putIfKnown(properties, "best", amount.interval().best());
        putIfKnown(properties, "high", amount.interval().high());
        properties.put("unit", amount.unit().sign());
        properties.put("basis", amount.basis().name());
        properties.put("qualifier", amount.qualifier().name());
    }
}
