package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.api.Sample;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// A question is answered from the graph once, until a load changes it.
@QuarkusTest
class AnswerCacheIT {

    private static final Logger STATEMENTS = Logger.getLogger("io.monazite.statements");
    private static final String COMPANIES = "{ companies { totalCount nodes { id name } } }";
    private static final String COMPANY =
            "{\"type\": \"company\", \"id\": \"company:%s\", \"name\": \"%s\", \"source\": \"article:wire\"}";

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            sent.add(String.valueOf(record.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Inject
    Sample sample;

    @Inject
    AnswerCache cache;

    @ConfigProperty(name = "monazite.graphql.answers-kept")
    MemorySize most;

    @ConfigProperty(name = "monazite.loader.key")
    String key;

    @BeforeEach
    void load() {
        sample.load();
        STATEMENTS.setLevel(Level.FINE);
        STATEMENTS.addHandler(listener);
    }

    @AfterEach
    void deafen() {
        STATEMENTS.removeHandler(listener);
        STATEMENTS.setLevel(Level.INFO);
    }

    @Test
    void theSameQuestionIsAnsweredOnce() {
        String first = Sample.ask(COMPANIES).asString();
        assertThat(reads()).isNotZero();
        sent.clear();

        assertThat(Sample.ask(COMPANIES).asString()).isEqualTo(first);
        assertThat(get().queryParam("query", COMPANIES).get("/graphql").asString())
                .isEqualTo(first);
        assertThat(reads()).isZero();

        RestAssured.given()
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body(Map.of("query", COMPANIES))
                .post("/graphql");
        assertThat(reads()).isNotZero();
    }

    /// Strangers are given a kept answer before anybody is asked who they are; whoever shows something is looked at
    /// first.
    @Test
    void aWrongKeyIsRefusedThoughTheAnswerIsKept() {
        String kept = Sample.ask(COMPANIES).asString();
        assertThat(asking("Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(Sample.codes(asking("Bearer wrong"))).containsExactly("UNAUTHENTICATED");
        assertThat(asking("Basic d3Jvbmc=").asString()).isEqualTo(kept);
        assertThat(asking("Bearer " + key).asString()).isEqualTo(kept);
    }

    private static Response asking(String authorization) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Authorization", authorization)
                .body(Map.of("query", COMPANIES))
                .post("/graphql");
    }

    @Test
    void anotherQuestionHasAnotherAnswer() {
        String document = "query A($first: Int) { companies(first: $first) { nodes { id } } } "
                + "query B($first: Int) { countries(first: $first) { nodes { id } } }";
        List<String> answers = new ArrayList<>();
        for (String operation : List.of("A", "B")) {
            for (int first : List.of(1, 2)) {
                answers.add(RestAssured.given()
                        .contentType("application/json")
                        .body(Map.of(
                                "query", document, "operationName", operation, "variables", Map.of("first", first)))
                        .post("/graphql")
                        .asString());
            }
        }
        assertThat(answers).doesNotHaveDuplicates();
    }

    @Test
    void manyWhoAskAtOnceAreAnsweredByOneRead() throws Exception {
        Callable<String> asking =
                () -> Sample.ask("{ deposits { nodes { id name } } }").asString();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<String>> answers = threads.invokeAll(Collections.nCopies(64, asking));
            assertThat(answers).extracting(Future::get).containsOnly(asking.call());
        }
        assertThat(reads()).isEqualTo(1);
    }

    @Test
    void aLoadIsSeenAtOnce() {
        for (int number = 1; number <= 5; number++) {
            int before = Sample.ask(COMPANIES).jsonPath().getInt("data.companies.totalCount");
            sample.add(COMPANY.formatted("new-" + number, "New " + number));
            assertThat(Sample.ask(COMPANIES).jsonPath().getInt("data.companies.totalCount"))
                    .isEqualTo(before + 1);
        }
    }

    @Test
    void whatRolesLetSeeIsKeptApart() {
        Sample.ask(COMPANIES);
        sent.clear();
        Response answer = get().header("Authorization", "Bearer " + key)
                .queryParam("query", COMPANIES)
                .get("/graphql");
        assertThat(reads()).isNotZero();
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void whoHasTheAnswerIsToldSo() {
        String few = "{ companies(first: 1, orderBy: [ID_ASC]) { nodes { id } } }";
        Response first = get().queryParam("query", few).get("/graphql");
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}(-[0-9a-f]+)?\"");
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(first.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Accept"));

        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Response again = get().header("If-None-Match", known)
                    .queryParam("query", few)
                    .get("/graphql");
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        // Compressed it is other bytes.
        Response plain = get().header("Accept-Encoding", "identity")
                .queryParam("query", few)
                .get("/graphql");
        assertThat(plain.header("ETag")).startsWith(tag.substring(0, 65)).isNotEqualTo(tag);
        assertThat(plain.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
        // Another form of the same answer is another representation.
        assertThat(RestAssured.given()
                        .accept(Endpoint.GRAPHQL_JSON)
                        .queryParam("query", few)
                        .get("/graphql")
                        .header("ETag"))
                .isNotEqualTo(tag);

        sample.add(COMPANY.formatted("zzz", "Last"));
        assertThat(status(few, tag))
                .as("a load that leaves this answer as it is")
                .isEqualTo(304);
        sample.add(COMPANY.formatted("aaa", "First"));
        assertThat(status(few, tag)).as("a load that changes it").isEqualTo(200);
    }

    @Test
    void onlyWhatAlwaysFailsSoIsKept() {
        Response bad =
                get().queryParam("query", "{ company(id: \"nobody\") { id } }").get("/graphql");
        assertThat(bad.header("ETag")).isNotNull();
        Response unfit = get().queryParam("query", "{ shoeSize }").get("/graphql");
        assertThat(unfit.header("ETag")).isNull();
        assertThat(unfit.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void answersTakeNoMoreRoomThanTheyAreGiven() {
        for (int number = 0; number < 60; number++) {
            Sample.ask("{ a%d: __schema { types { name description } } }".formatted(number));
        }
        assertThat(cache.bytes()).isPositive().isLessThanOrEqualTo(most.asLongValue());
    }

    /// How many statements read lists of entities, or counted them.
    private long reads() {
        return sent.stream()
                .filter(statement -> statement.startsWith("ENTITIES_BY") || statement.startsWith("COUNT_"))
                .count();
    }

    private static int status(String document, String tag) {
        return get().header("If-None-Match", tag)
                .queryParam("query", document)
                .get("/graphql")
                .statusCode();
    }

    private static RequestSpecification get() {
        return RestAssured.given().accept(Endpoint.JSON);
    }
}
