package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.monazite.api.Sample;
import io.monazite.testsupport.Ready;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// Documents that clients send once and name by their hash from then on.
@QuarkusTest
class PersistedQueriesIT {

    private static final String DOCUMENT = "query Named { __typename }";

    @BeforeEach
    void awaitReady() throws InterruptedException {
        Ready.await();
    }

    @Test
    void aDocumentIsSentOnceAndNamedByItsHashFromThenOn() {
        String document = DOCUMENT + " # " + System.nanoTime();
        String hash = hash(document);

        Response unknown = ask(null, hash);
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(Sample.codes(unknown)).containsExactly("PERSISTED_QUERY_NOT_FOUND");

        assertThat(ask(document, hash).jsonPath().getString("data.__typename")).isEqualTo("Query");
        assertThat(ask(null, hash).jsonPath().getString("data.__typename")).isEqualTo("Query");

        Response byAddress = byAddress(hash);
        assertThat(byAddress.jsonPath().getString("data.__typename")).isEqualTo("Query");
        assertThat(byAddress.header("ETag")).isNotNull();
    }

    @Test
    void anUnknownHashIsNotRemembered() {
        Response unknown = byAddress(hash("never sent"));
        assertThat(Sample.codes(unknown)).containsExactly("PERSISTED_QUERY_NOT_FOUND");
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(unknown.jsonPath().getString("errors[0].extensions.sha256Hash"))
                .isEqualTo(hash("never sent"));
    }

    @Test
    void theHashIsThatOfTheDocument() {
        Response wrong = ask(DOCUMENT, hash("another"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Sample.codes(wrong)).containsExactly("BAD_INPUT");
        assertThat(wrong.jsonPath().getString("errors[0].message")).contains(hash(DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"persistedQuery\": 1}",
                "{\"persistedQuery\": {}}",
                "{\"persistedQuery\": {\"version\": 2, \"sha256Hash\": \"\"}}",
                "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"ABC\"}}",
                "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": 7}}"
            })
    void aNameThatIsNoneIsRefused(String extensions) {
        Response refused =
                RestAssured.given().queryParam("extensions", extensions).get("/graphql");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Sample.codes(refused)).containsExactly("BAD_INPUT");
        assertThat(refused.jsonPath().getString("errors[0].extensions.field")).startsWith("extensions.persistedQuery");
    }

    static Response ask(@Nullable String document, String hash) {
        Map<String, Object> body = new HashMap<>();
        body.put("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
        if (document != null) {
            body.put("query", document);
        }
        return RestAssured.given().contentType("application/json").body(body).post("/graphql");
    }

    static Response byAddress(String hash) {
        return RestAssured.given().queryParam("extensions", extensions(hash)).get("/graphql");
    }

    static String extensions(String hash) {
        return "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}".formatted(hash);
    }

    static String hash(String document) {
        return Digests.of(document.getBytes(StandardCharsets.UTF_8));
    }
}
