package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/// What Relay asks for: everything with an id is found by it, and lists are walked either way, also those that hang on
/// rows, and while others load.
@QuarkusTest
class RelayIT {

    private static final String COMPANY =
            "{\"type\": \"company\", \"id\": \"company:%s\", \"name\": \"%s\", \"source\": \"article:wire\"}";
    private static final String FLOW = "{\"type\": \"supply\", \"supplier\": \"company:northern\", \"buyer\": \"%s\", "
            + "\"material\": \"material:ndpr-oxide\", \"basis\": \"REO\", \"period\": \"%s\", \"status\": \"SHIPPED\", "
            + "\"source\": \"article:filing\"}";

    @Inject
    Sample sample;

    @BeforeEach
    void load() {
        sample.require();
    }

    @Test
    void everythingIsFoundByItsId() {
        List<String> ids = everyId();
        assertThat(ids)
                .hasSizeGreaterThan(30)
                .anyMatch(id -> id.startsWith("claim:"))
                .anyMatch(id -> id.startsWith("supply:"));

        JsonPath found = Sample.ask(
                        "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
                        Map.of(
                                "ids",
                                Stream.concat(Stream.of("company:nobody"), ids.stream())
                                        .toList()))
                .jsonPath();
        assertThat(found.getList("errors")).isNull();
        List<@Nullable Map<String, String>> nodes = found.getList("data.nodes");
        assertThat(nodes.getFirst()).isNull();
        List<@Nullable Map<String, String>> there = nodes.subList(1, nodes.size());
        assertThat(there).extracting("id").isEqualTo(ids);
        assertThat(there).extracting("__typename").contains("Claim", "Supply", "Article", "Company");
    }

    @Test
    void whoeverWalksSeesEachOnceWhileOthersLoad() {
        List<String> before =
                Sample.ask("{ companies { nodes { id } } }").jsonPath().getList("data.companies.nodes.id");
        String document = "query ($after: String) { companies(first: 2, after: $after) "
                + "{ nodes { id } pageInfo { hasNextPage endCursor } } }";

        List<String> walked = new ArrayList<>();
        JsonPath page = page(document, "after", null, "data.companies");
        int pages = 0;
        while (walked.addAll(page.getList("nodes.id")) && page.getBoolean("pageInfo.hasNextPage")) {
            pages++;
            // One that comes before all that was seen, and one that is still to come.
            sample.add(
                    COMPANY.formatted("early-" + pages, "AAA early " + pages),
                    COMPANY.formatted("late-" + pages, "ZZZ late " + pages));
            page = page(document, "after", page.getString("pageInfo.endCursor"), "data.companies");
            assertThat(pages).isLessThan(20);
        }
        assertThat(walked).doesNotHaveDuplicates().containsSubsequence(before).contains("company:late-1");
        assertThat(walked).noneMatch(id -> id.startsWith("company:early"));
    }

    @Test
    void listsOnRowsAreWalkedBackwardWhileOthersLoad() {
        String document = "query ($before: String) { companies { nodes { id supplies(last: 1, before: $before) "
                + "{ edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor } "
                + "totalCount } } } }";
        String northern = "data.companies.nodes.find { it.id == 'company:northern' }.supplies";
        List<String> before = Sample.ask("{ company(id: \"company:northern\") { supplies { nodes { id } } } }")
                .jsonPath()
                .getList("data.company.supplies.nodes.id");

        List<String> walked = new ArrayList<>();
        JsonPath page = page(document, "before", null, northern);
        assertThat(page.getBoolean("pageInfo.hasNextPage")).isFalse();
        while (walked.addAll(0, page.getList("edges.node.id")) && page.getBoolean("pageInfo.hasPreviousPage")) {
            assertThat(page.getString("pageInfo.startCursor")).isEqualTo(page.getString("edges[0].cursor"));
            sample.add(FLOW.formatted("country:JP", 2030 + walked.size()));
            page = page(document, "before", page.getString("pageInfo.startCursor"), northern);
            assertThat(page.getBoolean("pageInfo.hasNextPage")).isTrue();
            assertThat(walked).hasSizeLessThan(20);
        }
        assertThat(walked).doesNotHaveDuplicates().containsSubsequence(before);
        assertThat(page.getInt("totalCount")).isGreaterThan(before.size());
    }

