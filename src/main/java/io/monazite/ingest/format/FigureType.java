package io.monazite.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.domain.Interval;

/// The figure of an amount: one number, read as a Double, or `{"low":…, "best":…, "high":…}`, read as an Interval.
///
/// @param number what each of the numbers may be
record FigureType(NumberType number) implements FieldType {

    /// The parts of an interval; in CSV each has a column of its own, such as `tonnes.low`.
    static final List<String> PARTS = List.of("low", "best", "high");

    @Override
    public Held read(JsonNode value) {
        return value.isObject() ? interval(value) : number.read(value);
    }

    private Held interval(JsonNode value) {
        Set<String> unknown = new TreeSet<>();
        value.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(PARTS);
        if (value.isEmpty() || !unknown.isEmpty()) {
            return Bad.value("write a number, or an object with at least one of low, best and high and nothing else");
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String part : PARTS) {
            JsonNode figure = value.get(part);
            if (figure == null) {
                continue;
            }
            switch (number.read(figure)) {
                case Good(Object good) -> figures.put(part, (Double) good);
                case Bad(FailureCode code, String reason) -> {
                    return new Bad(code, "%s: %s".formatted(part, reason));
                }
            }
        }
        return ordered(figures.get("low"), figures.get("best"), figures.get("high"));
    }

    private static Held ordered(@Nullable Double low, @Nullable Double best, @Nullable Double high) {
        try {
            return new Good(new Interval(low, best, high));
        } catch (IllegalArgumentException e) {
            return Bad.value("%s: low, best and high must be in that order".formatted(e.getMessage()));
        }
    }

    @Override
    public JsonNode ofCell(String cell) {
        return NumberType.cell(cell);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> parts = new LinkedHashMap<>();
        PARTS.forEach(part -> parts.put(part, number.schema()));
        Map<String, Object> interval =
                Map.of("type", "object", "properties", parts, "additionalProperties", false, "minProperties", 1);
        return Map.of("anyOf", List.of(number.schema(), interval));
    }
}
