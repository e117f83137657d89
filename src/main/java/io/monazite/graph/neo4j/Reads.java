package io.monazite.graph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import io.monazite.domain.NodeId;
import io.monazite.graph.Page;
import io.monazite.graph.Position;

/// The shapes in which rows come back from a statement: by id, a page for each of several ids, a count for each.
final class Reads {

    private final Statements statements;

    /// An item of the list of a parent.
    private record Of<T>(String parent, @Nullable T item) {}

    Reads(Statements statements) {
        this.statements = statements;
    }

    <T> Map<NodeId, T> byId(
            Parameters parameters, Statement statement, Function<Record, T> row, Function<T, NodeId> id) {
        return statements.read(statement, parameters.map(), row).stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, same) -> first));
    }

    /// @param item null where a row tells that there is none; one that is told again is taken once
    <T> Map<NodeId, Page<T>> pages(
            Paging paging,
            Statement statement,
            Parameters parameters,
            Function<Record, @Nullable T> item,
            Function<T, NodeId> itemId) {
        Map<String, NavigableMap<String, Page.Row<T>>> found = new HashMap<>();
        statements
                .read(
                        statement,
                        paging.parameters(parameters.map()),
                        row -> new Of<>(row.get("id").asString(), item.apply(row)))
                .forEach(read -> {
                    NavigableMap<String, Page.Row<T>> rows = found.computeIfAbsent(read.parent(), _ -> new TreeMap<>());
                    if (read.item() != null) {
                        NodeId id = itemId.apply(read.item());
                        rows.putIfAbsent(id.toString(), atId(read.item(), id));
                    }
                });
        Map<NodeId, Page<T>> pages = new HashMap<>();
        found.forEach((id, rows) -> pages.put(
                NodeId.parse(id),
                paging.page(
                        List.copyOf(paging.descending() ? rows.descendingMap().values() : rows.values()))));
        return pages;
    }

    Map<NodeId, Long> counts(Statement statement, Parameters parameters) {
        return statements
                .read(
                        statement,
                        parameters.map(),
                        row -> Map.entry(id(row), row.get("count").asLong()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long count(Statement statement, Composed composed) {
        return statements
                .read(statement, composed, row -> row.get("count").asLong())
                .getFirst();
    }

    /// An item of a list that is in the order of ids.
    static <T> Page.Row<T> atId(T item, NodeId id) {
        return new Page.Row<>(item, new Position(id.toString(), id.toString()));
    }

    private static NodeId id(Record row) {
        return NodeId.parse(row.get("id").asString());
    }
}
