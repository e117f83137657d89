package io.monazite.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Position;

/// A part of a list, in the shape of the Relay cursor specification.
///
/// @param list the name of the list, which its cursors carry
/// @param count how many items the whole list has; asked only if it is selected
record Connection<T>(String list, Page<T> page, PageRequest request, Supplier<CompletionStage<@Nullable Long>> count) {

    /// An item and its place.
    record Edge<T>(String list, Page.Row<T> row) {

        T node() {
            return row.item();
        }

        String cursor() {
            return Cursor.write(list, row.position());
        }
    }

    /// Where the part lies in the whole.
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String start,
            @Nullable String end) {}

    /// A part of a list that is at hand as a whole.
    static <T> Connection<T> ofAll(String list, List<T> all, PageRequest request) {
        Position begun = request.position();
        int start = begun == null ? (request.backward() ? all.size() : 0) : Integer.parseInt(begun.sortedBy());
        int from = request.backward() ? Math.max(0, start - request.limit()) : start + (begun == null ? 0 : 1);
        int to = request.backward() ? start : Math.min(all.size(), from + request.limit());
        List<Page.Row<T>> rows = IntStream.range(Math.min(from, to), to)
                .mapToObj(index -> new Page.Row<>(all.get(index), new Position(Integer.toString(index), "")))
                .toList();
        return new Connection<>(
                list,
                new Page<>(rows, request.backward() ? from > 0 : to < all.size()),
                request,
                () -> CompletableFuture.completedFuture((long) all.size()));
    }

    List<Edge<T>> edges() {
        return page.rows().stream().map(row -> new Edge<>(list, row)).toList();
    }

    List<T> nodes() {
        return page.items();
    }

    /// The item at the cursor itself lies on the other side of where reading began.
    PageInfo pageInfo() {
        boolean begunInside = request.position() != null;
        List<Edge<T>> edges = edges();
        return new PageInfo(
                request.backward() ? begunInside : page.more(),
                request.backward() ? page.more() : begunInside,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
    }
}
