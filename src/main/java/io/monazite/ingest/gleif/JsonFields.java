package io.monazite.ingest.gleif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/// A record of the golden copy as JSON, where values stand under `$`, or of the API, where names begin with small
/// letters and the value of a name stands under `name`.
record JsonFields(JsonNode record) implements Fields {

    @Override
    public String text(String path) {
        return value(node(path));
    }

    @Override
    public List<String> texts(String path) {
        List<String> values = new ArrayList<>();
        node(path).forEach(node -> values.add(value(node)));
        return values;
    }

    private JsonNode node(String path) {
        JsonNode node = record;
        for (String step : path.split("\\.", -1)) {
            node = node.has(step) || step.isEmpty() ? node.path(step) : node.path(small(step));
        }
        return node;
    }

    /// `LegalName` as `legalName`, `LEI` as `lei`.
    private static String small(String step) {
        return step.equals("LEI") ? "lei" : step.substring(0, 1).toLowerCase(Locale.ROOT) + step.substring(1);
    }

    private static String value(JsonNode node) {
        if (node.isValueNode()) {
            return node.asText("").strip();
        }
        return node.path(node.has("$") ? "$" : "name").asText("").strip();
    }
}
