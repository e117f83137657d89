package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;

/// What a reviewer decided remains its source's own claim: with all that it said, and for it to correct and withdraw.
@QuarkusTest
@TestSecurity(user = "rita", roles = "reviewer")
class ReviewedClaimsIT {

    private static final String FLOW = "supply:t-one/t-two/ndpr-oxide/GROSS/2024/ACTUAL/-";
    private static final String READ = ",\"method\":\"MODEL\",\"extractor\":\"reader\",\"note\":\"a caveat\"";

    @Inject
    Sample sample;

    @BeforeEach
    void twoCompanies() {
        sample.load();
        sample.add("""
                {"type":"article","id":"article:t","title":"Trial"}""", """
                {"type":"company","id":"company:t-one","name":"One Trial","country":"country:JP","source":"article:t",\
                "claim":"claim:t-one"%s}""".formatted(READ), """
                {"type":"company","id":"company:t-one","name":"One","source":"article:t"}""", """
                {"type":"company","id":"company:t-two","name":"Two",\
                "source":"article:t"}""", flow("claim:t", 10, READ));
    }

    @Test
    void aSourceCorrectsWhatWasAccepted() {
        String accepted = decide("acceptClaims(ids: [\"claim:t\"], reason: \"as it says\")");
        assertThat(counting()).containsExactly(accepted);
        sample.add(flow("claim:t2", 20, ",\"supersedes\":[\"claim:t\"]"));
        assertThat(counting()).containsExactly("claim:t2");
        assertThat(reading().getFloat("data.node.tonnes.best")).isEqualTo(20);
        assertThat(reading().getBoolean("data.node.evidence.disputed")).isFalse();

        sample.add("""
                {"type":"retraction","claims":["claim:t"],"source":"article:t"}""");
        assertThat(counting()).isEmpty();
    }

    @Test
    void aSourceWithdrawsWhatWasAcceptedAndAmended() {
        String accepted = decide("acceptClaims(ids: [\"claim:t\"])");
        decide("amendClaim(id: \"%s\", fields: [{name: \"tonnes\", value: \"11\"}], reason: \"a slip\")"
                .formatted(accepted));
        assertThat(reading().getFloat("data.node.tonnes.best")).isEqualTo(11);
        sample.add("""
                {"type":"retraction","claims":["claim:t"],"source":"article:t"}""");
        assertThat(counting()).isEmpty();
    }

    @Test
    void theCountryAndTheNoteOfWhatWasDecidedStay() {
        String accepted = decide("acceptClaims(ids: [\"claim:t-one\"], reason: \"as it says\")");
        JsonPath one = ask("""
                { company(id: "company:t-one") { country { id }
                    evidence { claims { id note } } history { nodes { kind note claim { id } } } } }""");
        assertThat(one.getString("data.company.country.id")).isEqualTo("country:JP");
        assertThat(one.getString("data.company.evidence.claims.find { it.id == '%s' }.note".formatted(accepted)))
                .isEqualTo("a caveat");
        assertThat(one.<String>getList("data.company.history.nodes.findAll { it.kind == 'REVIEWED' }.note"))
                .containsExactly("as it says");
        String rejected = decide("rejectClaims(ids: [\"%s\"], reason: \"no\")".formatted(accepted));
        assertThat(ask("{ company(id: \"company:t-one\") { country { id } } }").getString("data.company.country"))
                .isNull();
        decide("acceptClaims(ids: [\"%s\"])".formatted(rejected));
        assertThat(ask("{ company(id: \"company:t-one\") { country { id } } }").getString("data.company.country.id"))
                .isEqualTo("country:JP");
    }

    @Test
    void onlyWhatIsSaidIsAmended() {
        for (String field : List.of("quote", "locator", "source", "review", "copiedFrom", "claim", "type", "colour")) {
            assertThat(refused("{name: \"%s\", value: \"x\"}".formatted(field)))
                    .contains("'%s' cannot be amended".formatted(field));
        }
        assertThat(refused("{name: \"tonnes\", value: \"5\"}, {name: \"tonnes\", value: \"6\"}"))
                .contains("'tonnes' is given twice");
    }

    private static String refused(String fields) {
        JsonPath answer =
                ask("mutation { amendClaim(id: \"claim:t\", fields: [%s], reason: \"r\") { decisions { after } } }"
                        .formatted(fields));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_INPUT");
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo("fields");
        return answer.getString("errors[0].message");
    }

    private static List<String> counting() {
        JsonPath reading = reading();
        return reading.get("data.node") == null
                ? List.of()
                : reading.getList("data.node.evidence.claims.findAll { it.retractedAt == null }.id");
    }

    private static JsonPath reading() {
        return ask("""
                { node(id: "%s") { ... on Supply { tonnes { best }
                    evidence { disputed claims { id retractedAt } } } } }""".formatted(FLOW));
    }

    private static String decide(String call) {
        JsonPath answer = ask("mutation { decided: %s { decisions { after } } }".formatted(call));
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return answer.getString("data.decided.decisions[0].after");
    }

    private static JsonPath ask(String document) {
        return Sample.askAnew(document, Map.of()).jsonPath();
    }

    private static String flow(String claim, int tonnes, String further) {
        return """
                {"type":"supply","supplier":"company:t-one","buyer":"company:t-two","material":"material:ndpr-oxide",\
                "basis":"GROSS","period":"2024","status":"SHIPPED","tonnes":%d,"source":"article:t",\
                "claim":"%s"%s}""".formatted(tonnes, claim, further);
    }
}
