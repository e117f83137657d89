package io.monazite.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;

/// What of an answer differs with each version of the graph, also where the answer says the same: ids of snapshots and
/// of answers, and cursors, which hold for one answer.
///
/// @param paths the names of the fields in the answer, from `data` down
record Passing(Set<List<String>> paths) {

    private static final String DATA = "data";
    private static final Set<String> ALWAYS = Set.of("snapshot", "cursor", "startCursor", "endCursor");

    /// What passes below a field.
    static Passing below(DataFetchingEnvironment field) {
        Set<List<String>> paths = new HashSet<>();
        field.getSelectionSet().getFields().stream()
                .filter(Passing::isPassing)
                .forEach(selected -> paths.add(path(selected)));
        return new Passing(paths);
    }

    private static boolean isPassing(SelectedField field) {
        boolean idOfAnswer =
                field.getName().equals("id") && field.getObjectTypeNames().contains("Disruption");
        return idOfAnswer || ALWAYS.contains(field.getName());
    }

    private static List<String> path(SelectedField field) {
        ArrayDeque<String> path = new ArrayDeque<>();
        for (SelectedField at = field; at != null; at = at.getParentField()) {
            path.addFirst(at.getResultKey());
        }
        path.addFirst(DATA);
        return List.copyOf(path);
    }

    /// A copy of an answer in which only lasts what can be compared.
    @Nullable
    Object without(@Nullable Object answer) {
        return copy(List.of(), answer);
    }

    private @Nullable Object copy(List<String> at, @Nullable Object value) {
        return switch (value) {
            case List<?> list -> copyOfList(at, list);
            case Map<?, ?> map -> copyOfMap(at, map);
            case null, default -> value;
        };
    }

    private Object copyOfList(List<String> at, List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(item -> copy.add(copy(at, item)));
        return copy;
    }

    private Object copyOfMap(List<String> at, Map<?, ?> map) {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            List<String> path = new ArrayList<>(at);
            path.add(String.valueOf(name));
            if (!paths.contains(path)) {
                copy.put(name, copy(path, value));
            }
        });
        return copy;
    }
}
