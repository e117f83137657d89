package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.neo4j.SyntheticStore;
import io.monazite.synthetic.Certainty;
import io.monazite.synthetic.Size;
import io.monazite.synthetic.SyntheticMarket;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.TestNeo4j;
import io.quarkus.test.junit.QuarkusTest;

/// Suppliers of suppliers: lists that are selected again at an end of their facts are read by one statement, and tell
/// what each would tell by itself.
@QuarkusTest
class OnwardIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEED = 7;
    private static final String COMPANIES = "{ companies(first: 15) { nodes { id } } }";
    private static final String ONE = """
            query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Party { id %s } } }""";

    private static boolean written;

    @Inject
    EmptyGraph empty;

    @Inject
    SupplyGraph graph;

    @BeforeEach
    void write() throws InterruptedException {
        if (written) {
            return;
        }
        written = true;
        empty.require();
        SyntheticMarket market = SyntheticMarket.of(Size.XS, SEED, Certainty.EXACT);
        long landed =
                new SyntheticStore(TestNeo4j.driver(), market, SEED).write().sequence();
        while (graph.version().sequence() < landed) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Test
    void listsOfListsTellWhatEachTellsAlone() {
        assertThat(compared("purchases(first: 3)", "supplier", "{ claims { quote article { title } } }"))
                .isGreaterThan(50);
        assertThat(compared("supplies(first: 2)", "buyer", "{ claims { article { title } } }"))
                .isGreaterThan(50);
        assertThat(compared("purchases(first: 4)", "supplier", "{ origins claims { stance } }"))
                .isGreaterThan(50);
    }

    @Test
    void listsThatBeginElsewhereAreReadFromThere() {
        String page = "{ companies(first: 40) { nodes { purchases(first: 1) { pageInfo { endCursor } } } } }";
        List<String> cursors = answer(page, Map.of()).findValuesAsText("endCursor").stream()
                .filter(cursor -> !cursor.equals("null"))
                .toList();
        assertThat(cursors).isNotEmpty();
        for (String cursor : cursors.subList(0, 3)) {
            compared("purchases(first: 3, after: \"%s\")".formatted(cursor), "supplier", "{ claims { quote } }");
        }
        assertThat(compared("purchases(last: 3)", "supplier", "{ claims { quote } }"))
                .isGreaterThan(50);
    }

    @Test
    void oneStatementReadsThreeLists() {
        String three = nest("purchases(first: 2)", "supplier", "{ claims { quote } }", 3);
        String four = nest("purchases(first: 2)", "supplier", "{ claims { quote } }", 4);
        String other =
                "list: purchases { nodes { id supplier { ... on Party { purchases(first: 4) { nodes { id } } } } } }";
        assertThat(statements(three)).as("the companies, and all lists").hasSize(2);
        assertThat(statements(four)).as("a list more than one statement reads").hasSize(3);
        assertThat(statements(other)).as("another list of the suppliers").hasSize(3);
        String goods = "list: supplies { nodes { id material { supplies { nodes { id } } } } }";
        assertThat(statements(goods))
                .as("a list of the same name, of materials")
                .noneMatch(sent -> sent.contains("ONWARD"));
    }

    private static List<String> statements(String list) {
        Map<String, Object> ids = Map.of("ids", companies());
        // What is read once for a version is there when the counting begins.
        Sample.askAnew(ONE.formatted(list), ids);
        try (SentStatements sent = new SentStatements()) {
            return sent.of(() -> Sample.askAnew(ONE.formatted(list), ids));
        }
    }

    /// Compares what a list tells of each entity, come by at whatever step, with what it tells when asked of
    /// that entity alone; answers how many lists there were.
    private static int compared(String list, String end, String evidence) {
        Map<String, JsonNode> found = new TreeMap<>();
        collect(nested(nest(list, end, evidence, 3), companies()).get("nodes"), end, found);
        List<String> ids = found.keySet().stream().limit(Paging.MOST).toList();
        for (JsonNode entity : nested(nest(list, end, evidence, 1), ids).get("nodes")) {
            assertThat(found.get(entity.get("id").asText()))
                    .as("%s of %s", list, entity.get("id"))
                    .isEqualTo(entity.get("list"));
        }
        return found.size();
    }

    /// The lists by entity, without those at the ends of their facts; one that was come by twice tells the same.
    private static void collect(JsonNode entities, String end, Map<String, JsonNode> found) {
        for (JsonNode entity : entities) {
            if (!entity.has("list")) {
                continue;
            }
            JsonNode list = ((ObjectNode) entity).remove("list");
            for (JsonNode flow : list.get("nodes")) {
                collect(JSON.createArrayNode().add(flow.get(end)), end, found);
            }
            JsonNode before = found.put(entity.get("id").asText(), list);
            if (before != null) {
                assertThat(list).isEqualTo(before);
            }
        }
    }

    private static String nest(String list, String end, String evidence, int levels) {
        return "list: %s { nodes { id evidence %s %s { id ... on Entity { name } %s } } pageInfo { hasNextPage } }"
                .formatted(
                        list,
                        evidence,
                        end,
                        levels == 1 ? "" : "... on Party { %s }".formatted(nest(list, end, evidence, levels - 1)));
    }

    private static JsonNode nested(String list, List<String> ids) {
        return answer(ONE.formatted(list), Map.of("ids", ids));
    }

    private static List<String> companies() {
        return answer(COMPANIES, Map.of()).findValuesAsText("id");
    }

    private static JsonNode answer(String document, Map<String, Object> variables) {
        try {
            JsonNode answer = JSON.readTree(Sample.askAnew(document, variables).asString());
            assertThat(answer.get("errors")).isNull();
            return answer.get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
