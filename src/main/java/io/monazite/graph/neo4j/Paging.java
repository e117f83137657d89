package io.monazite.graph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Position;

/// Reads pages: a list is read from a position in one of two directions, with one row more than asked for where it is
/// to be known whether there is more.
///
/// @param request what is asked for
/// @param descending whether the rows come from the database in falling order
record Paging(PageRequest request, boolean descending) {

    private static final String BEFORE_ALL = "";
    /// The last code point, for the database compares these.
    private static final String AFTER_ALL = "\uDBFF\uDFFF";

    /// @param listDescending whether the list itself is in falling order
    static Paging of(PageRequest request, boolean listDescending) {
        return new Paging(request, listDescending != request.backward());
    }

    Statement either(Statement ascending, Statement falling) {
        return descending ? falling : ascending;
    }

    /// The parameters `position` and `limit`, beside others.
    Map<String, Object> parameters(Map<String, Object> others) {
        Map<String, Object> parameters = new HashMap<>(others);
        Position position = request.position();
        String start = descending ? AFTER_ALL : BEFORE_ALL;
        parameters.put("position", position == null ? start : position.sortedBy());
        parameters.put("limit", request.looksOn() ? request.limit() + 1 : request.limit());
        return parameters;
    }

    /// The same, beside what fills a statement's places.
    Composed parameters(Composed others) {
        return others.with(Map.of(), parameters(Map.of()));
    }

    /// The page, in the list's own order.
    ///
    /// @param read the rows as they came from the database
    <T> Page<T> page(List<Page.Row<T>> read) {
        boolean more = read.size() > request.limit();
        List<Page.Row<T>> rows = more ? read.subList(0, request.limit()) : read;
        return new Page<>(request.backward() ? rows.reversed() : rows, more);
    }
}
