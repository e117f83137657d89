package io.monazite.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.TestNeo4j;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// A graph of some forty rows, written by the loader as any other, and questions to it.
@ApplicationScoped
public class Sample {

    private static final Path ROWS = Path.of("src/test/resources/sample/sample.ndjson");

    private final LoadService loads;
    private final EmptyGraph empty;
    private @Nullable String made;

    Sample(LoadService loads, EmptyGraph empty) {
        this.loads = loads;
        this.empty = empty;
    }

    /// Makes the sample all that the graph holds, unless it is so already.
    public void require() {
        if (made == null || !made.equals(state())) {
            load();
        }
    }

    /// Makes the sample all that the graph holds, in a state of the graph that nobody has seen yet.
    public void load() {
        try (var rows = Files.newInputStream(ROWS)) {
            empty.require();
            add(rows);
            made = state();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What the database itself says, for the service remembers a version for a while.
    private static String state() {
        return TestNeo4j.driver()
                .executableQuery("MATCH (d:Dataset) RETURN d.digest + ' ' + d.recordedAt AS state")
                .execute()
                .records()
                .stream()
                .map(row -> row.get("state").asString())
                .findFirst()
                .orElse("");
    }

    /// Loads more rows, as a caller of `/loads` would.
    public void add(String... rows) {
        add(new ByteArrayInputStream(String.join("\n", rows).getBytes(StandardCharsets.UTF_8)));
    }

    private void add(InputStream rows) {
        LoadReport report = loads.load(
                rows, new LoadFormat.Ndjson(), new LoadOptions("sample", null, false, LoadOptions.OnError.REJECT));
        if (report.state() != LoadState.COMMITTED) {
            throw new AssertionError("the rows were not taken: " + report);
        }
    }

    public static Response ask(String document) {
        return ask(document, Map.of());
    }

    public static Response ask(String document, Map<String, Object> variables) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql");
    }

    /// Asks for an answer that is read now, whatever is kept.
    public static Response askAnew(String document) {
        return askAnew(document, Map.of());
    }

    public static Response askAnew(String document, Map<String, Object> variables) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql");
    }

    /// The codes of the errors of an answer.
    public static List<String> codes(Response answer) {
        return answer.jsonPath().getList("errors.extensions.code", String.class);
    }
}
