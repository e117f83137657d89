package io.monazite.api.loads;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.Metrics;
import io.monazite.graph.GraphLoads;
import io.monazite.graph.LoadStart;
import io.monazite.graph.Staging;
import io.monazite.testsupport.Ready;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/// Loading over HTTP: who may, what comes back, and what is refused.
@QuarkusTest
class LoadResourceIT {

    private static final String KEY = "the-key-of-all-tests-0123456789";
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    GraphLoads graph;

    @BeforeEach
    void awaitService() throws InterruptedException {
        Ready.await();
    }

    @Test
    void withoutAKeyNothingIsTaken() {
        given().contentType(NDJSON)
                .body(bytes(publisher()))
                .post("/loads")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"), "how", containsString("loader.key"));
        given().contentType(NDJSON)
                .header("Authorization", "Bearer " + KEY + "x")
                .body(bytes(publisher()))
                .post("/loads")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
        given().get("/checks").then().statusCode(401);
        given().get("/loads/%s/refused".formatted(UUID.randomUUID())).then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "reader", roles = "reader")
    void anotherRoleIsNotEnough() {
        given().contentType(NDJSON)
                .body(bytes(publisher()))
                .post("/loads")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void whatIsNewIsCommittedAndTheSecondTimeUnchanged() {
        String row = publisher();
        loader().body(bytes(row))
                .post("/loads?file=one.ndjson")
                .then()
                .statusCode(201)
                .body("state", equalTo("COMMITTED"), "counts.sourcesNew", equalTo(1), "version", notNullValue());
        loader().body(bytes(row)).post("/loads").then().statusCode(200).body("state", equalTo("UNCHANGED"));
        loader().body(bytes(publisher()))
                .post("/loads?dryRun=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRY_RUN"));
    }

    @Test
    void refusedRowsAreNamedAndCanBeFetched() {
        String id = loader().body(
                        bytes(publisher() + "\n{\"type\":\"publisher\",\"id\":\"publisher:x\",\"nam\":\"X\"}"))
                .post("/loads")
                .then()
                .statusCode(422)
                .body("state", equalTo("REFUSED"), "failures.code", hasItem("UNKNOWN_FIELD"))
                .body("failures[0].line", equalTo(2), "failures[0].reason", containsString("'name'"))
                .extract()
                .path("id");
        String refused = given().header("Authorization", "Bearer " + KEY)
                .get("/loads/%s/refused".formatted(id))
                .then()
                .statusCode(200)
                .contentType(NDJSON)
                .extract()
                .asString();
        assertThat(refused).contains("\"line\":2", "\"raw\":\"{");
        loader().body(bytes(publisher() + "\n{}"))
                .post("/loads?onError=quarantine")
                .then()
                .statusCode(201)
                .body("counts.rowsRefused", equalTo(1));
        loader().get("/loads/%s/refused".formatted(UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        loader().get("/loads/nonsense/refused").then().statusCode(404);
    }

    @Test
    void csvIsOfOneKind() {
        String csv = "id,name\npublisher:%s,=SUM(A1)\n".formatted(UUID.randomUUID());
        RequestSpecification loader = given().header("Authorization", "Bearer " + KEY);
        loader.contentType("text/csv; kind=publisher")
                .body(bytes(csv))
                .post("/loads")
                .then()
                .statusCode(201)
                .body("counts.sourcesNew", equalTo(1));
        given().header("Authorization", "Bearer " + KEY)
                .contentType("text/csv")
                .body(bytes(csv))
                .post("/loads")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"), "how", containsString("kind=supply"));
    }

    @Test
    void otherFormsAreNotTaken() {
        given().header("Authorization", "Bearer " + KEY)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/loads")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        loader().body(bytes(""))
                .post("/loads?onError=ignore")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_INPUT"));
        loader().header("Content-Encoding", "br")
                .body(bytes("x"))
                .post("/loads")
                .then()
                .statusCode(415);
        loader().header("Content-Encoding", "gzip")
                .body("no gzip".getBytes(StandardCharsets.UTF_8))
                .post("/loads")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNREADABLE"));
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(publisher().getBytes(StandardCharsets.UTF_8));
        }
        loader().header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/loads")
                .then()
                .statusCode(201)
                .body("counts.sourcesNew", equalTo(1));
    }

    @Test
    void oneLoadAtATime() {
        long failed = loads("FAILED");
        long turnedAway = loads("TURNED_AWAY");
        try (Staging other = graph.begin(new LoadStart("test", null, 0, "", null))) {
            assertThat(other.sequence()).isPositive();
            loader().body(bytes(publisher()))
                    .post("/loads")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("LOAD_IN_PROGRESS"));
        }
        assertThat(loads("FAILED")).as("what never began did not fail").isEqualTo(failed);
        assertThat(loads("TURNED_AWAY")).isEqualTo(turnedAway + 1);
    }

    private static long loads(String state) {
        return Metrics.timer("monazite.loads", "state", state).count();
    }

    @Test
    void theSchemaIsOpenToAll() {
        given().get("/loads/schema").then().statusCode(200).body("$defs.supply.description", notNullValue());
    }

    @Test
    void theChecksRunOnDemand() {
        given().header("Authorization", "Bearer " + KEY)
                .get("/checks")
                .then()
                .statusCode(200)
                .body("findings", notNullValue());
    }

    private static RequestSpecification loader() {
        return given().header("Authorization", "Bearer " + KEY).contentType(NDJSON);
    }

    private static String publisher() {
        return "{\"type\":\"publisher\",\"id\":\"publisher:%s\",\"name\":\"A daily\"}".formatted(UUID.randomUUID());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
