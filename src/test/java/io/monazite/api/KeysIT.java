package io.monazite.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.testsupport.TestNeo4j;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/// Keys are made, used, bound and revoked, and everything that changes something is on record.
@QuarkusTest
class KeysIT {

    private static final String CREATE = """
            mutation Create($name: String!, $roles: [Role!]!, $sources: [String!], $expires: DateTime) {
              createKey(name: $name, roles: $roles, sources: $sources, expires: $expires) {
                secret
                key { name roles sources madeBy expiresAt revokedAt }
              }
            }""";
    private static final String REVOKE =
            "mutation Revoke($name: String!) { revokeKey(name: $name) { key { name revokedAt } } }";
    private static final String AUDIT = """
            query Audit($first: Int, $who: String, $since: DateTime, $after: String) {
              audit(first: $first, after: $after, who: $who, since: $since) {
                totalCount
                pageInfo { hasNextPage endCursor }
                nodes { id at who roles what about outcome code }
              }
            }""";

    @Inject
    Sample sample;

    @ConfigProperty(name = "monazite.admin.key")
    String admin;

    private final String name = "nightly-" + UUID.randomUUID();

    @BeforeEach
    void load() {
        sample.load();
    }

    @Test
    void aKeyIsShownOnceAndOnlyItsHashIsKept() {
        JsonPath made = asked(CREATE, Map.of("name", name, "roles", List.of("REVIEWER")));
        String secret = made.getString("data.createKey.secret");
        assertThat(secret).matches("mz_[A-Za-z0-9_-]{43}");
        assertThat(made.getMap("data.createKey.key"))
                .containsEntry("name", name)
                .containsEntry("roles", List.of("REVIEWER"))
                .containsEntry("sources", List.of())
                .containsEntry("madeBy", "admin key")
                .containsEntry("expiresAt", null);
        assertThat(TestNeo4j.driver()
                        .executableQuery(
                                "MATCH (n) WHERE any(k IN keys(n) WHERE toStringOrNull(n[k]) CONTAINS $secret) "
                                        + "RETURN count(n) AS found")
                        .withParameters(Map.of("secret", secret))
                        .execute()
                        .records()
                        .getFirst()
                        .get("found")
                        .asInt())
                .isZero();
        assertThat(asked("{ keys { name roles madeBy } }", Map.of()).getList("data.keys.name"))
                .contains(name);
    }

    @Test
    void aRevokedKeyOpensNothingAtOnceAndItsNameIsNotGivenAgain() {
        String secret = secret(Map.of("name", name, "roles", List.of("ADMIN")));
        assertThat(ask(secret, "{ keys { name } }", Map.of()).statusCode()).isEqualTo(200);
        assertThat(asked(REVOKE, Map.of("name", name)).getString("data.revokeKey.key.revokedAt"))
                .isNotNull();
        assertThat(ask(secret, "{ keys { name } }", Map.of()).statusCode()).isEqualTo(401);
        String since = asked("{ keys { name revokedAt } }", Map.of())
                .getString("data.keys.find { it.name == '%s' }.revokedAt".formatted(name));
        assertThat(asked(REVOKE, Map.of("name", name)).getString("data.revokeKey.key.revokedAt"))
                .isEqualTo(since);
        JsonPath again = asked(CREATE, Map.of("name", name, "roles", List.of("ANALYST")));
        assertThat(again.getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
        assertThat(again.getString("errors[0].extensions.field")).isEqualTo("name");
    }

    @Test
    void whatCannotBeAKeyIsNamed() {
        Map<String, Map<String, Object>> bad = Map.of(
                "name", Map.of("name", "Nightly prices", "roles", List.of("LOADER")),
                "roles", Map.of("name", name, "roles", List.of()),
                "sources", Map.of("name", name, "roles", List.of("LOADER"), "sources", List.of("usgs")),
                "expires", Map.of("name", name, "roles", List.of("LOADER"), "expires", "2020-01-01T00:00:00Z"));
        bad.forEach((field, variables) -> {
            JsonPath answer = asked(CREATE, variables);
            assertThat(answer.getString("errors[0].extensions.code")).as(field).isEqualTo("BAD_INPUT");
            assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(field);
        });
        assertThat(asked(REVOKE, Map.of("name", name)).getString("errors[0].extensions.code"))
                .isEqualTo("BAD_INPUT");
    }

    @Test
    void aBoundKeyLoadsForItsSourcesOnly() {
        String id = UUID.randomUUID().toString();
        String secret = secret(
                Map.of("name", name, "roles", List.of("LOADER"), "sources", List.of("article:own-%s-*".formatted(id))));
        Response own = load(secret, rows("article:own-%s-1".formatted(id), id));
        assertThat(own.statusCode()).as(own.asString()).isEqualTo(201);
        Response other = load(secret, rows("article:other-" + id, "x" + id));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getList("failures.code")).contains("NOT_YOUR_SOURCE");
        assertThat(other.jsonPath().getString("failures.find { it.code == 'NOT_YOUR_SOURCE' }.reason"))
                .contains("bound to other sources");

        JsonPath record = asked(AUDIT, Map.of("first", 10, "who", "key " + name));
        assertThat(record.getList("data.audit.nodes.outcome")).containsExactly("REFUSED", "DONE");
        assertThat(record.getList("data.audit.nodes.code")).containsExactly("NOT_YOUR_SOURCE", null);
        assertThat(record.getList("data.audit.nodes.what")).containsOnly("load");
        assertThat(record.getString("data.audit.nodes[1].about")).contains("file rows.ndjson", "version");
    }

