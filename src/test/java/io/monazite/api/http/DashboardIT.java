package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.api.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// The service as a dashboard on another origin uses it: pages of that origin may read answers, and only documents that
/// the operator trusts are answered.
@QuarkusTest
@TestProfile(DashboardIT.ForDashboards.class)
class DashboardIT {

    private static final String ORIGIN = "https://dashboard.example";
    private static final Path FOLDER = Path.of("src/test/resources/trusted");

    /// As an operator would set it.
    public static final class ForDashboards implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "monazite.cors", "true",
                    "monazite.cors.origins", ORIGIN,
                    "monazite.graphql.max-age", "30s",
                    "monazite.graphql.trusted-documents", FOLDER.toString(),
                    "monazite.graphql.only-trusted-documents", "true");
        }
    }

    @Inject
    Sample sample;

    @BeforeEach
    void load() {
        sample.load();
    }

    @Test
    void aTrustedDocumentIsAskedForByItsHash() throws IOException {
        String document = Files.readString(FOLDER.resolve("companies.graphql"));
        Response answer = RestAssured.given()
                .queryParam("extensions", PersistedQueriesIT.extensions(PersistedQueriesIT.hash(document)))
                .queryParam("variables", "{\"first\": 1}")
                .get("/graphql");
        assertThat(answer.jsonPath().getList("data.companies.nodes.id")).containsExactly("company:irel");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=30");

        assertThat(RestAssured.given()
                        .header("If-None-Match", answer.header("ETag"))
                        .queryParam("extensions", PersistedQueriesIT.extensions(PersistedQueriesIT.hash(document)))
                        .queryParam("variables", "{\"first\": 1}")
                        .get("/graphql")
                        .statusCode())
                .isEqualTo(304);
        assertThat(Sample.ask(document).jsonPath().getList("data.companies.nodes"))
                .hasSize(5);
    }

    @Test
    void noOtherDocumentIsAnswered() {
        String other = "{ companies { nodes { id } } }";
        assertThat(Sample.codes(Sample.ask(other))).containsExactly("DOCUMENT_NOT_TRUSTED");
        assertThat(Sample.codes(PersistedQueriesIT.ask(other, PersistedQueriesIT.hash(other))))
                .containsExactly("DOCUMENT_NOT_TRUSTED");
        assertThat(Sample.codes(PersistedQueriesIT.byAddress(PersistedQueriesIT.hash(other))))
                .containsExactly("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void pagesOfTheOriginMayAsk() {
        Response preflight = preflight(ORIGIN);
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(preflight.header("Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
                .contains("content-type", "if-none-match");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("3600");

        Response answer = RestAssured.given()
                .header("Origin", ORIGIN)
                .queryParam("query", "{ __typename }")
                .get("/graphql");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(answer.header("Access-Control-Expose-Headers")).containsIgnoringCase("etag");
    }

    @Test
    void keptAnswersAreForPagesOfTheOriginToo() throws IOException {
        Map<String, Object> asked =
                Map.of("query", Files.readString(FOLDER.resolve("companies.graphql")), "variables", Map.of("first", 1));
        for (String time : List.of("anew", "kept")) {
            Response answer = posted(ORIGIN, asked);
            assertThat(answer.statusCode()).as(time).isEqualTo(200);
            assertThat(answer.header("Access-Control-Allow-Origin")).as(time).isEqualTo(ORIGIN);
            assertThat(posted("https://elsewhere.example", asked).statusCode())
                    .as(time)
                    .isEqualTo(403);
        }
    }

    private static Response posted(String origin, Map<String, Object> asked) {
        return RestAssured.given()
                .header("Origin", origin)
                .contentType("application/json")
                .body(asked)
                .post("/graphql");
    }

    @Test
    void pagesOfTheOriginMaySubscribe() throws IOException {
        assertThat(SocketClient.handshake("Origin: %s\r\n".formatted(ORIGIN))).startsWith("HTTP/1.1 101");
        assertThat(SocketClient.handshake("Origin: https://elsewhere.example\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void pagesOfOtherOriginsMayNot() {
        Response preflight = preflight("https://elsewhere.example");
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
    }

    private static Response preflight(String origin) {
        return RestAssured.given()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,if-none-match")
                .options("/graphql");
    }
}
