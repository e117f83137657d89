package io.monazite.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Checks one row field by field, each by itself, and finds all that is wrong.
final class FieldCheck {

    private final long line;
    private final ObjectNode row;
    private final List<Failure> failures = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    FieldCheck(long line, ObjectNode row) {
        this.line = line;
        this.row = row;
    }

    /// The row with its values read, or null where something is wrong.
    @Nullable
    CheckedRow check() {
        RowType type = type();
        if (type == null) {
            return null;
        }
        refuseUnknown(type);
        type.fields().forEach(this::read);
        if (!type.anyOf().isEmpty() && type.anyOf().stream().noneMatch(row::has)) {
            fail(null, null, FailureCode.MISSING_FIELD, "give at least one of " + String.join(", ", type.anyOf()));
        }
        return failures.isEmpty() ? new CheckedRow(type, line, values) : null;
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }

    private @Nullable RowType type() {
        JsonNode name = row.get(Vocabulary.TYPE);
        if (name == null) {
            fail(Vocabulary.TYPE, null, FailureCode.MISSING_FIELD, "say what the row is: " + allTypes());
            return null;
        }
        RowType type = name.isTextual() ? Vocabulary.type(name.textValue()).orElse(null) : null;
        if (type == null) {
            String hint = Spelling.nearest(name.asText(), Vocabulary.names())
                    .map("did you mean '%s'?"::formatted)
                    .orElseGet(FieldCheck::allTypes);
            fail(Vocabulary.TYPE, name, FailureCode.UNKNOWN_TYPE, "there are no rows of this type: " + hint);
        }
        return type;
    }

    private static String allTypes() {
        return "one of " + String.join(", ", Vocabulary.names());
    }

    private void refuseUnknown(RowType type) {
        row.properties().forEach(entry -> {
            String name = entry.getKey();
            if (!type.names().contains(name) && !name.equals(Vocabulary.TYPE)) {
                fail(
                        name,
                        entry.getValue(),
                        FailureCode.UNKNOWN_FIELD,
                        "rows of type %s have no such field%s".formatted(type.name(), hint(name, type)));
            }
        });
    }

    private String hint(String name, RowType type) {
        List<String> free = Stream.of(type.names())
                .flatMap(Set::stream)
                .filter(each -> !row.has(each))
                .toList();
        return Spelling.nearest(name, free)
                .map(": did you mean '%s'?"::formatted)
                .orElse("; its fields are "
                        + String.join(
                                ", ", type.fields().stream().map(Field::name).toList()));
    }

    private void read(Field field) {
        JsonNode value = row.get(field.name());
        if (value == null || (value.isArray() && value.isEmpty())) {
            if (field.required()) {
                fail(field.name(), null, FailureCode.MISSING_FIELD, "it is needed: " + field.meaning());
            }
            return;
        }
        if (value.isNull()) {
            fail(field.name(), value, FailureCode.BAD_VALUE, "leave the field out where it is unknown");
            return;
        }
        switch (field.type().read(value)) {
            case FieldType.Good(Object good) -> values.put(field.name(), good);
            case FieldType.Bad(FailureCode code, String reason) -> fail(field.name(), value, code, reason);
        }
    }

    private void fail(@Nullable String field, @Nullable JsonNode value, FailureCode code, String reason) {
        String text = value == null ? null : value.isTextual() ? value.textValue() : value.toString();
        failures.add(new Failure(line, field, text, code, reason));
    }
}
