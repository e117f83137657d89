package io.monazite.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import io.monazite.domain.Amount;
import io.monazite.domain.End;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.graph.SourceDraft;
import io.monazite.provenance.Claim;
import io.monazite.provenance.SourcedFact;

/// What is known and on whose word, in the terms of W3C PROV-O, as one JSON-LD document with its context in it:
/// publishers are agents; articles, claims, facts and entities are things; a claim has its article as primary
/// source, is quoted from what it repeats and derived from what it is reckoned from; a fact is derived from its
/// claims.
final class Provenance {

    private static final JsonFactory JSON = new JsonFactory();

    /// How real a fact is, where that is stated and does not identify it.
    private static final List<String> REALITY = List.of("status", "state");

    private final JsonGenerator json;

    private Provenance(JsonGenerator json) {
        this.json = json;
    }

    static void write(Content content, OutputStream out) {
        Output.writing(() -> {
            // Closed by hand, so that a document that breaks off is not made to look whole.
            JsonGenerator json = JSON.createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new Provenance(json).write(content);
            json.flush();
        });
    }

    private void write(Content content) throws IOException {
        json.writeStartObject();
        json.writeFieldName("@context");
        ProvContext.write(json);
        json.writeArrayFieldStart("@graph");
        snapshot(content);
        content.publishers(publisher -> Output.writing(() -> publisher(publisher)));
        content.articles(article -> Output.writing(() -> article(article)));
        content.entities(entity -> Output.writing(() -> entity(entity)));
        Set<String> readers = new HashSet<>();
        content.facts(fact -> Output.writing(() -> fact(fact, readers)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void snapshot(Content content) throws IOException {
        begin("urn:monazite:snapshot:" + content.version().digest(), List.of("prov:Entity", "prov:Collection"));
        json.writeStringField(
                "prov:generatedAtTime", content.version().recordedAt().toString());
        json.writeEndObject();
    }

    private void publisher(SourceDraft publisher) throws IOException {
        begin(Iri.of(publisher.id()), List.of("prov:Agent", "prov:Organization"));
        text("label", publisher.attributes().get("name"));
        json.writeEndObject();
    }

    private void article(SourceDraft article) throws IOException {
        begin(Iri.of(article.id()), List.of("prov:Entity", "mz:Article"));
        Map<String, String> fields = article.attributes();
        text("title", fields.get("title"));
        text("url", fields.get("url"));
        text("issued", fields.get("published"));
        text("licence", fields.get("licence"));
        text("mz:kind", fields.get("kind"));
        if (article.publisher() != null) {
            json.writeStringField("attributedTo", Iri.of(article.publisher()));
        }
        json.writeEndObject();
    }

    private void entity(Entity entity) throws IOException {
        begin(
                Iri.of(entity.id()),
                List.of("prov:Entity", "mz:" + entity.id().kind().label()));
        text("label", entity.name());
        json.writeEndObject();
    }

    private void fact(SourcedFact fact, Set<String> readers) throws IOException {
        begin(Iri.of(fact.id()), List.of("prov:Entity", "mz:" + fact.id().kind().label()));
        for (Map.Entry<String, List<End>> ends : fact.fact().key().ends().stream()
                .collect(Collectors.groupingBy(End::name, TreeMap::new, Collectors.toList()))
                .entrySet()) {
            references(
                    "mz:" + ends.getKey(),
                    ends.getValue().stream().map(End::node).toList());
        }
        for (Map.Entry<String, String> part : new TreeMap<>(fact.fact().key().attributes()).entrySet()) {
            text("mz:" + part.getKey(), part.getValue());
        }
        for (String name : REALITY) {
            if (!fact.fact().key().attributes().containsKey(name)) {
                text("mz:" + name, fact.reading().text(name).orElse(null));
            }
        }
        amount(fact.reading().amount());
        json.writeNumberField("origins", fact.reading().origins());
        json.writeBooleanField("disputed", fact.reading().disputed());
        json.writeBooleanField("denied", fact.reading().denied());
        json.writeStringField("preferred", Iri.of(fact.reading().preferred()));
        references("derivedFrom", fact.claims().stream().map(Claim::id).toList());
        json.writeEndObject();
        for (Claim claim : fact.claims()) {
            claim(claim, readers);
        }
    }

    private void claim(Claim claim, Set<String> readers) throws IOException {
        String reading =
                "urn:monazite:reading:" + claim.record().method().name().toLowerCase(Locale.ROOT);
        begin(Iri.of(claim.id()), List.of("prov:Entity", "mz:Claim"));
        json.writeStringField("about", Iri.of(claim.about()));
        text("mz:stance", claim.stance().name());
        text("mz:review", claim.record().review().name());
        for (String name : REALITY) {
            Object stated = claim.stated().get(name);
            text("mz:" + name, stated == null ? null : stated.toString());
        }
        text("mz:worded", claim.worded());
        text("mz:assertedBy", claim.assertedBy());
        text("mz:locator", claim.passage().locator());
        amount(claim.amount());
        json.writeStringField("primarySource", Iri.of(claim.article().id()));
        references("quotedFrom", claim.copiedFrom());
        references("derivedFrom", claim.computedFrom());
        json.writeStringField("generatedBy", reading);
        json.writeStringField(
                "prov:generatedAtTime", claim.record().recordedAt().toString());
        if (claim.record().retractedAt() != null) {
            json.writeStringField(
                    "prov:invalidatedAtTime", claim.record().retractedAt().toString());
        }
        json.writeEndObject();
        if (readers.add(reading)) {
            begin(reading, List.of("prov:Activity"));
            json.writeEndObject();
        }
    }

    private void amount(@Nullable Amount amount) throws IOException {
        if (amount == null) {
            return;
        }
        number("low", amount.interval().low());
        number("best", amount.interval().best());
        number("high", amount.interval().high());
        text("mz:unit", amount.unit().sign());
        text("mz:figureBasis", amount.basis().name());
        text("mz:qualifier", amount.qualifier().name());
    }

    private void begin(String id, List<String> types) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", id);
        json.writeArrayFieldStart("@type");
        for (String type : types) {
            json.writeString(type);
        }
        json.writeEndArray();
    }

    private void references(String name, List<NodeId> ids) throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (NodeId id : ids) {
            json.writeString(Iri.of(id));
        }
        json.writeEndArray();
    }

    private void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    /// As text, so that a whole number stays a double of XML Schema.
    private void number(String name, @Nullable Double value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }
}
