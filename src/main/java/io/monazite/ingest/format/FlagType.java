package io.monazite.ingest.format;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// True or false.
record FlagType() implements FieldType {

    @Override
    public Held read(JsonNode value) {
        return value.isBoolean() ? new Good(value.booleanValue()) : Bad.value("write true or false");
    }

    @Override
    public JsonNode ofCell(String cell) {
        return switch (cell.strip()) {
            case "true", "TRUE" -> JsonNodeFactory.instance.booleanNode(true);
            case "false", "FALSE" -> JsonNodeFactory.instance.booleanNode(false);
            default -> JsonNodeFactory.instance.textNode(cell);
        };
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }
}
