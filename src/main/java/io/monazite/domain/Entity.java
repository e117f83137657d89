package io.monazite.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An entity as its sources describe it: the reading of all live descriptions, by the field names of the load format.
///
/// @param id its global id
/// @param attributes text, numbers and lists of text; what no source says is absent
public record Entity(NodeId id, Map<String, Object> attributes) {

    public Entity {
        attributes = Map.copyOf(attributes);
    }

    public String name() {
        return text("name").orElse(id.key());
    }

    public Optional<String> text(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(Object::toString);
    }

    public Optional<Double> number(String attribute) {
        return Optional.ofNullable(attributes.get(attribute))
                .map(value -> value instanceof Number number ? number.doubleValue() : null);
    }

    /// The values of a list; empty where no source gives any.
    public List<String> texts(String attribute) {
        return attributes.get(attribute) instanceof List<?> values
                ? values.stream().map(Object::toString).toList()
                : List.of();
    }
}
