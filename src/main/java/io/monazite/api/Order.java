package io.monazite.api;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;

/// In what order a list is asked for: by one thing, ties always by id.
///
/// @param by the thing
/// @param descending whether backward
record Order<E extends Enum<E>>(E by, boolean descending) {

    private static final String ASCENDING = "_ASC";
    private static final String DESCENDING = "_DESC";

    /// @param by what can be ordered by; the schema's names are these with their direction
    /// @param usual by what it is ordered where nothing is asked for
    static <E extends Enum<E>> Order<E> of(DataFetchingEnvironment field, Class<E> by, E usual) {
        List<String> asked = field.getArgument("orderBy");
        if (asked == null || asked.isEmpty()) {
            return new Order<>(usual, false);
        }
        if (asked.size() > 1) {
            throw ApiException.badInput("orderBy", "give one order; ties are always put in the order of their ids");
        }
        String name = asked.getFirst();
        return new Order<>(Enum.valueOf(by, name.substring(0, name.lastIndexOf('_'))), name.endsWith(DESCENDING));
    }

    /// Its name in the schema.
    String text() {
        return by.name() + (descending ? DESCENDING : ASCENDING);
    }
}
