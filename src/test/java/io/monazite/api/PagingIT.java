package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/// Lists can be walked forward and backward, as the Relay cursor specification has it.
@QuarkusTest
class PagingIT {

    private static final String FORWARD =
            "query ($after: String) { companies(first: 2, after: $after) { edges { cursor node { id } } nodes { id } "
                    + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }";
    private static final String BACKWARD =
            "query ($before: String) { companies(last: 2, before: $before) { nodes { id } "
                    + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";

    @Inject
    Sample sample;

    @BeforeEach
    void load() {
        sample.require();
    }

    @Test
    void forwardThroughAllPages() {
        JsonPath first = page(FORWARD, "after", null);
        JsonPath second = page(FORWARD, "after", first.getString("pageInfo.endCursor"));
        JsonPath third = page(FORWARD, "after", second.getString("pageInfo.endCursor"));

        assertThat(ids(first, second, third)).hasSize(5).doesNotHaveDuplicates().isEqualTo(allIds());
        assertThat(info(first)).containsExactly(true, false);
        assertThat(info(second)).containsExactly(true, true);
        assertThat(info(third)).containsExactly(false, true);
        assertThat(first.getInt("totalCount")).isEqualTo(5);
        assertThat(first.getList("edges.node.id")).isEqualTo(first.getList("nodes.id"));
        assertThat(first.getString("pageInfo.startCursor")).isEqualTo(first.getString("edges[0].cursor"));
        assertThat(first.getString("pageInfo.endCursor")).isEqualTo(first.getString("edges[1].cursor"));
    }

    @Test
    void backwardInTheSameOrder() {
        JsonPath last = page(BACKWARD, "before", null);
        JsonPath middle = page(BACKWARD, "before", last.getString("pageInfo.startCursor"));
        JsonPath first = page(BACKWARD, "before", middle.getString("pageInfo.startCursor"));

        assertThat(ids(first, middle, last)).isEqualTo(allIds());
        assertThat(info(last)).containsExactly(false, true);
        assertThat(info(middle)).containsExactly(true, true);
        assertThat(info(first)).containsExactly(true, false);
    }

    @Test
    void listsThatHangOnRows() {
        String document = "query ($after: String) { company(id: \"company:northern\") "
                + "{ companies: supplies(first: 2, after: $after) { nodes { id } "
                + "pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } } }";
        JsonPath first = Sample.ask(document).jsonPath();
        JsonPath second = Sample.ask(
                        document, Map.of("after", first.getString("data.company.companies.pageInfo.endCursor")))
                .jsonPath();

        List<String> all = new ArrayList<>(first.getList("data.company.companies.nodes.id"));
        all.addAll(second.getList("data.company.companies.nodes.id"));
        assertThat(all).hasSize(3).doesNotHaveDuplicates().isSorted();
        assertThat(second.getInt("data.company.companies.totalCount")).isEqualTo(3);
        assertThat(second.getBoolean("data.company.companies.pageInfo.hasNextPage"))
                .isFalse();
    }

    @Test
    void anEmptyListHasNoCursors() {
        JsonPath empty = Sample.ask("{ companies(filter: {text: \"nobody\"}) { nodes { id } totalCount pageInfo "
                        + "{ hasNextPage hasPreviousPage startCursor endCursor } } }")
                .jsonPath();
        assertThat(empty.getList("data.companies.nodes")).isEmpty();
        assertThat(empty.getString("data.companies.pageInfo.startCursor")).isNull();
        assertThat(empty.getInt("data.companies.totalCount")).isZero();
    }

    @Test
    void oneRowMoreIsReadOnlyWhereItIsAskedIfThereIsMore() {
        assertThat(rowsOf("{ companies(first: 2) { nodes { id } pageInfo { endCursor } } }"))
                .containsExactly("2 rows");
        assertThat(rowsOf("{ companies(first: 2) { nodes { id } ...further } } "
                        + "fragment further on CompanyConnection { pageInfo { ...more } } "
                        + "fragment more on PageInfo { more: hasNextPage }"))
                .containsExactly("3 rows");
    }

    private static List<String> rowsOf(String document) {
        try (SentStatements statements = new SentStatements()) {
            return statements.of(() -> Sample.askAnew(document, Map.of())).stream()
                    .map(line -> line.replaceFirst(".*: (\\d+ rows) in .*", "$1"))
                    .toList();
        }
    }

    private static JsonPath page(String document, String argument, @Nullable String cursor) {
        Map<String, Object> variables = cursor == null ? Map.of() : Map.of(argument, cursor);
        return Sample.ask(document, variables).jsonPath().setRootPath("data.companies");
    }

    private static List<Boolean> info(JsonPath page) {
        return List.of(page.getBoolean("pageInfo.hasNextPage"), page.getBoolean("pageInfo.hasPreviousPage"));
    }

    private static List<String> ids(JsonPath... pages) {
        List<String> ids = new ArrayList<>();
        for (JsonPath page : pages) {
            ids.addAll(page.getList("nodes.id"));
        }
        return ids;
    }

    private static List<String> allIds() {
        return Sample.ask("{ companies { nodes { id } } }").jsonPath().getList("data.companies.nodes.id");
    }
}
