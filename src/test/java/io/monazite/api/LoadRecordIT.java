package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.TestNeo4j;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/// What operators see of loads and sources, and what they may do.
@QuarkusTest
class LoadRecordIT {

    private static final String KEY = "the-key-of-all-tests-0123456789";
    private static final Path FOLDER = Path.of("target/test-data/drop/test-files");
    private static final String ROWS = """
            {"type":"publisher","id":"publisher:p1","name":"A daily"}
            {"type":"article","id":"article:a1","title":"A table","publisher":"publisher:p1"}
            {"type":"company","id":"company:irel","name":"IREL","source":"article:a1"}
            """;
    private static final String WAITS = """
            {"type":"event","subject":"company:lynas","kind":"STOP","date":"2025","what":"x","source":"article:a1"}
            """;
    private static final String RUN = """
            mutation { runSource(name: "test-files") { begun running source { name } loads { state } } }""";
    private static final String LATEST = """
            { source(name: "test-files") { health loads(first: 1) { nodes {
              id state file claimsNew rowsRefused refused { line field value code } } } } }""";
    private static final String LOAD = "data.source.loads.nodes[0].";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Inject
    EmptyGraph empty;

    @BeforeEach
    void begin() throws InterruptedException, IOException {
        empty.require();
        Files.createDirectories(FOLDER);
    }

    @AfterEach
    void end() {
        TestNeo4j.delete(FOLDER);
    }

    @Test
    void aSourceIsRunSeenPausedAndItsRefusedRowsRetried() throws IOException, InterruptedException {
        assertThat(ask("{ source(name: \"test-files\") { health nextRun schedule } }", null)
                        .getMap("data.source"))
                .containsEntry("health", "NEVER_RAN")
                .hasEntrySatisfying("nextRun", next -> assertThat(next).isNotNull());
        Files.writeString(FOLDER.resolve("rows.ndjson"), ROWS + WAITS);
        JsonPath ran = ask(RUN, KEY);
        assertThat(ran.getBoolean("data.runSource.begun")).as(ran.prettify()).isTrue();
        JsonPath latest = latest();
        assertThat(latest.getString("data.source.health")).as(latest.prettify()).isEqualTo("HEALTHY");
        assertThat(latest.getString(LOAD + "state")).isEqualTo("COMMITTED");
        assertThat(latest.getMap(LOAD + "refused[0]"))
                .containsEntry("field", "subject")
                .containsEntry("code", "UNKNOWN_REFERENCE");
        String load = latest.getString(LOAD + "id");
        assertThat(ask("{ load(id: \"%s\") { source cause version } }".formatted(load), null)
                        .getMap("data.load"))
                .containsEntry("source", "test-files")
                .containsEntry("cause", "loader key")
                .containsEntry("version", 1);

        send("{\"type\":\"company\",\"id\":\"company:lynas\",\"name\":\"Lynas\",\"source\":\"article:a1\"}");
        JsonPath retried = ask("mutation { retryRefused(load: \"%s\") { begun } }".formatted(load), KEY);
        assertThat(retried.getBoolean("data.retryRefused.begun"))
                .as(retried.prettify())
                .isTrue();
        assertThat(latest().getInt(LOAD + "claimsNew")).isEqualTo(1);

        JsonPath loads = ask(
                "{ loads { totalCount nodes { source state cause } } mine: loads(first: 1, source: "
                        + "\"test-files\") { totalCount pageInfo { hasNextPage endCursor } nodes { claimsNew } } }",
                null);
        assertThat(loads.getInt("data.loads.totalCount")).as(loads.prettify()).isEqualTo(3);
        assertThat(loads.<String>getList("data.loads.nodes.source")).containsExactly("test-files", null, "test-files");
        assertThat(loads.getInt("data.mine.totalCount")).isEqualTo(2);
        JsonPath next = ask(
                "{ source(name: \"test-files\") { loads(first: 5, after: \"%s\") { nodes { id } } } }"
                        .formatted(loads.getString("data.mine.pageInfo.endCursor")),
                null);
        assertThat(next.<String>getList("data.source.loads.nodes.id")).containsExactly(load);

        assertThat(ask("mutation { pauseSource(name: \"test-files\") { health nextRun } }", KEY)
                        .getMap("data.pauseSource"))
                .containsEntry("health", "PAUSED")
                .containsEntry("nextRun", null);
        assertThat(ask("{ sources { name health } }", null).getString("data.sources[0].health"))
                .isEqualTo("PAUSED");
        assertThat(ask("mutation { resumeSource(name: \"test-files\") { health } }", KEY)
                        .getString("data.resumeSource.health"))
                .isEqualTo("HEALTHY");
        assertThat(ask("{ sources { name health } }", null).getString("data.sources[0].health"))
                .as("no answer about sources is kept")
                .isEqualTo("HEALTHY");
    }

