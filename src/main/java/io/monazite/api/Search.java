package io.monazite.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import io.monazite.domain.Entity;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Position;
import io.monazite.graph.SearchHit;
import io.monazite.graph.Shown;

/// Part of what a search finds. A place in it is a number, since the order is that of the scores; so a cursor is one of
/// this very search in this version of the graph, and is refused by any other.
///
/// @param offset how many better ones were left out
/// @param more whether there are further ones
record Search(List<Hit> edges, int offset, boolean more) {

    private static final int LONGEST = 200;

    /// An entity that fits.
    record Hit(String list, SearchHit hit, int place) {

        String cursor() {
            return Cursor.write(
                    list,
                    new Position(Integer.toString(place), hit.entity().id().toString()));
        }
    }

    static void into(Fields fields) {
        fields.on(Search.class, "SearchConnection")
                .is("edges", Search::edges)
                .is("nodes", Search::nodes)
                .is("pageInfo", Search::pageInfo);
        fields.on(Hit.class, "SearchEdge")
                .is("cursor", Hit::cursor)
                .is("node", edge -> edge.hit().entity())
                .is("score", edge -> edge.hit().score());
    }

    static CompletionStage<Search> of(DataFetchingEnvironment field) {
        String text = String.valueOf(field.<Object>getArgument("text")).strip();
        if (text.isEmpty()) {
            throw ApiException.badInput("text", "is empty: give a name, or a part of one");
        }
        if (text.length() > LONGEST) {
            throw ApiException.tooMuch("text", text.length(), LONGEST);
        }
        Set<NodeKind> kinds = Queries.kinds(field.getArgument("kinds"));
        int first = Paging.size("first", field.getArgument("first"));
        String after = field.getArgument("after");
        Shown shown =
                Selected.nothingBut(field, Set.of("id", "name"), "nodes/*", "edges/node/*") ? Shown.NAME : Shown.ALL;
        return Request.of(field).read((graph, version) -> {
            String list = "search of %s in %s at %s".formatted(text, new TreeSet<>(kinds), version);
            int offset = offset(list, after);
            List<SearchHit> hits = graph.search(text, kinds, shown, offset, first + 1, version);
            List<Hit> page = IntStream.range(0, Math.min(first, hits.size()))
                    .mapToObj(index -> new Hit(list, hits.get(index), offset + index + 1))
                    .toList();
            return new Search(page, offset, hits.size() > first);
        });
    }

    private static int offset(String list, @Nullable String after) {
        return after == null
                ? 0
                : Integer.parseInt(Cursor.read(list, after, "after").sortedBy());
    }

    private List<Entity> nodes() {
        return edges.stream().map(edge -> edge.hit().entity()).toList();
    }

    private Connection.PageInfo pageInfo() {
        return new Connection.PageInfo(
                more,
                offset > 0,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
    }
}
