package io.monazite.ingest.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeKind;
import io.monazite.domain.Unit;

/// A type of rows: its name, what such a row says, and its fields.
///
/// @param name as it stands in `type`
/// @param kind what the row is about; absent for a withdrawal, which is about claims
/// @param unit the unit of its figure; absent where it has none, or where the row says it
/// @param fields all that it may have
/// @param anyOf fields of which it needs at least one; empty where it does not
/// @param meaning what it says, in plain words
public record RowType(
        String name,
        @Nullable NodeKind kind,
        @Nullable Unit unit,
        List<Field> fields,
        List<String> anyOf,
        String meaning,
        Map<String, Field> byName) {

    RowType(
            String name,
            @Nullable NodeKind kind,
            @Nullable Unit unit,
            List<Field> fields,
            List<String> anyOf,
            String meaning) {
        this(
                name,
                kind,
                unit,
                List.copyOf(fields),
                List.copyOf(anyOf),
                meaning,
                fields.stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity())));
    }

    static RowType of(NodeKind kind, @Nullable Unit unit, String meaning, List<Field> fields) {
        return new RowType(kind.prefix(), kind, unit, fields, List.of(), meaning);
    }

    public Optional<Field> field(String fieldName) {
        return Optional.ofNullable(byName.get(fieldName));
    }

    /// Whether a field tells what is said: of what, which figure, what else. The others tell on whose word, in which
    /// words, and how the row came to be.
    public boolean saysWith(String fieldName) {
        return field(fieldName)
                .map(Field::part)
                .filter(part -> part != Field.Part.SOURCE && part != Field.Part.ID)
                .isPresent();
    }

    /// Whether a field holds several values.
    public boolean holdsSeveral(String fieldName) {
        return field(fieldName)
                .filter(field -> field.type() instanceof ListType)
                .isPresent();
    }

    /// The names of its fields.
    public Set<String> names() {
        return byName.keySet();
    }

    /// The field that holds its figure, if it has one.
    public Optional<Field> figure() {
        return fields.stream()
                .filter(field -> field.part() == Field.Part.FIGURE)
                .findFirst();
    }
}
