package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/// Lists come in the order that is asked for, what is not known last, and are walked in it while others load.
@QuarkusTest
class OrdersIT {

    private static final String FLOW = "{\"type\": \"supply\", \"supplier\": \"company:northern\", \"buyer\": "
            + "\"country:JP\", \"material\": \"material:ndpr-oxide\", \"basis\": \"REO\", \"period\": \"%d\", "
            + "\"status\": \"SHIPPED\", \"tonnes\": %d, \"source\": \"article:filing\"}";

    @Inject
    Sample sample;

    @BeforeEach
    void load() {
        sample.require();
    }

    @ParameterizedTest
    @CsvSource({
        "supplies, TONNES, tonnes.low",
        "supplies, PERIOD, validFrom",
        "companies, COUNTRY, country.id",
        "deposits, COUNTRY, country.id",
        "facilities, COUNTRY, country.id",
        "measures, COUNTRY, country.id",
        "measures, FROM, from",
        "agreements, SIGNED, signed",
        "articles, DATE, publishedOn",
        "articles, TITLE, title",
        "articles, PUBLISHER, publisher.name"
    })
    void bothWaysWithTheUnknownLast(String list, String order, String field) {
        String selection = field.replace(".", " { ") + (field.contains(".") ? " }" : "");
        for (boolean descending : new boolean[] {false, true}) {
            JsonPath answer = Sample.ask("{ %s(first: 100, orderBy: [%s_%s]) { nodes { id %s } } }"
                            .formatted(list, order, descending ? "DESC" : "ASC", selection))
                    .jsonPath();
            List<Map<String, Object>> nodes = answer.getList("data." + list + ".nodes");
            assertThat(nodes).as(answer.prettify()).isNotEmpty();
            Comparator<String> values = Comparator.naturalOrder();
            Comparator<String> ids = Comparator.naturalOrder();
            Comparator<Map<String, Object>> expected = Comparator.comparing(
                            (Map<String, Object> node) -> key(node, field),
                            Comparator.nullsLast(descending ? values.reversed() : values))
                    .thenComparing(node -> Objects.toString(node.get("id")), descending ? ids.reversed() : ids);
            assertThat(nodes).isSortedAccordingTo(expected);
        }
    }

    @Test
    void walkedBothWaysWhileOthersLoad() {
        List<String> before = Sample.ask("{ supplies(orderBy: [TONNES_DESC]) { nodes { id } } }")
                .jsonPath()
                .getList("data.supplies.nodes.id");
        assertThat(before).hasSize(5);

        String forward = "query ($cursor: String) { supplies(first: 1, after: $cursor, orderBy: [TONNES_DESC]) "
                + "{ nodes { id } pageInfo { more: hasNextPage cursor: endCursor } } }";
        List<String> walked = walk(forward, false);
        assertThat(walked).doesNotHaveDuplicates().containsSubsequence(before);

        String backward = "query ($cursor: String) { supplies(last: 1, before: $cursor, orderBy: [TONNES_DESC]) "
                + "{ nodes { id } pageInfo { more: hasPreviousPage cursor: startCursor } } }";
        assertThat(walk(backward, true)).doesNotHaveDuplicates().containsSubsequence(before);
    }

    @Test
    void aCursorIsOneOfItsOrder() {
        String cursor = Sample.ask("{ supplies(first: 1, orderBy: [TONNES_ASC]) { edges { cursor } } }")
                .jsonPath()
                .getString("data.supplies.edges[0].cursor");
        assertThat(Sample.codes(Sample.ask("{ supplies(first: 1, orderBy: [PERIOD_ASC], after: \"%s\") { totalCount } }"
                        .formatted(cursor))))
                .containsExactly("BAD_INPUT");
    }

    /// With each page something is loaded that stands before all that was seen.
    private List<String> walk(String document, boolean backward) {
        List<String> walked = new ArrayList<>();
        JsonPath page = Sample.ask(document).jsonPath();
        walked.addAll(page.getList("data.supplies.nodes.id"));
        while (page.getBoolean("data.supplies.pageInfo.more")) {
            int number = walked.size();
            sample.add(FLOW.formatted((backward ? 2050 : 2030) + number, 100_000 - number));
            page = Sample.ask(document, Map.of("cursor", page.getString("data.supplies.pageInfo.cursor")))
                    .jsonPath();
            walked.addAll(backward ? 0 : walked.size(), page.getList("data.supplies.nodes.id"));
            assertThat(walked).hasSizeLessThan(40);
        }
        return walked;
    }

    private static @Nullable String key(Map<String, Object> node, String path) {
        Object found = node;
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found instanceof Number number
                ? "%012.3f".formatted(number.doubleValue())
                : found == null ? null : found.toString().toLowerCase(Locale.ROOT);
    }
}
