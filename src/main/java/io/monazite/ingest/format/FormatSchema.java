package io.monazite.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON Schema (2020-12) of one row, made from the vocabulary. A row that the service takes satisfies it; what a
/// schema cannot say (check digits, order of dates, whether what a row names is there) only the service checks.
public final class FormatSchema {

    private FormatSchema() {}

    /// The schema as maps and lists, ready to be written as JSON.
    public static Map<String, Object> document() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        List<Object> choices = new ArrayList<>();
        for (RowType type : Vocabulary.types()) {
            definitions.put(type.name(), definition(type));
            choices.add(Map.of(
                    "if", Map.of("properties", Map.of(Vocabulary.TYPE, Map.of("const", type.name()))),
                    "then", Map.of("$ref", "#/$defs/" + type.name())));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A row of a load");
        schema.put(
                "description",
                "One line of a load in NDJSON: an entity, a source, a fact with its source, or a "
                        + "withdrawal of claims. A field that is absent is unknown.");
        schema.put("type", "object");
        schema.put("required", List.of(Vocabulary.TYPE));
        schema.put(
                "properties",
                Map.of(Vocabulary.TYPE, Map.of("enum", Vocabulary.names(), "description", "What the row is.")));
        schema.put("allOf", choices);
        schema.put("$defs", definitions);
        return schema;
    }

    private static Map<String, Object> definition(RowType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(Vocabulary.TYPE, Map.of("const", type.name()));
        List<String> required = new ArrayList<>(List.of(Vocabulary.TYPE));
        for (Field field : type.fields()) {
            properties.put(field.name(), property(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("description", type.meaning());
        definition.put("type", "object");
        definition.put("required", required);
        definition.put("properties", properties);
        definition.put("additionalProperties", false);
        if (!type.anyOf().isEmpty()) {
            definition.put(
                    "anyOf",
                    type.anyOf().stream()
                            .map(name -> Map.of("required", List.of(name)))
                            .toList());
        }
        return definition;
    }

    private static Map<String, Object> property(Field field) {
        Map<String, Object> property = new LinkedHashMap<>();
        String fallback = field.fallback();
        property.put(
                "description",
                fallback == null ? field.meaning() : "%s If absent: %s.".formatted(field.meaning(), fallback));
        property.putAll(field.type().schema());
        return property;
    }
}
