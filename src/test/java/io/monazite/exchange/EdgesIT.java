package io.monazite.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.quarkus.test.junit.QuarkusTest;

/// The edges of the picture are what is so: what is denied is none, and what is only foreseen says so.
@QuarkusTest
class EdgesIT {

    private static final String ROWS = """
            {"type":"country","id":"country:WORLD","name":"World","source":"article:x"}
            {"type":"material","id":"material:m","name":"M","source":"article:x"}
            {"type":"company","id":"company:a","name":"A","source":"article:x"}
            {"type":"company","id":"company:b","name":"B","source":"article:x"}
            {"type":"supply","supplier":"company:a","buyer":"company:b","material":"material:m","basis":"REO",\
            "period":"2024","status":"SHIPPED","tonnes":7,"stance":"DENIES","source":"article:x"}
            {"type":"supply","supplier":"company:b","buyer":"company:a","material":"material:m","basis":"REO",\
            "period":"2024","status":"SHIPPED","tonnes":5,"source":"article:x"}
            {"type":"ownership","owner":"company:a","asset":"company:b","percentage":30,"state":"PLANNED",\
            "from":"2027","source":"article:x"}
            {"type":"production","party":"company:a","material":"material:m","basis":"REO","period":"2030",\
            "outlook":"FORECAST","tonnes":10,"source":"article:x"}
            {"type":"share","parties":["company:a"],"material":"material:m","stage":"SEPARATION","period":"2024",\
            "percentage":60,"source":"article:x"}
            """;

    @Inject
    Exported exported;

    @Test
    void tellWhatIsSoAndWhatIsForeseen() throws Exception {
        exported.alone(Exported.SOURCES + ROWS);
        Map<String, Map<String, String>> edges = new HashMap<>();
        for (Element edge : elements(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Exported.get("graph.graphml").asByteArray()))
                .getElementsByTagName("edge"))) {
            Map<String, String> told = new HashMap<>(Map.of("source", edge.getAttribute("source")));
            elements(edge.getElementsByTagName("data"))
                    .forEach(data -> told.put(data.getAttribute("key"), data.getTextContent()));
            edges.merge(String.valueOf(told.get("edge-fact")), told, (one, other) -> {
                throw new AssertionError("%s and %s".formatted(one, other));
            });
        }
        assertThat(edges).containsOnlyKeys("supply", "ownership", "production", "share");
        assertThat(edges.get("supply")).containsEntry("source", "company:b").containsEntry("edge-status", "SHIPPED");
        assertThat(edges.get("ownership"))
                .containsEntry("edge-state", "PLANNED")
                .containsEntry("edge-from", "2027");
        assertThat(edges.get("production"))
                .containsEntry("edge-outlook", "FORECAST")
                .containsEntry("edge-period", "2030");
        assertThat(edges.get("share")).containsEntry("edge-stage", "SEPARATION");
    }

    private static List<Element> elements(NodeList nodes) {
        Stream<Element> found =
                IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
        return found.toList();
    }
}
