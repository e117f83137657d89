package io.monazite.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// A list of values of one type, in a CSV cell separated by `;`. A value that is given twice counts once.
record ListType(FieldType element) implements FieldType {

    private static final int MOST = 1_000;
    private static final Pattern SEPARATOR = Pattern.compile(";");

    @Override
    public Held read(JsonNode value) {
        if (!value.isArray()) {
            return Bad.value("it is a list: write [\"…\"] in JSON, or values separated by ; in CSV");
        }
        if (value.size() > MOST) {
            return Bad.value("it has %d values: a list has at most %d".formatted(value.size(), MOST));
        }
        Set<Object> values = new LinkedHashSet<>();
        for (JsonNode each : value) {
            switch (element.read(each)) {
                case Good(Object good) -> values.add(good);
                case Bad(FailureCode code, String reason) -> {
                    return new Bad(code, "%s: %s".formatted(each, reason));
                }
            }
        }
        return new Good(List.copyOf(new ArrayList<>(values)));
    }

    @Override
    public JsonNode ofCell(String cell) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        SEPARATOR
                .splitAsStream(cell)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(list::add);
        return list;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "maxItems", MOST, "items", element.schema());
    }
}
