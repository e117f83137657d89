package io.monazite.graph.neo4j;

import java.util.Comparator;
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
        Comparator<T> order = Comparator.comparing(itemId);
        return statements
                .read(statement, paging.parameters(parameters.map()), row -> Map.entry(id(row), item.apply(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                                items -> paging.page(items.stream()
                                        .sorted(paging.descending() ? order.reversed() : order)
                                        .map(each -> atId(each, itemId.apply(each)))
                                        .toList()))));
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
