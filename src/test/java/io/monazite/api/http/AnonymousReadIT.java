package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.access.Audit;
import io.monazite.access.KeyRing;
import io.monazite.access.NewKey;
import io.monazite.access.Role;
import io.monazite.api.Sample;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// What callers see that nobody knows.
@QuarkusTest
class AnonymousReadIT {

    private static final String QUOTES = "{ company(id: \"company:%s\") { evidence { claims { quote } } } }";

    @Inject
    Sample sample;

    @Inject
    Doors doors;

    @Inject
    Audit audit;

    @Inject
    KeyRing keys;

    @BeforeEach
    void load() {
        sample.load();
    }

    /// The doors as the setting `monazite.access.anonymous-read=false` makes them.
    @Test
    void closedDoorsLetKnownCallersInOnly() {
        assertThat(ask(null, "{ companies { totalCount } }").statusCode())
                .as("before they are closed; the answer is kept")
                .isEqualTo(200);
        QuarkusMock.installMockForInstance(new Doors(false, audit), doors);
        Response refused = ask(null, "{ companies { totalCount } }");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(Sample.codes(refused)).containsExactly("UNAUTHENTICATED");
        assertThat(ask(null, "{ __schema { types { name } } }").statusCode()).isEqualTo(401);
        assertThat(RestAssured.get("/graphql?query=%7B__typename%7D").statusCode())
                .isEqualTo(401);
        assertThat(RestAssured.get("/graphql/schema.graphql").statusCode()).isEqualTo(401);
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/q/graphql-ui/").statusCode()).isEqualTo(200);
        String analyst = analyst();
        assertThat(ask(analyst, "{ companies { totalCount } }").jsonPath().getInt("data.companies.totalCount"))
                .isPositive();
        assertThat(asking(analyst).get("/graphql/schema.graphql").statusCode()).isEqualTo(200);
    }

    @Test
    void quotesUnderAClosedLicenceAreForKnownCallers() {
        String closed = company("All rights reserved, 2025");
        String open = company("CC-BY-4.0");
        String silent = company(null);
        assertThat(quotes(null, closed)).containsOnlyNulls();
        assertThat(quotes(null, open)).containsExactly("They dig.");
        assertThat(quotes(null, silent)).containsExactly("They dig.");
        assertThat(quotes(analyst(), closed)).containsExactly("They dig.");
        assertThat(quotes(null, closed))
                .as("asked again, with the other answer kept")
                .containsOnlyNulls();
    }

    private List<Object> quotes(String credential, String company) {
        Response answer = ask(credential, QUOTES.formatted(company));
        return answer.jsonPath().getList("data.company.evidence.claims.quote");
    }

    private String company(String licence) {
        String id = UUID.randomUUID().toString();
        String named = licence == null ? "" : ", \"licence\": \"%s\"".formatted(licence);
        sample.add("""
                {"type": "article", "id": "article:%1$s", "title": "A report"%2$s}
                {"type": "company", "id": "company:c%1$s", "name": "C", "source": "article:%1$s", "quote": "They dig."}
                """.formatted(id, named));
        return "c" + id;
    }

    private String analyst() {
        return keys.make(new NewKey("analyst-" + UUID.randomUUID(), Set.of(Role.ANALYST), List.of(), null), "test")
                .secret();
    }

    private static Response ask(String credential, String document) {
        return asking(credential)
                .contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql");
    }

    private static RequestSpecification asking(String credential) {
        return credential == null
                ? RestAssured.given()
                : RestAssured.given().header("Authorization", "Bearer " + credential);
    }
}
