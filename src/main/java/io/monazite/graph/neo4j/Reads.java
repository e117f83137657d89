package io.monazite.graph.neo4j;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.neo4j.driver.Record;

import io.monazite.domain.NodeId;
import io.monazite.graph.Page;
import io.monazite.graph.Position;

/// The shapes in which rows come back from a statement: by id, a page for each of several ids, a count for each.
final class Reads {

    private final Statements statements;

    Reads(Statements statements) {
        this.statements = statements;
    }

    <T> Map<NodeId, T> byId(
            Parameters parameters, Statement statement, Function<Record, T> row, Function<T, NodeId> id) {
        return statements.read(statement, parameters.map(), row).stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, same) -> first));
    }

    <T> Map<NodeId, Page<T>> pages(
            Paging paging,
            Statement statement,
            Parameters parameters,
            Function<Record, T> item,
            Function<T, NodeId> itemId) {
        Comparator<Page.Row<T>> byId =
                Comparator.comparing(row -> row.position().id());
        Comparator<Page.Row<T>> order = paging.descending() ? byId.reversed() : byId;
        Map<String, List<Page.Row<T>>> found = new HashMap<>();
        statements
                .read(statement, paging.parameters(parameters.map()), row -> {
                    T read = item.apply(row);
                    return Map.entry(row.get("id").asString(), atId(read, itemId.apply(read)));
                })
                .forEach(row -> found.computeIfAbsent(row.getKey(), _ -> new ArrayList<>())
                        .add(row.getValue()));
        Map<NodeId, Page<T>> pages = new HashMap<>();
        found.forEach((id, rows) -> pages.put(
                NodeId.parse(id), paging.page(rows.stream().sorted(order).toList())));
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