    /// However it is selected: by fields of its own type, in a fragment, in nodes or in edges.
    @Test
    void whatASearchFindsHasAllThatIsAskedOfIt() {
        String of = " id name ... on Company { roles ...others } ";
        String search = "search(text: \"irel\", first: 1) { nodes {%s} edges { node {%s} } }".formatted(of, of);
        String node = "node(id: \"company:irel\") { id ... on Company { name roles ...others } }";
        JsonPath found = Sample.ask("{ %s %s } fragment others on Entity { aliases }".formatted(search, node))
                .jsonPath();
        Map<String, Object> whole = found.getMap("data.node");
        assertThat(whole).containsEntry("aliases", List.of("Indian Rare Earths"));
        assertThat(found.getMap("data.search.nodes[0]")).isEqualTo(whole);
        assertThat(found.getMap("data.search.edges[0].node")).isEqualTo(whole);

        JsonPath named = Sample.ask("{ search(text: \"irel\", first: 1) { nodes { __typename id name } } }")
                .jsonPath();
        assertThat(named.getMap("data.search.nodes[0]"))
                .isEqualTo(Map.of("__typename", "Company", "id", "company:irel", "name", whole.get("name")));
    }

    @Test
    void aPlaceAmongScoresIsRefusedOnceTheyMayHaveChanged() {
        String document = "query ($after: String, $text: String!) { search(text: $text, first: 1, after: $after) "
                + "{ nodes { id } pageInfo { hasPreviousPage endCursor } } }";
        String cursor =
                Sample.ask(document, Map.of("text", "rare")).jsonPath().getString("data.search.pageInfo.endCursor");
        assertThat(cursor).isNotNull();

        Response next = Sample.ask(document, Map.of("text", "rare", "after", cursor));
        assertThat(next.jsonPath().getBoolean("data.search.pageInfo.hasPreviousPage"))
                .isTrue();
        Response other = Sample.ask(document, Map.of("text", "japan", "after", cursor));
        assertThat(Sample.codes(other)).containsExactly("BAD_INPUT");

        sample.add(COMPANY.formatted("rare", "Rare"));
        assertThat(Sample.codes(Sample.ask(document, Map.of("text", "rare", "after", cursor))))
                .containsExactly("BAD_INPUT");
    }

    private static List<String> everyId() {
        JsonPath some = Sample.ask("""
                { companies { nodes { id } } countries { nodes { id } } deposits { nodes { id } }
                  facilities { nodes { id } } materials { nodes { id } } agreements { nodes { id } }
                  measures { nodes { id } }
                  articles { nodes { id publisher { id } claims(first: 10) { nodes { id about { id } } } } }
                  supplies { nodes { id } } }""").jsonPath();
        List<String> ids = new ArrayList<>();
        Map<String, Object> data = new HashMap<>(some.getMap("data"));
        collect(data, ids);
        return ids.stream().distinct().sorted().limit(99).toList();
    }

    private static void collect(Object value, List<String> ids) {
        switch (value) {
            case Map<?, ?> fields ->
                fields.forEach((name, below) -> {
                    if (name.equals("id")) {
                        ids.add(below.toString());
                    } else if (below != null) {
                        collect(below, ids);
                    }
                });
            case List<?> items -> items.forEach(item -> collect(item, ids));
            default -> {}
        }
    }

    private static JsonPath page(String document, String argument, @Nullable String cursor, String root) {
        Map<String, Object> variables = cursor == null ? Map.of() : Map.of(argument, cursor);
        return Sample.ask(document, variables).jsonPath().setRootPath(root);
    }
}
