package io.monazite.exchange;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.Amount;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeId;
import io.monazite.provenance.Claim;
import io.monazite.provenance.SourcedFact;

/// Entities as nodes and the facts that join two of them as edges, in GraphML: a picture to look at and to measure, not
/// a copy. What is unknown has no `data`; a fact that joins no two entities is left out, as docs/exchange.md says.
final class Graphml {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String SCHEMA = "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";

    /// What is said of nodes, each with its type.
    private static final Map<String, String> OF_NODES = new TreeMap<>(Map.of(
            "kind", "string",
            "name", "string",
            "stage", "string",
            "roles", "string",
            "latitude", "double",
            "longitude", "double"));

    /// What tells apart edges between the same two, and what is from what is only foreseen: of what identifies a
    /// fact, or of what is stated of it.
    private static final List<String> TELLING = List.of(
            "status",
            "state",
            "outlook",
            "period",
            "from",
            "to",
            "date",
            "stage",
            "side",
            "term",
            "category",
            "measureOf");

    /// What else is said of edges, each with its type.
    private static final Map<String, String> OF_EDGES = new TreeMap<>(Map.ofEntries(
            Map.entry("id", "string"),
            Map.entry("fact", "string"),
            Map.entry("material", "string"),
            Map.entry("basis", "string"),
            Map.entry("unit", "string"),
            Map.entry("low", "double"),
            Map.entry("best", "double"),
            Map.entry("high", "double"),
            Map.entry("origins", "int"),
            Map.entry("disputed", "boolean"),
            Map.entry("claim", "string"),
            Map.entry("source", "string"),
            Map.entry("licence", "string")));

    private final XMLStreamWriter xml;

    private Graphml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Content content, OutputStream out) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Graphml(xml).write(content);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new WritingFailed(e);
        }
    }

    /// The reader went away.
    private static final class WritingFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WritingFailed(XMLStreamException cause) {
            super("an export could not be written on", cause);
        }
    }

    private void write(Content content) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeAttribute("xsi", INSTANCE, "schemaLocation", NAMESPACE + " " + SCHEMA);
        keys("node", OF_NODES);
        keys("edge", OF_EDGES);
        for (String name : TELLING) {
            key("edge", name, "string");
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("id", content.version().digest());
        xml.writeAttribute("edgedefault", "directed");
        content.entities(entity -> guarded(() -> node(entity)));
        content.facts(fact -> guarded(() -> edges(fact)));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void keys(String of, Map<String, String> names) throws XMLStreamException {
        for (Map.Entry<String, String> name : names.entrySet()) {
            key(of, name.getKey(), name.getValue());
        }
    }

    private void key(String of, String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", of + "-" + name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private void node(Entity entity) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", entity.id().toString());
        data("node", "kind", entity.id().kind().prefix());
        data("node", "name", entity.name());
        data("node", "stage", entity.text("stage").orElse(null));
        List<String> roles = entity.texts("roles");
        data("node", "roles", roles.isEmpty() ? null : String.join(";", roles));
        data("node", "latitude", entity.number("latitude").orElse(null));
        data("node", "longitude", entity.number("longitude").orElse(null));
        xml.writeEndElement();
    }

    /// Ids of facts have signs that an edge's own id may not have. What is denied joins nothing.
    private void edges(SourcedFact fact) throws XMLStreamException {
        if (fact.reading().denied()) {
            return;
        }
        for (Edge edge : Edge.of(fact.fact())) {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", edge.from().toString());
            xml.writeAttribute("target", edge.to().toString());
            data("edge", "id", fact.id().toString());
            told(fact);
            xml.writeEndElement();
        }
    }

    private void told(SourcedFact fact) throws XMLStreamException {
        Map<String, String> key = fact.fact().key().attributes();
        data("edge", "fact", fact.id().kind().prefix());
        data(
                "edge",
                "material",
                Edge.end(fact.fact(), "material").map(NodeId::toString).orElse(null));
        for (String name : TELLING) {
            data(
                    "edge",
                    name,
                    Optional.ofNullable(key.get(name))
                            .or(() -> fact.reading().text(name))
                            .orElse(null));
        }
        Amount amount = fact.reading().amount();
        if (amount != null) {
            data("edge", "low", amount.interval().low());
            data("edge", "best", amount.interval().best());
            data("edge", "high", amount.interval().high());
            data("edge", "unit", amount.unit().sign());
        }
        data("edge", "basis", amount == null ? key.get("basis") : amount.basis().name());
        data("edge", "origins", fact.reading().origins());
        data("edge", "disputed", fact.reading().disputed());
        Claim preferred = fact.claims().stream()
                .filter(claim -> claim.id().equals(fact.reading().preferred()))
                .min(Comparator.comparing(Claim::id))
                .orElseThrow();
        data("edge", "claim", preferred.id().toString());
        data("edge", "source", preferred.article().url());
        data("edge", "licence", preferred.article().attributes().get("licence"));
    }

    private void data(String of, String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", of + "-" + name);
            xml.writeCharacters(value.toString());
            xml.writeEndElement();
        }
    }

    private static void guarded(Piece piece) {
        try {
            piece.write();
        } catch (XMLStreamException e) {
            throw new WritingFailed(e);
        }
    }

    @FunctionalInterface
    private interface Piece {
        void write() throws XMLStreamException;
    }
}
