package io.monazite.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.monazite.testsupport.BundledData;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/// An assistant asks over HTTP, and gets figures that it can cite.
@QuarkusTest
class AssistantIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> IREL = Map.of(
            "kind",
            "supplier",
            "id",
            "company:irel",
            "destinations",
            List.of("country:JP"),
            "buyersIn",
            List.of("country:JP"));
    /// So many objects around a figure are looked at for what it stands on.
    private static final int AROUND = 2;

    @Inject
    BundledData bundled;

    @TestHTTPResource("/")
    URI service;

    private McpSyncClient client;

    @BeforeEach
    void connect() throws InterruptedException {
        bundled.require();
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(service.toString())
                        .endpoint("/mcp")
                        .build())
                .requestTimeout(Duration.ofMinutes(2))
                .initializationTimeout(Duration.ofMinutes(2))
                .build();
        client.initialize();
    }

    @AfterEach
    void leave() {
        client.close();
    }

    static Map<String, Map<String, Object>> questions() {
        return Map.of(
                "search", Map.of("text", "irel"),
                "entity", Map.of("id", "company:irel"),
                "who_loses_supply", IREL,
                "offsets", IREL,
                "evidence", Map.of("id", "company:irel"),
                "changes", Map.of("since", "2020-01-01", "countries", List.of("country:IN"), "first", 10),
                "concentration", Map.of("material", "material:rare-earths", "stage", "MINING", "year", 2023),
                "midstream", Map.of("country", "country:IN"));
    }

    static List<Map.Entry<String, Map<String, Object>>> asked() {
        return List.copyOf(questions().entrySet());
    }

    @Test
    void allToolsReadAndSayWhatTheyTake() {
        List<McpSchema.Tool> tools = client.listTools().tools();
        assertThat(tools)
                .extracting(McpSchema.Tool::name)
                .containsExactlyInAnyOrderElementsOf(questions().keySet());
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.annotations().destructiveHint()).isFalse();
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.inputSchema().properties().values())
                    .allSatisfy(argument -> assertThat(JSON.<JsonNode>valueToTree(argument)
                                    .path("description")
                                    .asText())
                            .isNotBlank());
        });
        assertThat(client.getServerInfo().name()).isEqualTo("monazite");
    }

    @ParameterizedTest
    @MethodSource("asked")
    void everyFigureStandsOnClaimsAndArticles(Map.Entry<String, Map<String, Object>> question) throws Exception {
        McpSchema.CallToolResult answer = ask(question.getKey(), question.getValue());
        assertThat(answer.isError()).as(text(answer)).isFalse();
        JsonNode told = JSON.valueToTree(answer.structuredContent());
        assertThat(JSON.readTree(text(answer))).isEqualTo(told);
        assertThat(claims(told)).isNotEmpty();
        assertThat(told.findParents("article"))
                .allSatisfy(
                        claim -> assertThat(claim.at("/article/id").asText()).startsWith("article:"));
        Deque<JsonNode> around = new ArrayDeque<>();
        requireBacked(told, around);
    }

    @Test
    void theQuestionIsAnsweredWithWhatIsNotKnown() {
        JsonNode told = told("who_loses_supply", IREL).path("whoLosesSupply");
        JsonNode japan = told.at("/losses/nodes/0");
        assertThat(japan.at("/party/id").asText()).isEqualTo("country:JP");
        assertThat(japan.at("/tonnes/low").asDouble()).isEqualTo(1000);
        assertThat(japan.at("/tonnes/high").isNull()).isTrue();
        assertThat(japan.at("/tonnes/basis").asText()).isEqualTo("GROSS");
        assertThat(told.path("unknowns").findValuesAsText("kind")).contains("BUYER_NOT_NAMED", "TONNAGE_NOT_STATED");
    }

    /// China's measure is also said not to reach Japan at large: whoever hears of its reach hears whether that counts.
    @Test
    void whetherSomethingIsDeniedIsTold() {
        Map<String, Object> measure =
                Map.of("since", "2020-01-01", "entities", List.of("measure:cn-jp-2026"), "first", 50);
        assertThat(told("changes", measure).path("latestChanges"))
                .filteredOn(
                        change -> change.at("/after/destination/id").asText().equals("country:JP"))
                .hasSize(1)
                .allMatch(change -> change.at("/after/evidence/denied").isBoolean());
    }

    @Test
    void whatCannotBeAskedIsRefusedByItsCode() {
        assertThat(code("who_loses_supply", Map.of("kind", "weather", "id", "company:irel")))
                .isEqualTo("BAD_INPUT");
        assertThat(code("who_loses_supply", Map.of("kind", "supplier", "id", "company:nobody")))
                .isEqualTo("BAD_INPUT");
        assertThat(code("entity", Map.of("id", "company:irel", "first", 1000))).isEqualTo("LIMIT_EXCEEDED");
        assertThat(code("changes", Map.of("since", "yesterday"))).isIn("BAD_INPUT", "INVALID_QUERY");
        assertThat(code("search", Map.of("text", "x", "first", 1000))).isEqualTo("LIMIT_EXCEEDED");
        assertThat(code("concentration", Map.of("material", "material:rare-earths", "stage", "MAGIC", "year", 2023)))
                .isIn("BAD_INPUT", "INVALID_QUERY");
        assertThat(told("entity", Map.of("id", "company:nobody")).path("node").isNull())
                .as("what does not exist is null")
                .isTrue();
    }

    /// A page in a browser reaches this machine too; it is told by its origin.
    @Test
    void pagesOfOtherOriginsAreKeptOut() {
        for (String origin : List.of("https://elsewhere.example", "null", "not an origin")) {
            assertThat(RestAssured.given()
                            .header("Origin", origin)
                            .contentType("application/json")
                            .body("{}")
                            .post("/mcp")
                            .statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
    }

    private McpSchema.CallToolResult ask(String tool, Map<String, Object> arguments) {
        return client.callTool(new McpSchema.CallToolRequest(tool, arguments));
    }

    private JsonNode told(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult answer = ask(tool, arguments);
        assertThat(answer.isError()).as(text(answer)).isFalse();
        return JSON.valueToTree(answer.structuredContent());
    }

    private String code(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult answer = ask(tool, arguments);
        assertThat(answer.isError()).isTrue();
        return JSON.<JsonNode>valueToTree(answer.structuredContent())
                .at("/error/code")
                .asText();
    }

    private static String text(McpSchema.CallToolResult answer) {
        return ((McpSchema.TextContent) answer.content().getFirst()).text();
    }

    /// @param around the objects that a value stands in, the nearest first
    private static void requireBacked(JsonNode value, Deque<JsonNode> around) {
        if (isFigure(value)) {
            assertThat(around.stream().limit(AROUND + 1L).flatMap(object -> claims(object).stream()))
                    .as("claims around %s in %s", value, around.peek())
                    .isNotEmpty();
        }
        if (value.isObject() && !isFigure(value)) {
            around.push(value);
            value.forEach(each -> requireBacked(each, around));
            around.pop();
        } else if (value.isArray()) {
            value.forEach(each -> requireBacked(each, around));
        }
    }

    private static boolean isFigure(JsonNode value) {
        return value.isObject() && value.has("low") && value.has("high");
    }

    private static List<String> claims(JsonNode value) {
        return value.findValuesAsText("id").stream()
                .filter(id -> id.startsWith("claim:"))
                .toList();
    }
}
