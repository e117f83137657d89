package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.testsupport.TestNeo4j;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/// What was known, and when; what changed, and why.
@QuarkusTest
class TimeIT {

    private static final String LEG = "supply:irel/trei/rare-earths/GROSS/2024/ACTUAL/irel-trei-2012";

    @Inject
    Sample sample;

    @Inject
    SupplyGraph graph;

    private Version before;

    @BeforeEach
    void load() {
        sample.require();
        before = graph.version();
    }

    @Test
    void twoMomentsStandBesideEachOther() {
        correct();
        JsonPath answer = ask("""
                query ($then: DateTime!) {
                  now: company(id: "company:irel") { name supplies { nodes { tonnes { best } } } }
                  then: company(id: "company:irel", at: {knownAt: $then}) {
                    name supplies { nodes { tonnes { best } } } } }""", Map.of("then", before.recordedAt().toString()));
        assertThat(answer.getString("data.now.name")).isEqualTo("IREL Limited");
        assertThat(answer.getString("data.then.name")).isEqualTo("IREL (India) Limited");
        assertThat(answer.getList("data.now.supplies.nodes.tonnes.best")).contains(900f);
        assertThat(answer.getList("data.then.supplies.nodes.tonnes.best")).doesNotContain(900f);
    }

    @Test
    void whoControlsIsToldAsOfADay() {
        JsonPath answer = ask("""
                { company(id: "company:trei") { parent { id }
                    early: parent(at: {validOn: "2009-06-01"}) { id } }
                  early: company(id: "company:trei", at: {validOn: "2009-06-01"}) { parent { id } } }""", Map.of());
        assertThat(answer.getString("data.company.parent.id")).isEqualTo("company:toyota-tsusho");
        assertThat(answer.getString("data.company.early")).isNull();
        assertThat(answer.getString("data.early.parent")).isNull();
    }

    @Test
    void whatChangedIsToldWithItsCause() {
        correct();
        JsonPath answer = ask("""
                query ($from: DateTime!) { changes(from: {knownAt: $from}) { totalCount nodes { id kind
                    before { id ... on Supply { tonnes { best } } ... on Company { name } }
                    after { id ... on Supply { tonnes { best } evidence { claims { id } } } ... on Company { name } }
                    events { kind claim { id article { id } } by { id } source { id } load { sequence } note }
                } } }""", Map.of("from", before.recordedAt().toString()));
        assertThat(answer.getInt("data.changes.totalCount")).isEqualTo(4);
        Map<String, Object> leg = change(answer, LEG);
        assertThat(leg).containsEntry("kind", "CHANGED");
        assertThat(answer.getList("data.changes.nodes.find { it.id == '" + LEG + "' }.events.kind"))
                .containsExactly("CAME", "SUPERSEDED");
        assertThat(change(answer, "company:irel")).containsEntry("kind", "DISPUTED");
        assertThat(change(answer, "intake:magnets/ndpr-metal/METAL/2024")).containsEntry("kind", "NEW");
        assertThat(change(answer, "location:toyota-tsusho/JP")).containsEntry("kind", "BACKED_OTHERWISE");
    }

    @Test
    void nothingChangedBetweenAMomentAndItself() {
        assertThat(ask(
                                "query ($from: DateTime!) { changes(from: {knownAt: $from}) { nodes { id } } }",
                                Map.of("from", before.recordedAt().toString()))
                        .getList("data.changes.nodes"))
                .isEmpty();
    }

