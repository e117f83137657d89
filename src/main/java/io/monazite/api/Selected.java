package io.monazite.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;

/// What is selected below a field, as far as a glance tells.
final class Selected {

    private static final String TYPE = "__typename";

    private Selected() {}

    /// Whether nothing but these fields and `__typename` is selected; false where a fragment would have to be opened.
    static boolean only(DataFetchingEnvironment environment, String... fields) {
        Set<String> allowed = Set.of(fields);
        List<Field> selected = environment.getMergedField().getFields();
        return selected.stream()
                .allMatch(field -> field.getSelectionSet() != null
                        && field.getSelectionSet().getSelections().stream()
                                .allMatch(below -> below instanceof Field one
                                        && (allowed.contains(one.getName())
                                                || one.getName().equals(TYPE))));
    }

    /// Whether nothing but these fields and `__typename` is selected at some places below, in whatever fragments.
    ///
    /// @param places patterns of the places, such as `edges/node/*`
    static boolean nothingBut(DataFetchingEnvironment environment, Set<String> fields, String... places) {
        return Arrays.stream(places)
                .flatMap(place -> environment.getSelectionSet().getFields(place).stream())
                .map(SelectedField::getName)
                .allMatch(name -> fields.contains(name) || name.equals(TYPE));
    }

    /// Whether a field of what is in a list is selected, in whatever fragments.
    static boolean ofNodes(DataFetchingEnvironment list, String name) {
        return list.getSelectionSet().containsAnyOf("nodes/" + name, "edges/node/" + name);
    }

    /// Whether a field is selected; false where it only stands in a fragment.
    static boolean some(DataFetchingEnvironment environment, String name) {
        return environment.getMergedField().getFields().stream()
                .filter(field -> field.getSelectionSet() != null)
                .flatMap(field -> field.getSelectionSet().getSelections().stream())
                .anyMatch(below -> below instanceof Field one && one.getName().equals(name));
    }
}
