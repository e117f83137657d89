package io.monazite.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.access.KeyRing;
import io.monazite.access.NewKey;
import io.monazite.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// A key that is bound to sources changes what they say and nothing else, whatever the way.
@QuarkusTest
class BoundKeysIT {

    private static final String PROPOSED = """
            {"type":"supply","claim":"claim:%1$s","supplier":"company:irel","buyer":"company:magnets",\
            "material":"material:ndpr-oxide","basis":"REO","period":"%2$s","status":"SHIPPED","tonnes":5,\
            "source":"article:%3$s","method":"MODEL"}""";
    private static final String STORY = """
            IREL ships more

            IREL (India) Limited shipped 700 tonnes of NdPr oxide to Japan in 2024, customs data showed.""";

    @Inject
    Sample sample;

    @Inject
    KeyRing keys;

    @ConfigProperty(name = "monazite.loader.key")
    String loader;

    @BeforeEach
    void load() {
        sample.load();
    }

    @Test
    void aReviewerDecidesOnWhatItsSourcesSay() {
        sample.add(PROPOSED.formatted("own", "2031", "copy"), PROPOSED.formatted("other", "2032", "wire"));
        String reviewer = bound(Role.REVIEWER);
        JsonPath other = ask(reviewer, "mutation { acceptClaims(ids: [\"claim:other\"]) { decisions { after } } }");
        assertThat(other.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(other.getString("errors[0].message")).contains("bound to other sources");
        JsonPath own = ask(reviewer, "mutation { acceptClaims(ids: [\"claim:own\"]) { decisions { review } } }");
        assertThat(own.getString("data.acceptClaims.decisions[0].review")).isEqualTo("ACCEPTED");
    }

    @Test
    void whatConcernsAllSourcesTakesAKeyWithoutBounds() {
        String all = bound(Role.LOADER, Role.REVIEWER);
        for (String change : List.of(
                "runSource(name: \"none\") { begun }",
                "pauseSource(name: \"none\") { name }",
                "resumeSource(name: \"none\") { name }",
                "retryRefused(load: \"none\") { begun }",
                "acceptMatch(entity: \"company:none\", into: \"company:no-one\") { claims }",
                "rejectMatch(entity: \"company:none\", other: \"company:no-one\", reason: \"none\") { claims }",
                "undoMerge(entity: \"company:none\", reason: \"none\") { claims }")) {
            assertThat(ask(all, "mutation { %s }".formatted(change)).getString("errors[0].extensions.code"))
                    .as(change)
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void anArticleIsSentForItsPublisherOnly() {
        for (Role role : List.of(Role.LOADER, Role.ANALYST)) {
            String key = bound(role);
            Response other = article(key, "Wire", "https://wire.example/" + UUID.randomUUID());
            assertThat(other.statusCode()).as(other.asString()).isEqualTo(422);
            assertThat(other.asString()).contains("NOT_YOUR_SOURCE");
            Response own = article(key, "Paper", "https://paper.example/" + UUID.randomUUID());
            assertThat(own.statusCode()).as(own.asString()).isEqualTo(201);
        }
    }

    @Test
    void aLoaderDecidesOnNothing() {
        sample.add(PROPOSED.formatted("own", "2031", "copy"));
        String forged = PROPOSED.formatted("forged", "2031", "copy")
                .replace("}", ",\"review\":\"ACCEPTED\",\"reviewedBy\":\"Ada\",\"supersedes\":[\"claim:own\"]}");
        for (String key : List.of(bound(Role.LOADER), loader)) {
            Response refused = send(key, forged);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.jsonPath().getList("failures.code")).containsExactly("NOT_A_REVIEWER");
        }
        assertThat(send(bound(Role.LOADER, Role.REVIEWER), forged).statusCode()).isEqualTo(201);
    }

    @Test
    void refusedRowsAreOfItsOwnLoads() {
        String key = bound(Role.LOADER);
        String own = send(key, "{\"type\":\"none\"}").jsonPath().getString("id");
        String other = send(loader, "{\"type\":\"other\"}").jsonPath().getString("id");
        assertThat(as(key).get("/loads/%s/refused".formatted(own)).statusCode()).isEqualTo(200);
        assertThat(as(key).get("/loads/%s/refused".formatted(other)).statusCode())
                .isEqualTo(404);
        assertThat(as(loader).get("/loads/%s/refused".formatted(own)).statusCode())
                .isEqualTo(200);
        String document = "{ load(id: \"%s\") { rowsRefused refused { value } } }".formatted(other);
        assertThat(ask(key, document).getList("data.load.refused")).isEmpty();
        assertThat(ask(loader, document).getList("data.load.refused")).isNotEmpty();
    }

    /// Bound to `publisher:paper`, which brought out the articles `copy` and `filing` of the sample.
    private String bound(Role... roles) {
        return keys.make(
                        new NewKey("bound-" + UUID.randomUUID(), Set.of(roles), List.of("publisher:paper"), null),
                        "test")
                .secret();
    }

    private static Response article(String credential, String publisher, String address) {
        return as(credential)
                .contentType("text/plain; charset=utf-8")
                .queryParam("publisher", publisher)
                .queryParam("published", "2025-03-04")
                .queryParam("url", address)
                .body((STORY + " " + address).getBytes(UTF_8))
                .post("/articles");
    }

    private static Response send(String credential, String rows) {
        return as(credential)
                .contentType("application/x-ndjson")
                .body(rows.getBytes(UTF_8))
                .post("/loads");
    }

    private static JsonPath ask(String credential, String document) {
        return as(credential)
                .contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql")
                .jsonPath();
    }

    private static RequestSpecification as(String credential) {
        return RestAssured.given().header("Authorization", "Bearer " + credential);
    }
}
