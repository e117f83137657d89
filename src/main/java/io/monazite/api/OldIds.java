package io.monazite.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.language.FieldDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import io.monazite.domain.NodeId;
import io.monazite.graph.Merges;

/// Ids of entities that were merged into others stand for these wherever a question names them: by id, in filters, in
/// scenarios. In a question as of an earlier moment they stand for what they stood for then.
final class OldIds {

    /// What tells of the ids themselves.
    private static final Set<String> OF_IDS = Set.of("history", "changes", "audit");

    private OldIds() {}

    /// Whether a field is one whose arguments may name entities.
    static boolean mayBeNamed(String type, FieldDefinition field) {
        return type.equals("Query")
                && !OF_IDS.contains(field.getName())
                && !field.getInputValueDefinitions().isEmpty();
    }

    static DataFetcher<?> resolved(DataFetcher<?> answer) {
        return field -> {
            Merges merges = Request.of(field).merges();
            return merges.isEmpty() ? answer.get(field) : answer.get(renamed(field, merges));
        };
    }

    private static DataFetchingEnvironment renamed(DataFetchingEnvironment field, Merges merges) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        field.getArguments().forEach((name, value) -> arguments.put(name, renamed(value, merges)));
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(field)
                .arguments(arguments)
                .build();
    }

    private static @Nullable Object renamed(@Nullable Object value, Merges merges) {
        return switch (value) {
            case null -> null;
            case String text when text.indexOf(':') > 0 -> renamed(text, merges);
            case List<?> list ->
                list.stream()
                        .<@Nullable Object>map(each -> renamed(each, merges))
                        .toList();
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> all = new LinkedHashMap<>();
                map.forEach((name, each) -> all.put(name, renamed(each, merges)));
                yield all;
            }
            default -> value;
        };
    }

    private static String renamed(String text, Merges merges) {
        try {
            NodeId id = NodeId.parse(text);
            NodeId heir = merges.heir(id);
            return heir.equals(id) ? text : heir.toString();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
