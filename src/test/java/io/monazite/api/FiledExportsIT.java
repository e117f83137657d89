package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.access.KeyRing;
import io.monazite.access.NewKey;
import io.monazite.access.Role;
import io.monazite.exchange.filed.ExportFolder;
import io.monazite.graph.SupplyGraph;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Exports are written to files beside whoever asked, and fetched later, whole or in ranges, by those who may.
@QuarkusTest
class FiledExportsIT {

    private static final String LOADER = "the-key-of-all-tests-0123456789";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String START = """
            mutation ($input: ExportInput!) { startExport(input: $input) {
              id form rows packed extent digest state startedAt expiresAt leftOut } }""";
    private static final String ONE = """
            query ($id: ID!) { export(id: $id) { id state done of rate bytes checksum path endedAt expiresAt
              problem { code message } } }""";

    @Inject
    Sample sample;

    @Inject
    SupplyGraph graph;

    @Inject
    KeyRing keys;

    @Inject
    ExportFolder folder;

    @ConfigProperty(name = "monazite.admin.key")
    String admin;

    /// Of a caller of its own for each test, since each has so many at most.
    private String analyst = "";

    @BeforeEach
    void begin() {
        sample.require();
        analyst = key();
    }

    @Test
    void theWholeGraphIsWrittenAndFetched() throws Exception {
        JsonPath begun = start(Map.of("form", "NDJSON"));
        assertThat(begun.getString("id")).startsWith("export:");
        assertThat(begun.getString("digest")).isEqualTo(graph.version().digest());
        assertThat(begun.getString("extent")).isEqualTo("the whole graph");
        JsonPath done = done(begun.getString("id"));
        Response file = RestAssured.given()
                .header("Authorization", "Bearer " + analyst)
                .header("Accept-Encoding", "gzip")
                .get(done.getString("path"));
        assertThat(file.statusCode()).isEqualTo(200);
        byte[] bytes = file.asByteArray();
        assertThat(bytes).isEqualTo(as(LOADER).get("/exports/graph.ndjson").asByteArray());
        assertThat(done.getDouble("bytes")).isEqualTo(bytes.length);
        assertThat(done.getDouble("done")).isGreaterThan(40).isLessThanOrEqualTo(done.getDouble("of"));
        assertThat(done.getDouble("rate")).isPositive();
        assertThat(done.getString("checksum"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(Instant.parse(done.getString("expiresAt"))).isAfter(Instant.parse(done.getString("endedAt")));
        assertThat(file.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(file.header("ETag"))
                .isEqualTo("\"%s\"".formatted(done.getString("checksum").substring(0, 32)));
        assertThat(file.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(file.header("Content-Disposition")).contains("filename=\"monazite-graph.ndjson\"");
        assertThat(file.header("Monazite-Digest")).isEqualTo(begun.getString("digest"));
        assertThat(as(LOADER).get("/exports/graph.ndjson").header("Accept-Ranges"))
                .as("what is streamed lies nowhere")
                .isEqualTo("none");
    }

    @Test
    void rangesOfAFileAreFetched() {
        String path = done(start(Map.of("form", "NDJSON")).getString("id")).getString("path");
        Response whole = as(analyst).get(path);
        byte[] bytes = whole.asByteArray();
        String tag = whole.header("ETag");
        Response first = as(analyst).header("Range", "bytes=0-99").get(path);
        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(first.header("Content-Range")).isEqualTo("bytes 0-99/" + bytes.length);
        assertThat(first.asByteArray()).isEqualTo(Arrays.copyOf(bytes, 100));
        Response rest = as(analyst)
                .header("Range", "bytes=100-")
                .header("If-Range", tag)
                .get(path);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 100, bytes.length));
        Response changed = as(analyst)
                .header("Range", "bytes=100-")
                .header("If-Range", "\"another\"")
                .get(path);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.asByteArray()).isEqualTo(bytes);
        Response beyond = as(analyst)
                .header("Range", "bytes=%d-".formatted(bytes.length + 5))
                .get(path);
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + bytes.length);
        assertThat(beyond.jsonPath().getString("code")).isEqualTo("RANGE_NOT_SATISFIABLE");
        assertThat(as(analyst).header("If-None-Match", tag).get(path).statusCode())
                .isEqualTo(304);
        Response head = as(analyst).head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(bytes.length));
    }

    @Test
    void theRecordIsItsOwnersAloneAndOtherFormsAreForWhoeverHasTheAddress() {
        JsonPath record = done(start(Map.of("form", "PROV")).getString("id"));
        String path = record.getString("path");
        assertThat(RestAssured.get(path).statusCode()).isEqualTo(401);
        String stranger = key();
        assertThat(as(stranger).get(path).statusCode()).isEqualTo(404);
        assertThat(ask(stranger, ONE, Map.of("id", record.getString("id"))).getString("data.export"))
                .isNull();
        assertThat(ask(
                                stranger,
                                "mutation { cancelExport(id: \"%s\") { id } }".formatted(record.getString("id")),
                                Map.of())
                        .getList("errors.extensions.code"))
                .containsExactly("BAD_INPUT");
        assertThat(as(admin).get(path).statusCode()).isEqualTo(200);
        assertThat(as("mz_wrong").get(path).statusCode()).isEqualTo(401);
        String picture = done(start(Map.of("form", "GRAPHML")).getString("id")).getString("path");
        assertThat(RestAssured.get(picture).asString())
                .isEqualTo(RestAssured.get("/exports/graph.graphml").asString());
        assertThat(RestAssured.get("/exports/files/guessed").statusCode()).isEqualTo(404);
        assertThat(RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get("/exports/files/..%2f..%2floader.key")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask(analyst, "{ exports { id form } }", Map.of()).getList("data.exports.form"))
                .containsExactly("GRAPHML", "PROV");
    }

    @Test
    void partsAndTablesAreWrittenToo() throws IOException {
        Map<String, Object> scenario =
                Map.of("shocks", List.of(Map.of("supplier", "company:irel", "destinations", List.of("country:JP"))));
        assertThat(text(Map.of("form", "NDJSON", "scenario", scenario, "buyersIn", List.of("country:JP"))))
                .isEqualTo(as(LOADER)
                        .get("/exports/who-loses-supply.ndjson?supplier=company:irel&destination=country:JP"
                                + "&buyersIn=country:JP")
                        .asString());
        assertThat(text(Map.of("form", "NDJSON", "ids", List.of("company:trei"))))
                .isEqualTo(
                        as(LOADER).get("/exports/part.ndjson?id=company:trei").asString())
                .contains("\"company:trei\"");
        assertThat(text(Map.of("form", "NDJSON", "supplies", Map.of("supplier", "company:irel"))))
                .contains("\"supplier\":\"company:irel\"")
                .doesNotContain("\"supplier\":\"company:northern\"");
        Map<String, Object> table = Map.of("form", "CSV", "rows", "supply", "packed", true);
        Response packed = as(analyst).get(done(start(table).getString("id")).getString("path"));
        assertThat(packed.header("Content-Type")).isEqualTo("application/gzip");
        assertThat(packed.header("Content-Disposition")).contains("monazite-supply.csv.gz");
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(as(LOADER).get("/exports/supply.csv").asString());
        }
    }

    @Test
    void whatIsCancelledIsGone() {
        String id = start(Map.of("form", "NDJSON")).getString("id");
        String path = done(id).getString("path");
        assertThat(cancel(id)).isEqualTo("CANCELLED");
        Response gone = as(analyst).get(path);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.jsonPath().getString("code")).isEqualTo("CANCELLED");
        assertThat(folder.file(id)).doesNotExist();

        String early = start(Map.of("form", "PROV")).getString("id");
        assertThat(cancel(early)).isEqualTo("CANCELLED");
        await(() -> Files.notExists(folder.file(early))
                && Files.notExists(folder.file(early).resolveSibling(ExportFolder.name(early) + ".part")));
        assertThat(ask(analyst, ONE, Map.of("id", early)).getString("data.export.state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void eachCallerHasSoMany() {
        for (int number = 0; number < 10; number++) {
            start(Map.of("form", "GRAPHML"));
        }
        JsonPath refused = ask(analyst, START, Map.of("input", Map.of("form", "GRAPHML")));
        assertThat(refused.getList("errors.extensions.code")).containsExactly("LIMIT_EXCEEDED");
        assertThat(refused.getString("errors[0].message")).contains("you have 10 exports");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "form: CSV | input.rows",
                "form: CSV, rows: \"mystery\" | input.rows",
                "form: PROV, rows: \"supply\" | input.rows",
                "form: PROV, ids: [] | input.ids",
                "form: PROV, ids: [\"nothing\"] | input.ids",
                "form: PROV, ids: [\"company:irel\"], supplies: {} | input.supplies",
                "form: PROV, scenario: {shocks: [{supplier: \"company:nobody\"}]} | input.scenario.shocks[0]",
                "form: PROV, scenario: {shocks: [{supplier: \"company:irel\"}]}, "
                        + "buyersIn: [\"company:nobody\"] | input.buyersIn",
                "form: PROV, knownAt: \"2999-01-01T00:00:00Z\" | input.knownAt",
            })
    void whatCannotBeExportedIsRefused(String input, String field) {
        JsonPath answer = ask(analyst, "mutation { startExport(input: {%s}) { id } }".formatted(input), Map.of());
        assertThat(answer.getList("errors.extensions.code")).containsExactly("BAD_INPUT");
        assertThat(answer.getString("errors[0].extensions.field")).contains(field);
    }

    private String text(Map<String, Object> input) {
        return as(analyst)
                .get(done(start(input).getString("id")).getString("path"))
                .asString();
    }

    private JsonPath start(Map<String, Object> input) {
        JsonPath answer = ask(analyst, START, Map.of("input", input));
        assertThat(answer.getList("errors")).as(input.toString()).isNull();
        return answer.setRootPath("data.startExport");
    }

    private JsonPath done(String id) {
        await(() -> !Set.of("WAITING", "RUNNING")
                .contains(ask(analyst, ONE, Map.of("id", id)).getString("data.export.state")));
        JsonPath ended = ask(analyst, ONE, Map.of("id", id)).setRootPath("data.export");
        assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("DONE");
        return ended;
    }

    private String cancel(String id) {
        return ask(analyst, "mutation ($id: ID!) { cancelExport(id: $id) { state } }", Map.of("id", id))
                .getString("data.cancelExport.state");
    }

    private String key() {
        return keys.make(new NewKey("exporter-" + UUID.randomUUID(), Set.of(Role.ANALYST), List.of(), null), "test")
                .secret();
    }

    private static RequestSpecification as(String key) {
        return RestAssured.given().urlEncodingEnabled(false).header("Authorization", "Bearer " + key);
    }

    private static JsonPath ask(String key, String document, Map<String, Object> variables) {
        return as(key).contentType("application/json")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .jsonPath();
    }

    private static void await(BooleanSupplier met) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!met.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
