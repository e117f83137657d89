package io.monazite.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.domain.NodeId;
import io.monazite.domain.PartialDate;
import io.monazite.domain.Stage;

/// The names of the bundled data, read from its rows, without a graph.
public final class BundledGazetteer {

    private static final Set<String> NAMED =
            Set.of("company", "country", "deposit", "facility", "material", "agreement", "measure");

    private final Set<Gazetteer.Name> names = new LinkedHashSet<>();
    private final Map<String, JsonNode> agreements = new LinkedHashMap<>();
    private final Map<String, JsonNode> measures = new LinkedHashMap<>();
    private final Map<String, Set<NodeId>> parties = new HashMap<>();
    private final Map<String, Set<NodeId>> destinations = new HashMap<>();
    private final Map<NodeId, NodeId> homes = new HashMap<>();
    private final Map<NodeId, Stage> stages = new HashMap<>();

    private BundledGazetteer() {}

    public static Gazetteer read() {
        BundledGazetteer read = new BundledGazetteer();
        lines("starter/index.txt")
                .forEach(file -> lines("starter/" + file.strip()).forEach(read::row));
        return read.gazetteer();
    }

    private void row(String line) {
        JsonNode row;
        try {
            row = new JsonMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String type = row.path("type").asText();
        if (NAMED.contains(type)) {
            entity(type, row);
        } else if (type.equals("participation")) {
            add(parties, row.get("agreement"), row.get("party"));
        } else if (type.equals("scope") && row.has("destination")) {
            add(destinations, row.get("measure"), row.get("destination"));
        }
    }

    private void entity(String type, JsonNode row) {
        NodeId id = NodeId.parse(row.get("id").asText());
        names.add(new Gazetteer.Name(id, row.get("name").asText(), true));
        row.path("aliases").forEach(alias -> names.add(new Gazetteer.Name(id, alias.asText(), false)));
        switch (type) {
            case "agreement" -> agreements.putIfAbsent(id.toString(), row);
            case "measure" -> measures.putIfAbsent(id.toString(), row);
            case "company" -> {
                if (row.has("country")) {
                    homes.put(id, NodeId.parse(row.get("country").asText()));
                }
            }
            case "material" -> {
                if (row.has("stage")) {
                    stages.put(id, Stage.valueOf(row.get("stage").asText()));
                }
            }
            default -> {}
        }
    }

    private Gazetteer gazetteer() {
        return new Gazetteer(
                List.copyOf(names),
                agreements.entrySet().stream()
                        .map(entry -> new Gazetteer.KnownAgreement(
                                NodeId.parse(entry.getKey()),
                                text(entry.getValue(), "kind"),
                                parties.getOrDefault(entry.getKey(), Set.of()),
                                date(entry.getValue(), "signed")))
                        .toList(),
                measures.entrySet().stream()
                        .map(entry -> new Gazetteer.KnownMeasure(
                                NodeId.parse(entry.getKey()),
                                text(entry.getValue(), "kind"),
                                id(entry.getValue(), "country"),
                                date(entry.getValue(), "from"),
                                destinations.getOrDefault(entry.getKey(), Set.of())))
                        .toList(),
                homes,
                stages);
    }

    private static void add(Map<String, Set<NodeId>> sets, JsonNode key, JsonNode member) {
        sets.computeIfAbsent(key.asText(), none -> new LinkedHashSet<>()).add(NodeId.parse(member.asText()));
    }

    private static String text(JsonNode row, String field) {
        return row.has(field) ? row.get(field).asText() : null;
    }

    private static NodeId id(JsonNode row, String field) {
        return row.has(field) ? NodeId.parse(row.get(field).asText()) : null;
    }

    private static PartialDate date(JsonNode row, String field) {
        return row.has(field) ? PartialDate.parse(row.get(field).asText()) : null;
    }

    private static List<String> lines(String resource) {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
