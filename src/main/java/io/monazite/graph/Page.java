package io.monazite.graph;

import java.util.List;
import java.util.function.Function;

/// A part of a list, always in the list's own order, also when it was read backward.
///
/// @param rows the items with their positions
/// @param more whether there are further items in the direction of reading; false where that was not asked
public record Page<T>(List<Row<T>> rows, boolean more) {

    /// An item and where it stands.
    public record Row<T>(T item, Position position) {}

    public Page {
        rows = List.copyOf(rows);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), false);
    }

    public <U> Page<U> map(Function<T, U> mapping) {
        return new Page<>(
                rows.stream()
                        .map(row -> new Row<>(mapping.apply(row.item()), row.position()))
                        .toList(),
                more);
    }

    public List<T> items() {
        return rows.stream().map(Row::item).toList();
    }
}
