package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import graphql.introspection.IntrospectionQuery;
import io.monazite.api.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// Documents made to exhaust the service are refused before anything is executed, and who asks beside them is answered.
@QuarkusTest
class HostileQueriesIT {

    private static final String COMPANIES = "{ companies(first: 2) { totalCount nodes { id country { id } } } }";

    /// A document, and the code with which it is refused.
    record Hostile(String name, String document, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Inject
    Sample sample;

    @BeforeEach
    void load() {
        sample.require();
    }

    static List<Hostile> hostile() {
        return Stream.concat(large().stream(), twisted().stream()).toList();
    }

    private static List<Hostile> large() {
        return List.of(
                new Hostile("ten thousand aliases", fields(10_000, "a%d: __typename"), "LIMIT_EXCEEDED"),
                new Hostile("a hundred root fields", fields(100, "a%d: companies { totalCount }"), "LIMIT_EXCEEDED"),
                new Hostile(
                        "too many fields in a fragment that is used twice",
                        "{ a: companies { nodes { ...f } } b: companies { nodes { ...f } } } fragment f on Company %s"
                                .formatted(fields(1_200, "a%d: id")),
                        "LIMIT_EXCEEDED"),
                new Hostile("fragments that multiply", multiplied(60), "LIMIT_EXCEEDED"),
                new Hostile(
                        "fragments that multiply and fit nothing",
                        multiplied(60).replace("Company", "Nothing"),
                        "LIMIT_EXCEEDED"));
    }

    private static List<Hostile> twisted() {
        return List.of(
                new Hostile(
                        "a fragment within itself",
                        "{ companies { nodes { ...f } } } fragment f on Company { id ...f }",
                        "INVALID_QUERY"),
                new Hostile(
                        "fragments in a circle",
                        "{ companies { nodes { ...f } } } fragment f on Company { country { ...g } } "
                                + "fragment g on Country { companies { nodes { ...f } } }",
                        "INVALID_QUERY"),
                new Hostile("braces a thousand deep", "{ a ".repeat(1_000) + "}".repeat(1_000), "LIMIT_EXCEEDED"),
                new Hostile(
                        "a list a thousand deep",
                        "{ companies(filter: {text: %s1%s}) { totalCount } }"
                                .formatted("[".repeat(1_000), "]".repeat(1_000)),
                        "LIMIT_EXCEEDED"),
                new Hostile(
                        "parents of parents",
                        "{ companies { nodes { " + "parent { owner { ... on Company { ".repeat(12) + "id"
                                + " } } }".repeat(12) + " } } }",
                        "INVALID_QUERY"),
                new Hostile(
                        "long lists of long lists",
                        "{ companies(first: 100) { nodes { supplies(first: 100) { nodes { buyer { id } material { id } "
                                + "supplier { ... on Company { supplies(first: 100) { nodes { id } } } } } } } } }",
                        "LIMIT_EXCEEDED"),
                new Hostile(
                        "a huge literal",
                        "{ search(text: \"%s\") { edges { cursor } } }".formatted("x".repeat(150_000)),
                        "LIMIT_EXCEEDED"),
                new Hostile(
                        "a huge number",
                        "{ companies(first: %s) { totalCount } }".formatted("9".repeat(100_000)),
                        "INVALID_QUERY"),
                new Hostile(
                        "ids without end",
                        "{ nodes(ids: [%s]) { id } }".formatted("\"company:irel\", ".repeat(2_000)),
                        "LIMIT_EXCEEDED"),
                new Hostile(
                        "empty conditions without end",
                        "{ companies(filter: {or: [%s]}) { totalCount } }".formatted("{} ".repeat(1_000)),
                        "BAD_INPUT"),
                new Hostile(
                        "directives without end",
                        "{ __typename %s }".formatted("@include(if: true) ".repeat(500)),
                        "INVALID_QUERY"),
                new Hostile(
                        "the schema twice over",
                        "{ one: __schema { types { name } } other: __schema { types { name } } }",
                        "LIMIT_EXCEEDED"),
                new Hostile(
                        "types in circles",
                        "{ __type(name: \"Company\") { fields { type { fields { type { fields { name } } } } } } }",
                        "LIMIT_EXCEEDED"),
                new Hostile("comments without end", "#" + "x".repeat(190_000), "INVALID_QUERY"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefused(Hostile query) {
        Response answer = Sample.ask(query.document());
        assertThat(Sample.codes(answer)).isNotEmpty().allMatch(query.code()::equals);
        assertThat(answer.jsonPath().getMap("data")).isNull();
        assertThat(answer.asString())
                .as("an error does not repeat what was sent")
                .hasSizeLessThan(20_000);
    }

    @Test
    void aFloodOfThemLeavesTheServiceAnswering() throws Exception {
        try (ExecutorService attackers = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> attacks = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                for (Hostile query : hostile()) {
                    attacks.add(
                            attackers.submit(() -> Sample.ask(query.document()).statusCode()));
                }
            }
            for (int asked = 0; asked < 20; asked++) {
                Response answer = Sample.askAnew(COMPANIES);
                assertThat(answer.jsonPath().getInt("data.companies.totalCount"))
                        .isPositive();
            }
            for (Future<Integer> attack : attacks) {
                assertThat(attack.get(60, TimeUnit.SECONDS)).isIn(200, 413);
            }
        }
    }

    @Test
    void aBatchIsNotTaken() {
        String batch = IntStream.range(0, 1_000)
                .mapToObj(_ -> "{\"query\": \"{ __typename }\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Response answer =
                RestAssured.given().contentType("application/json").body(batch).post("/graphql");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Sample.codes(answer)).containsExactly("INVALID_QUERY");
    }

    /// Jackson gives up on them before the stack does.
    @Test
    void variablesWithoutEndAreRefused() {
        String deep = "{\"query\": \"{ __typename }\", \"variables\": {\"a\": %s%s}}"
                .formatted("[".repeat(50_000), "]".repeat(50_000));
        Response answer =
                RestAssured.given().contentType("application/json").body(deep).post("/graphql");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Sample.codes(answer)).containsExactly("INVALID_QUERY");
    }

    @Test
    void whatAnAnswerCostsIsToldWithIt() {
        Response answer = Sample.ask(COMPANIES);
        // One for the list, and for each of two companies itself, its id, its country and the country's id.
        assertThat(answer.jsonPath().getInt("extensions.cost.requested")).isEqualTo(11);
        assertThat(answer.jsonPath().getInt("extensions.cost.allowed")).isEqualTo(100_000);
        assertThat(Sample.ask(COMPANIES.replace("first: 2", "first: 100"))
                        .jsonPath()
                        .getInt("extensions.cost.requested"))
                .isGreaterThan(11);
    }

    @Test
    void toolsMayAskForTheSchema() {
        Response answer = Sample.ask(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.jsonPath().getList("errors")).isNull();
        assertThat(answer.jsonPath().getList("data.__schema.types")).isNotEmpty();
    }

    private static String fields(int count, String field) {
        return IntStream.range(0, count).mapToObj(field::formatted).collect(Collectors.joining(" ", "{ ", " }"));
    }

    /// Twice as many fields with each fragment.
    private static String multiplied(int fragments) {
        return "{ companies { nodes { ...f0 } } } fragment f%d on Company { id } ".formatted(fragments)
                + IntStream.range(0, fragments)
                        .mapToObj(at -> ("fragment f%d on Company { a: country { companies { nodes { ...f%d } } } "
                                        + "b: country { companies { nodes { ...f%d } } } }")
                                .formatted(at, at + 1, at + 1))
                        .collect(Collectors.joining(" "));
    }
}
