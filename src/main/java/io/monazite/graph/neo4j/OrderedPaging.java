package io.monazite.graph.neo4j;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Position;

/// Reads pages of a list in an order that no index has: by a key that may be unknown, ties by id. What has no key comes
/// last, whichever the order's direction. A position holds the key and the id, so that it stands while others load.
///
/// @param request what is asked for
/// @param key by what the list is ordered
/// @param way in which order the rows come from the database
record OrderedPaging(PageRequest request, SortKey key, Way way) {

    /// What a position begins with that has a key; without, it has no text at all.
    private static final String KNOWN = "=";

    /// @param descending whether the list itself is in falling order
    static OrderedPaging of(PageRequest request, SortKey key, boolean descending) {
        return new OrderedPaging(request, key, Way.of(request, descending));
    }

    /// The statement's places for the order, and its parameters `begun`, `key`, `id` and `limit`, beside others.
    Composed composed(Composed others) {
        Position position = request.position();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("begun", position != null);
        parameters.put("key", position == null ? null : key(position.sortedBy()));
        parameters.put("id", position == null ? "" : position.id());
        parameters.put("limit", request.limit() + 1);
        return others.with(CypherLibrary.ordered(key, way), parameters);
    }

    <T> Page.Row<T> row(T item, Record row) {
        Value by = row.get("key");
        String text = by.isNull() ? "" : KNOWN + by.asObject();
        return new Page.Row<>(item, new Position(text, row.get("id").asString()));
    }

    private @Nullable Object key(String sortedBy) {
        if (!sortedBy.startsWith(KNOWN)) {
            return null;
        }
        String text = sortedBy.substring(KNOWN.length());
        return key.isNumber() ? Double.valueOf(text) : text;
    }
}
