package io.monazite.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;

/// A row of which every field is right by itself.
///
/// @param type what sort of row it is
/// @param line where it stands
/// @param values its values by field, as [FieldType] reads them; what is unknown is absent
record CheckedRow(RowType type, long line, Map<String, Object> values) {

    /// Fields that name what the row itself brings.
    private static final Set<String> OWN = Set.of("id", "claim");

    @Nullable
    Object value(String field) {
        return values.get(field);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    @Nullable
    String text(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }

    String text(String field, String fallback) {
        Object value = values.get(field);
        return value == null ? fallback : value.toString();
    }

    @Nullable
    Integer whole(String field) {
        return values.get(field) instanceof Long number ? Integer.valueOf(number.intValue()) : null;
    }

    @Nullable
    NodeId id(String field) {
        return values.get(field) instanceof NodeId id ? id : null;
    }

    /// The id in a field that a row of this type cannot be without.
    NodeId needed(String field) {
        NodeId id = id(field);
        if (id == null) {
            throw new IllegalStateException("a row of type %s passed without %s".formatted(type.name(), field));
        }
        return id;
    }

    List<NodeId> ids(String field) {
        Object value = values.get(field);
        if (value instanceof NodeId id) {
            return List.of(id);
        }
        List<NodeId> ids = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.stream()
                    .filter(NodeId.class::isInstance)
                    .map(NodeId.class::cast)
                    .forEach(ids::add);
        }
        return ids;
    }

    /// Everything that it names and that must be there.
    List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (Field field : type.fields()) {
            if (!OWN.contains(field.name())) {
                ids(field.name()).forEach(id -> references.add(new Reference(field.name(), id)));
            }
        }
        return references;
    }

    /// Its values in fields of one part as plain text, numbers, truth values and lists of text.
    Map<String, Object> plain(Field.Part part) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            Object value = values.get(field.name());
            if (field.part() == part && value != null) {
                plain.put(field.name(), plain(value));
            }
        }
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case NodeId id -> id.toString();
            case List<?> list -> list.stream().map(Object::toString).toList();
            default -> value;
        };
    }
}
