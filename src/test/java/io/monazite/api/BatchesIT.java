package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/// A query sends at most one statement for each relation or count that it selects, whatever the number of rows.
@QuarkusTest
class BatchesIT {

    private static final String SCENARIO = """
            { whoLosesSupply(scenario: {shocks: [{supplier: "company:irel"}]}) { losses { nodes {
                contributions { supply { status evidence { claims { id } } } }
                paths { supplies { status evidence { claims { id } } } } } } } }""";
    private static boolean loaded;

    private SentStatements sent;

    @Inject
    Sample sample;

    @BeforeEach
    void listen() {
        if (!loaded) {
            sample.load();
            // Projects the version, which would otherwise go on beside the first test, and reads what is kept for it.
            Sample.ask(SCENARIO);
            Sample.ask("{ country(id: \"country:IN\") { name } }");
            loaded = true;
        }
        sent = new SentStatements();
    }

    @AfterEach
    void deafen() {
        sent.close();
    }

    @Test
    void oneStatementForEachRelation() {
        List<String> statements = statements("""
                { companies { totalCount nodes { name
                    country { name }
                    supplies(first: 5) { totalCount nodes { buyer { name } material { name } evidence { origins } } }
                    purchases(first: 5) { nodes { supplier { id } } } } } }""");
        // the list with countries, its count, supplies with their buyers, their count, purchases; materials are kept
        assertThat(statements).hasSize(5);
    }

    @Test
    void noStatementForWhatIsAtHand() {
        assertThat(statements("{ supplies { nodes { supplier { id } buyer { id } evidence { claims { id } } } } }"))
                .hasSize(1);
        assertThat(statements("{ companies { totalCount } }")).hasSize(1);
    }

    @Test
    void aliasesWithOtherArgumentsAreOtherQuestions() {
        String document = """
                { companies { nodes { id
                    one: supplies(first: 1) { nodes { id } }
                    two: supplies(first: 2) { nodes { id } }
                    again: supplies(first: 2) { nodes { id } }
                    last: supplies(last: 1) { nodes { id } } } } }""";
        assertThat(statements(document)).hasSize(4);

        Response answer = Sample.ask(document);
        String northern = "data.companies.nodes.find { it.id == 'company:northern' }.";
        List<String> two = answer.jsonPath().getList(northern + "two.nodes.id");
        assertThat(answer.jsonPath().getList(northern + "one.nodes.id")).isEqualTo(two.subList(0, 1));
        assertThat(answer.jsonPath().getList(northern + "again.nodes.id")).isEqualTo(two);
        assertThat(answer.jsonPath().getList(northern + "last.nodes.id"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(two);
    }

    @Test
    void whatWasReadIsNotReadAgain() {
        // The suppliers of suppliers are among the companies, so theirs are read already.
        assertThat(statements("""
                { companies { nodes { suppliers { nodes { id ... on Company {
                    suppliers { nodes { id name } } } } } } } }""")).hasSize(2);
    }

    @Test
    void twoLevelsOfControl() {
        assertThat(statements("{ companies { nodes { parent { id } ultimateParents { id } } } }"))
                .hasSize(2);
    }

    @Test
    void theFactsBehindAScenarioAreReadTogether() {
        List<String> statements = statements(SCENARIO);
        assertThat(statements)
                .filteredOn(line -> line.matches("(%s.*)?\\W*FACTS\\b.*"))
                .hasSize(1);
        assertThat(statements).noneMatch(line -> line.contains("ALL_"));
    }

    private List<String> statements(String document) {
        return sent.of(() -> Sample.askAnew(document));
    }
}
