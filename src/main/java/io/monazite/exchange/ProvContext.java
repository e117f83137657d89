package io.monazite.exchange;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

/// The context of the JSON-LD: which names of the document are which terms of PROV-O, Dublin Core and the project's own
/// (`urn:monazite:terms:`).
final class ProvContext {

    private static final String DOUBLE = "xsd:double";

    private ProvContext() {}

    static void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("@version", 1.1);
        json.writeStringField("prov", "http://www.w3.org/ns/prov#");
        json.writeStringField("dcterms", "http://purl.org/dc/terms/");
        json.writeStringField("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        json.writeStringField("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.writeStringField("mz", "urn:monazite:terms:");
        json.writeStringField("label", "rdfs:label");
        json.writeStringField("title", "dcterms:title");
        json.writeStringField("issued", "dcterms:date");
        json.writeStringField("licence", "dcterms:rights");
        typed(json, "url", "rdfs:seeAlso", "@id");
        typed(json, "about", "mz:about", "@id");
        typed(json, "preferred", "mz:preferred", "@id");
        typed(json, "attributedTo", "prov:wasAttributedTo", "@id");
        typed(json, "primarySource", "prov:hadPrimarySource", "@id");
        typed(json, "quotedFrom", "prov:wasQuotedFrom", "@id");
        typed(json, "derivedFrom", "prov:wasDerivedFrom", "@id");
        typed(json, "generatedBy", "prov:wasGeneratedBy", "@id");
        typed(json, "prov:generatedAtTime", "prov:generatedAtTime", "xsd:dateTime");
        typed(json, "prov:invalidatedAtTime", "prov:invalidatedAtTime", "xsd:dateTime");
        typed(json, "low", "mz:low", DOUBLE);
        typed(json, "best", "mz:best", DOUBLE);
        typed(json, "high", "mz:high", DOUBLE);
        typed(json, "origins", "mz:origins", "xsd:integer");
        typed(json, "disputed", "mz:disputed", "xsd:boolean");
        typed(json, "denied", "mz:denied", "xsd:boolean");
        for (String end : new String[] {
            "supplier",
            "buyer",
            "material",
            "agreement",
            "party",
            "parties",
            "asset",
            "facility",
            "of",
            "whole",
            "owner",
            "operator",
            "entity",
            "country",
            "measure",
            "destination",
            "input",
            "output",
            "subject"
        }) {
            typed(json, "mz:" + end, "mz:" + end, "@id");
        }
        json.writeEndObject();
    }

    private static void typed(JsonGenerator json, String name, String term, String type) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("@id", term);
        json.writeStringField("@type", type);
        json.writeEndObject();
    }
}
