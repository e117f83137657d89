package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/// What is named wrongly in a question is refused with the way to it.
@QuarkusTest
class RefusedNamesIT {

    private static final String IREL = "{supplier: \"company:irel\"}";

    @Inject
    BundledData data;

    @BeforeEach
    void load() throws InterruptedException {
        data.require();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shocks: [{country: "IN"}]                                   | scenario.shocks[0].country
            shocks: [{country: "country:ZZ"}]                           | scenario.shocks[0].country
            shocks: [IREL, {supplier: "company:irel", materials: ["x"]}] | scenario.shocks[1].materials
            shocks: [{country: "country:IN", destinations: ["JP"]}]     | scenario.shocks[0].destinations
            shocks: [IREL], reallocateTo: ["IN"]                        | scenario.reallocateTo
            shocks: [IREL], period: "soon"                              | scenario.period
            shocks: [IREL], stocks: [{party: "x", material: "material:ndpr", tonnes: 1}] | scenario.stocks[0].party
            """)
    void inAScenario(String scenario, String field) {
        String given = scenario.replace("IREL", IREL);
        assertRefused("{ whoLosesSupply(scenario: {%s}) { id } }".formatted(given), field);
        String comparison = "{ compareScenarios(scenarios: [{shocks: [%s]}, {%s}]) { cases { scenario } } }";
        assertRefused(comparison.formatted(IREL, given), field.replace("scenario.", "scenarios[1]."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scenarios: [{shocks: [NOPE]}, {shocks: [IREL]}]                           | scenarios[0].shocks[0].supplier
            scenarios: [{shocks: [IREL]}, {shocks: [IREL, NOPE]}]                     | scenarios[1].shocks[1].supplier
            scenarios: [{shocks: [IREL]}, {shocks: []}]                               | scenarios[1].shocks
            scenarios: [{shocks: [NOPE]}], rationings: [PROPORTIONAL, DOMESTIC_FIRST] | scenarios[0].shocks[0].supplier
            scenarios: [{shocks: [IREL]}, {shocks: [IREL]}], buyersIn: ["country:ZZ"] | buyersIn
            """)
    void inOneOfSeveralScenarios(String arguments, String field) {
        String given = arguments.replace("IREL", IREL).replace("NOPE", "{supplier: \"company:nope\"}");
        assertRefused("{ compareScenarios(%s) { cases { scenario } } }".formatted(given), field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from: "company:nope", to: "country:JP"                               | from     | company:nope
            from: "company:irel", to: "country:ZZ"                               | to       | country:ZZ
            from: "company:irel", to: "country:JP", material: "material:nope"    | material | material:nope
            """)
    void betweenWhomOrOfWhatGoodsGo(String arguments, String field, String id) {
        Response answer = assertRefused("{ paths(%s) { tiers } }".formatted(arguments), field);
        assertThat(answer.asString()).contains("there is no '%s': look its id up with search(text: …)".formatted(id));
    }

    @Test
    void ofWhatALossIsSummedUp() {
        String total = "{ whoLosesSupply(scenario: {shocks: [%s]}) { total(material: \"%s\") { best } } }";
        Response answer = assertRefused(total.formatted(IREL, "material:nope"), "material");
        assertThat(answer.asString()).contains("there is no 'material:nope'");
        assertThat(Sample.ask(total.formatted(IREL, "material:erbium"))
                        .jsonPath()
                        .getList("data.whoLosesSupply.total"))
                .as("what is there and not lost is no mistake")
                .isEmpty();
    }

    private static Response assertRefused(String document, String field) {
        Response answer = Sample.ask(document);
        assertThat(Sample.codes(answer)).as(answer.asString()).containsExactly("BAD_INPUT");
        assertThat(answer.jsonPath().getString("errors[0].extensions.field")).isEqualTo(field);
        assertThat(answer.jsonPath().getString("errors[0].message")).startsWith(field + ": ");
        return answer;
    }
}