    @Test
    void historyTellsEachClaimAlsoOfWhatIsNoMore() {
        correct();
        sample.add("""
                {"type":"retraction","claims":["claim:corrected"],"source":"article:wire","note":"in error"}""");
        assertThat(ask("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", LEG))
                        .getString("data.node"))
                .isNull();
        JsonPath answer = ask("""
                query ($id: ID!) { history(id: $id) { totalCount nodes {
                  kind at line note claim { id retractedAt } by { id } source { id } load { sequence cause }
                } } }""", Map.of("id", LEG));
        assertThat(answer.getList("data.history.nodes.kind"))
                .containsExactly("CAME", "CAME", "SUPERSEDED", "WITHDRAWN");
        assertThat(answer.getList("data.history.nodes.claim.id"))
                .containsExactly("claim:leg", "claim:corrected", "claim:leg", "claim:corrected");
        assertThat(answer.getList("data.history.nodes.load.sequence")).containsExactly(1, 2, 2, 3);
        assertThat(answer.getString("data.history.nodes[2].by.id")).isEqualTo("claim:corrected");
        assertThat(answer.getString("data.history.nodes[3].note")).isEqualTo("in error");
        assertThat(answer.getString("data.history.nodes[3].source.id")).isEqualTo("article:wire");
    }

    @Test
    void aSnapshotIsFoundAgain() {
        String id = ask("{ snapshot { id } }", Map.of()).getString("data.snapshot.id");
        correct();
        JsonPath answer = ask("""
                query ($id: ID!) { snapshot(id: $id) { id recordedAt loads } snapshots { nodes { id } }
                  none: snapshot(id: "snapshot:0") { id } }""", Map.of("id", id));
        assertThat(answer.getInt("data.snapshot.loads")).isEqualTo(1);
        assertThat(Instant.parse(answer.getString("data.snapshot.recordedAt"))).isEqualTo(before.recordedAt());
        assertThat(answer.getList("data.snapshots.nodes.id")).hasSize(2).first().isEqualTo(id);
        assertThat(answer.getString("data.none")).isNull();
    }

    /// A graph whose loads an earlier release wrote has no hash with each: it is reckoned backward from the latest.
    @Test
    void hashesThatWereNotKeptAreReckoned() {
        String id = ask("{ snapshot { id } }", Map.of()).getString("data.snapshot.id");
        correct();
        TestNeo4j.driver().executableQuery("MATCH (l:Load) REMOVE l.digest").execute();
        assertThat(graph.history().timeline(graph.version()).versions())
                .hasSize(2)
                .first()
                .isEqualTo(before);
        assertThat(ask("query ($id: ID!) { snapshot(id: $id) { loads } }", Map.of("id", id))
                        .getInt("data.snapshot.loads"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{knownAt: \"2999-01-01T00:00:00Z\"}', at.knownAt, not past",
        "'{snapshot: \"snapshot:none\"}', at.snapshot, there is no",
        "'{snapshot: \"snapshot:none\", knownAt: \"2020-01-01T00:00:00Z\"}', at.snapshot, not both"
    })
    void whatMakesNoSenseIsRefused(String at, String field, String message) {
        JsonPath answer = ask("{ company(id: \"company:irel\", at: %s) { id } }".formatted(at), Map.of());
        assertThat(answer.getList("errors.extensions.code")).containsExactly("BAD_INPUT");
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo(field);
        assertThat(answer.getString("errors[0].message")).contains(message);
    }

    /// What is not past yet will be: that it was refused is not kept.
    @Test
    void whatWasTooEarlyIsAnsweredLater() throws InterruptedException {
        Instant soon = Instant.now().plusMillis(300);
        String document = "query ($at: DateTime!) { snapshot(at: {knownAt: $at}) { loads } }";
        Map<String, Object> at = Map.of("at", soon.toString());
        JsonPath early = Sample.ask(document, at).jsonPath();
        assertThat(early.getList("errors.extensions.code")).containsExactly("BAD_INPUT");
        Instant notBefore = Instant.parse(early.getString("errors[0].extensions.notBefore"));
        while (!Instant.now().isAfter(notBefore)) {
            Thread.sleep(50);
        }
        assertThat(Sample.ask(document, at).jsonPath().getInt("data.snapshot.loads"))
                .isEqualTo(1);
    }

    @Test
    void changesAreToldForward() {
        correct();
        JsonPath answer = ask(
                """
                query ($to: DateTime!, $from: DateTime!) {
                  changes(from: {knownAt: $from}, to: {knownAt: $to}) { totalCount } }""",
                Map.of(
                        "to",
                        before.recordedAt().toString(),
                        "from",
                        graph.version().recordedAt().toString()));
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo("to");
    }

    private void correct() {
        sample.add("""
                {"type":"supply","claim":"claim:corrected","supplier":"company:irel","buyer":"company:trei",\
                "material":"material:rare-earths","basis":"GROSS","period":"2024","status":"REPORTED","tonnes":900,\
                "agreement":"agreement:irel-trei-2012","supersedes":["claim:leg"],"source":"article:wire"}
                """.strip(), """
                {"type":"company","id":"company:irel","name":"IREL Limited","claim":"claim:renamed",\
                "source":"article:filing"}
                """.strip(), """
                {"type":"intake","party":"company:magnets","material":"material:ndpr-metal",\
                "basis":"METAL","period":"2024","tonnes":90,"source":"article:filing"}
                """.strip(), """
                {"type":"location","entity":"company:toyota-tsusho","country":"country:JP","source":"article:filing"}
                """.strip());
    }

    private static Map<String, Object> change(JsonPath answer, String id) {
        List<Map<String, Object>> changes = answer.getList("data.changes.nodes");
        return changes.stream()
                .filter(change -> id.equals(change.get("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among " + changes));
    }

    private static JsonPath ask(String document, Map<String, Object> variables) {
        return Sample.askAnew(document, variables).jsonPath();
    }
}