    @Test
    void refusedRowsAreMendedAndTakenOnceMore() throws IOException, InterruptedException {
        Files.writeString(FOLDER.resolve("rows.ndjson"), ROWS + WAITS);
        ask(RUN, KEY);
        String load = latest().getString(LOAD + "id");
        String row = WAITS.strip().replace("company:lynas", "company:irel");
        JsonPath mended = mended(load, 4, row);
        assertThat(mended.getString("data.retryRefused.loads[0].state"))
                .as(mended.prettify())
                .isEqualTo("COMMITTED");
        assertThat(latest().getInt(LOAD + "claimsNew")).isEqualTo(1);
        assertThat(latest().getInt(LOAD + "rowsRefused")).isZero();
        assertThat(mended(load, 3, row).getString("data.retryRefused.loads[0].problem.message"))
                .contains("line 3 was mended");
        assertThat(mended(load, 4, "not a row").getInt("data.retryRefused.loads[0].rowsRefused"))
                .isEqualTo(1);
    }

    private static JsonPath mended(String load, int line, String row) {
        return ask(
                "mutation { retryRefused(load: \"%s\", mended: [{line: %d, row: \"%s\"}]) {"
                                .formatted(load, line, row.replace("\"", "\\\""))
                        + " loads { state problem { message } rowsRefused } } }",
                KEY);
    }

    @Test
    void whoHasNoKeyRunsNothingAndWhatIsNotThereIsSaid() {
        assertThat(ask(RUN, null).getString("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
        assertThat(ask("mutation { runSource(name: \"none\") { begun } }", KEY).getString("errors[0].message"))
                .contains("no source 'none' is configured");
        assertThat(ask("mutation { retryRefused(load: \"x\") { begun } }", KEY).getString("errors[0].extensions.code"))
                .isEqualTo("BAD_INPUT");
        JsonPath none = ask(
                "{ source(name: \"none\") { name } load(id: \"%s\") { id } }"
                        .formatted("00000000-0000-0000-0000-000000000000"),
                null);
        assertThat(none.getMap("data")).containsEntry("source", null).containsEntry("load", null);
    }

    /// What is told of the source once its run is over: an answer does not wait for a long one.
    private static JsonPath latest() throws InterruptedException {
        Instant longest = Instant.now().plus(LONGEST);
        JsonPath told = ask(LATEST, KEY);
        while ("RUNNING".equals(told.getString("data.source.health"))) {
            assertThat(Instant.now()).as("the run goes on").isBefore(longest);
            TimeUnit.MILLISECONDS.sleep(100);
            told = ask(LATEST, KEY);
        }
        return told;
    }

    private static void send(String rows) {
        RestAssured.given()
                .header("Authorization", "Bearer " + KEY)
                .contentType("application/x-ndjson")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/loads")
                .then()
                .statusCode(201);
    }

    private static JsonPath ask(String document, @Nullable String key) {
        RequestSpecification request =
                RestAssured.given().contentType(ContentType.JSON).body(Map.of("query", document));
        return (key == null ? request : request.header("Authorization", "Bearer " + key))
                .post("/graphql")
                .jsonPath();
    }
}
