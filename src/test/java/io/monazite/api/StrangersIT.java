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

/// Callers without a role see neither proposals nor who decided, nor what was refused; those with one do.
@QuarkusTest
class StrangersIT {

    private static final String FLOW = """
            {"type":"supply","claim":"claim:%1$s","supplier":"company:irel","buyer":"company:magnets",\
            "material":"material:ndpr-oxide","basis":"REO","period":"%2$s","status":"SHIPPED","tonnes":4321,\
            "source":"article:wire","method":"MODEL","quote":"HIDDEN QUOTE","note":"HIDDEN NOTE"}""";
    private static final String ID = "supply:irel/magnets/ndpr-oxide/REO/%s/ACTUAL/-";
    private static final String HISTORY = """
            { history(id: "%s") { totalCount nodes { kind reviewer note by { id } load { cause }
              claim { id quote note review value { quantity { best } } } } } }""";

    @Inject
    Sample sample;

    @Inject
    KeyRing keys;

    @ConfigProperty(name = "monazite.admin.key")
    String admin;

    @ConfigProperty(name = "monazite.loader.key")
    String loader;

    private String begun = "";

    @BeforeEach
    void load() {
        sample.load();
        begun = ask(null, "{ snapshot { id } }").getString("data.snapshot.id");
        sample.add(FLOW.formatted("waits", "2031"), FLOW.formatted("falls", "2032"), FLOW.formatted("stands", "2033"));
        decide("rejectClaims(ids: [\"claim:falls\"], reason: \"HIDDEN REASON\")");
        decide("acceptClaims(ids: [\"claim:stands\"], reason: \"HIDDEN REASON\")");
    }

    @Test
    void proposalsAndWhatWasRejectedHaveNoHistory() {
        for (String period : List.of("2031", "2032")) {
            String document = HISTORY.formatted(ID.formatted(period));
            JsonPath stranger = ask(null, document);
            assertThat(stranger.getInt("data.history.totalCount")).as(period).isZero();
            assertThat(stranger.getList("data.history.nodes")).isEmpty();
            assertThat(ask(analyst(), document).getInt("data.history.totalCount"))
                    .isPositive();
        }
    }

    @Test
    void whatWasAcceptedIsToldWithoutWhoDecidedAndWhy() {
        String document = HISTORY.formatted(ID.formatted("2033"));
        JsonPath stranger = ask(null, document);
        assertThat(stranger.<String>getList("data.history.nodes.kind")).containsExactly("CAME", "REVIEWED");
        assertThat(stranger.getInt("data.history.totalCount")).isEqualTo(2);
        assertThat(stranger.<String>getList("data.history.nodes.claim.review")).containsOnly("ACCEPTED");
        assertThat(stranger.<String>getList("data.history.nodes.load.cause")).containsOnly("review");
        assertThat(stranger.prettify()).doesNotContain("admin", "HIDDEN REASON", "HIDDEN NOTE");
        assertThat(ask(analyst(), document).prettify()).contains("admin key", "HIDDEN REASON", "PROPOSED");

        String accepted = ask(null, document).getString("data.history.nodes[0].claim.id");
        decide("rejectClaims(ids: [\"%s\"], reason: \"HIDDEN REASON\")".formatted(accepted));
        JsonPath ended = ask(null, document);
        assertThat(ended.<String>getList("data.history.nodes.kind")).containsExactly("CAME", "REVIEWED", "SUPERSEDED");
        assertThat(ended.getString("data.history.nodes[2].by")).isNull();
        assertThat(ended.prettify()).doesNotContain("admin", "HIDDEN REASON", "HIDDEN NOTE", "REJECTED");
    }

    @Test
    void noOtherQuestionTellsOfThem() {
        String document = """
                { company(id: "company:irel") { evidence { claims { id note } }
                    supplies(first: 100) { nodes { id evidence { claims { id note } } history { nodes { note } } } } }
                  changes(from: {snapshot: "%s"}) { totalCount nodes { id articles { id }
                    events { reviewer note load { cause } claim { id note } } } }
                  latestChanges(from: {snapshot: "%1$s"}) { id events { reviewer note claim { id note } } }
                  a: node(id: "claim:waits") { id } b: node(id: "claim:falls") { id } c: node(id: "%2$s") { id }
                  article(id: "article:wire") { claims(first: 100) { nodes { id } } }
                  loads(first: 20) { nodes { cause } } runningLoads { cause } }
                """.formatted(begun, ID.formatted("2031"));
        JsonPath stranger = ask(null, document);
        assertThat(stranger.getList("errors")).as(stranger.prettify()).isNull();
        assertThat(stranger.getInt("data.changes.totalCount")).isEqualTo(1);
        assertThat(stranger.<String>getList("data.loads.nodes.cause")).contains("review");
        assertThat(stranger.prettify())
                .doesNotContain("admin key", "HIDDEN", "claim:waits", "claim:falls", "2031", "2032");
        assertThat(ask(analyst(), document).prettify()).contains("review by admin key", "HIDDEN REASON");
    }

    @Test
    void whoSaidThatTwoAreOneOrTwoIsNotTold() {
        decide("rejectMatch(entity: \"company:irel\", other: \"company:magnets\", reason: \"HIDDEN\")", "claims");
        String document = "{ matchDecisions { nodes { entity by reason } } loads(first: 1) { nodes { cause } } }";
        JsonPath stranger = ask(null, document);
        assertThat(stranger.getString("data.matchDecisions.nodes[0].entity")).isEqualTo("company:irel");
        assertThat(stranger.prettify()).doesNotContain("admin", "HIDDEN");
        assertThat(ask(analyst(), document).prettify()).contains("admin key", "HIDDEN");
    }

    @Test
    void refusedRowsAreForWhoeverMayLoad() {
        String row = FLOW.formatted("broken", "2034").replace("QUOTE", "QUOTE \\u0001");
        for (String way : List.of("/loads", "/loads?dryRun=true")) {
            String load = RestAssured.given()
                    .header("Authorization", "Bearer " + loader)
                    .contentType("application/x-ndjson")
                    .body((row + "\n" + row.substring(1) + "\n").getBytes(UTF_8))
                    .post(way)
                    .jsonPath()
                    .getString("id");
            String document = "{ load(id: \"%s\") { rowsRefused refused { field value reason } } }".formatted(load);
            for (String credential : new String[] {null, analyst()}) {
                JsonPath told = ask(credential, document);
                assertThat(told.getInt("data.load.rowsRefused")).isEqualTo(2);
                assertThat(told.getList("data.load.refused")).isEmpty();
            }
            assertThat(ask(loader, document).prettify()).contains("HIDDEN QUOTE");
        }
    }

    private String analyst() {
        return keys.make(new NewKey("strangers-" + UUID.randomUUID(), Set.of(Role.ANALYST), List.of(), null), "test")
                .secret();
    }

    private void decide(String call) {
        decide(call, "decisions { after }");
    }

    private void decide(String call, String selected) {
        JsonPath done = ask(admin, "mutation { %s { %s } }".formatted(call, selected));
        assertThat(done.getList("errors")).as(done.prettify()).isNull();
    }

    private static JsonPath ask(String credential, String document) {
        return (credential == null
                        ? RestAssured.given()
                        : RestAssured.given().header("Authorization", "Bearer " + credential))
                .contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql")
                .jsonPath();
    }
}
