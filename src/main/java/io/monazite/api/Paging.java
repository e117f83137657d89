package io.monazite.api;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Position;

/// Reads `first`, `after`, `last` and `before` as the Relay cursor specification means them.
final class Paging {

    static final int MOST = 100;
    static final int USUAL = 20;

    private Paging() {}

    /// @param list the name of the list that is asked for, which its cursors carry
    static PageRequest of(DataFetchingEnvironment field, String list) {
        Integer first = field.getArgument("first");
        Integer last = field.getArgument("last");
        String after = field.getArgument("after");
        String before = field.getArgument("before");
        if (first != null && last != null) {
            throw ApiException.badInput("last", "ask for the first or for the last, not for both");
        }
        if (after != null && before != null) {
            throw ApiException.badInput("before", "go on after a cursor or before one, not both");
        }
        boolean backward = last != null || (first == null && before != null);
        if (backward && after != null) {
            throw ApiException.badInput("after", "goes with first; last goes with before");
        }
        if (!backward && before != null) {
            throw ApiException.badInput("before", "goes with last; first goes with after");
        }
        String argument = backward ? "last" : "first";
        int limit = size(argument, backward ? last : first);
        return new PageRequest(
                limit,
                backward,
                backward ? position(list, before, "before") : position(list, after, "after"),
                Request.of(field).looks().furtherOn(field));
    }

    static int size(String field, @Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1) {
            throw ApiException.badInput(field, "is %d: at least 1".formatted(asked));
        }
        if (asked > MOST) {
            throw ApiException.tooMuch(field, asked, MOST);
        }
        return asked;
    }

    private static @Nullable Position position(String list, @Nullable String cursor, String field) {
        return cursor == null ? null : Cursor.read(list, cursor, field);
    }
}
