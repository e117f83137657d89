package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import graphql.introspection.IntrospectionQuery;
import io.monazite.testsupport.Ready;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// Whatever goes wrong is said with a code, and with nothing of how the service is made.
@QuarkusTest
class ErrorsIT {

    @BeforeEach
    void awaitReady() throws InterruptedException {
        Ready.await();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { companies(first: 0) { totalCount edges { cursor } } }          | BAD_INPUT      | first
            { companies(first: 101) { edges { cursor } } }                   | LIMIT_EXCEEDED | first
            { companies(last: 101) { edges { cursor } } }                    | LIMIT_EXCEEDED | last
            { companies(first: 1, last: 1) { edges { cursor } } }            | BAD_INPUT      | last
            { companies(after: "AAAA") { edges { cursor } } }                | BAD_INPUT      | after
            { companies(last: 1, before: "!") { edges { cursor } } }         | BAD_INPUT      | before
            { company(id: "country:JP") { id } }                             | BAD_INPUT      | id
            { company(id: "irel") { id } }                                   | BAD_INPUT      | id
            { node(id: "nonsense:1") { id } }                                | BAD_INPUT      | id
            { supplies(filter: {period: "last year"}) { totalCount } }       | BAD_INPUT      | period
            { paths(from: "company:irel", to: "country:JP", maxTiers: 9) { tiers } } | LIMIT_EXCEEDED | maxTiers
            { paths(from: "company:irel", to: "material:x") { tiers } }      | BAD_INPUT      | to
            { search(text: " ") { nodes { id } } }                           | BAD_INPUT      | text
            { companies(orderBy: [NAME_ASC, ID_ASC]) { totalCount } }        | BAD_INPUT      | orderBy
            { whoLosesSupply(scenario: {shocks: []}) { id } }                | BAD_INPUT      | scenario.shocks
            { supplyRisk(material: "material:ndpr", stage: SEPARATION, year: 2024, parameters: {importReliance: 1, \
            recyclingInput: 0, substitution: 1}, trade: [{country: "country:CN", factor: 1.2}, \
            {country: "country:CN", factor: 0.8}]) { trade: value { low } } } | BAD_INPUT | trade.country
            """)
    void namesTheField(String document, String code, String field) {
        Response answer = Sample.ask(document);
        assertThat(Sample.codes(answer)).as(answer.asString()).containsExactly(code);
        assertThat(answer.jsonPath().getString("errors[0].extensions.field")).isEqualTo(field);
    }

    @Test
    void aCursorThatWasAlteredOrIsOfAnotherListIsRefused() {
        String other = Sample.ask("{ materials(first: 1) { edges { cursor } } }")
                .jsonPath()
                .getString("data.materials.edges[0].cursor");
        Response answer = Sample.ask(
                "query ($after: String) { companies(first: 1, after: $after) { nodes { id } } }",
                Map.of("after", other == null ? "x" : other));
        assertThat(Sample.codes(answer)).containsExactly("BAD_INPUT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { companies { nodes                                    | INVALID_QUERY
            { companies { nodes { shoeSize } } }                   | INVALID_QUERY
            { companies(first: "many") { totalCount } }            | INVALID_QUERY
            query ($n: Int) { companies(first: $n) { totalCount } } | INVALID_QUERY
            query A { __typename } query B { __typename }          | INVALID_QUERY
            """)
    void aDocumentThatDoesNotFitIsRefused(String document, String code) {
        Response answer = Sample.ask(document, Map.of("n", Map.of("x", 1)));
        assertThat(Sample.codes(answer)).as(answer.asString()).contains(code);
        assertThat(answer.asString())
                .doesNotContainPattern("(java|graphql|io\\.monazite)\\.[a-z]+|LinkedHashMap|Exception");
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeItIsRead() {
        String deep = "{ company(id: \"company:irel\") { ".concat("parent { ... on Company { ".repeat(20)) + "id"
                + " } }".repeat(20) + " } }";
        Response depth = Sample.ask(deep);
        assertThat(Sample.codes(depth)).containsExactly("LIMIT_EXCEEDED");
        assertThat(depth.jsonPath().getString("errors[0].extensions.what")).isEqualTo("depth");

        Response cost = Sample.ask("{ companies(first: 100) { nodes { supplies(first: 100) { nodes { buyer { "
                + "purchases(first: 100) { nodes { id } } } } } } } }");
        assertThat(Sample.codes(cost)).containsExactly("LIMIT_EXCEEDED");
        assertThat(cost.jsonPath().getInt("errors[0].extensions.allowed")).isEqualTo(100_000);

        Response tokens = Sample.ask("{" + " __typename".repeat(6_000) + "}");
        assertThat(Sample.codes(tokens)).containsExactly("LIMIT_EXCEEDED");

        Response bytes = Sample.ask("{ __typename } #" + "x".repeat(300_000));
        assertThat(bytes.statusCode()).isEqualTo(413);
        assertThat(Sample.codes(bytes)).containsExactly("LIMIT_EXCEEDED");
    }

    @Test
    void whatIsNoRequestIsRefused() {
        Response noJson =
                RestAssured.given().contentType("application/json").body("{").post("/graphql");
        assertThat(noJson.statusCode()).isEqualTo(400);
        assertThat(Sample.codes(noJson)).containsExactly("INVALID_QUERY");
    }

    @Test
    void graphiqlOpensWithTheQuestion() {
        Response page = RestAssured.given().redirects().follow(false).get("/q/graphql-ui/");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.header("Location")).contains("?query=").contains("whoLosesSupply");
        assertThat(RestAssured.given().get("/q/graphql-ui/?query=x").asString()).contains("graphiql");
    }

    @Test
    void introspectionPasses() {
        Response answer = Sample.ask(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.jsonPath().getList("errors")).isNull();
    }
}