    /// The first request with a key that must be looked up has a body of some size, which must not get lost meanwhile.
    @Test
    void aRequestWaitsForItsKeyToBeLookedUp() {
        String secret = secret(Map.of("name", name, "roles", List.of("ANALYST")));
        String padded = "# " + "x".repeat(150_000) + "\n{ __typename }";
        Response answer = ask(secret, padded, Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("data.__typename")).isEqualTo("Query");
    }

    @Test
    void whatWasDoneAndWhatWasRefusedIsOnRecord() {
        Instant begin = Instant.now();
        String secret = secret(Map.of("name", name, "roles", List.of("REVIEWER")));
        ask(secret, REVOKE, Map.of("name", name));
        asked(REVOKE, Map.of("name", "nobody"));
        ask(null, REVOKE, Map.of("name", name));
        Map<String, Object> mine = new HashMap<>(Map.of("since", begin.toString(), "first", 100));
        JsonPath record = asked(AUDIT, mine);
        assertThat(record.getList("data.audit.nodes.who"))
                .containsExactly(null, "admin key", "key " + name, "admin key");
        assertThat(record.getList("data.audit.nodes.what"))
                .containsExactly("revokeKey", "revokeKey", "revokeKey", "createKey");
        assertThat(record.getList("data.audit.nodes.outcome")).containsExactly("REFUSED", "REFUSED", "REFUSED", "DONE");
        assertThat(record.getList("data.audit.nodes.code"))
                .containsExactly("UNAUTHENTICATED", "BAD_INPUT", "FORBIDDEN", null);
        assertThat(record.getList("data.audit.nodes[2].roles")).isEqualTo(List.of("ANALYST", "REVIEWER"));
        assertThat(record.getString("data.audit.nodes[3].about"))
                .contains("name: " + name)
                .doesNotContain("mz_");
        assertThat(record.getInt("data.audit.totalCount")).isEqualTo(4);

        mine.put("first", 3);
        JsonPath page = asked(AUDIT, mine);
        assertThat(page.getBoolean("data.audit.pageInfo.hasNextPage")).isTrue();
        mine.put("after", page.getString("data.audit.pageInfo.endCursor"));
        assertThat(asked(AUDIT, mine).getList("data.audit.nodes.what")).containsExactly("createKey");
    }

    private String secret(Map<String, Object> variables) {
        JsonPath made = asked(CREATE, variables);
        assertThat(made.getList("errors")).as("errors").isNull();
        return made.getString("data.createKey.secret");
    }

    private JsonPath asked(String document, Map<String, Object> variables) {
        return ask(admin, document, variables).jsonPath();
    }

    private static Response ask(String credential, String document, Map<String, Object> variables) {
        return (credential == null
                        ? RestAssured.given()
                        : RestAssured.given().header("Authorization", "Bearer " + credential))
                .contentType("application/json")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql");
    }

    private static Response load(String credential, String rows) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + credential)
                .contentType("application/x-ndjson")
                .body(rows.getBytes(UTF_8))
                .post("/loads?file=rows.ndjson");
    }

    private static String rows(String article, String company) {
        return """
                {"type": "article", "id": "%1$s", "title": "A report"}
                {"type": "company", "id": "company:c%2$s", "name": "A company", "source": "%1$s"}
                """.formatted(article, company);
    }
}
