package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.scenario.Snapshot;
import io.monazite.testsupport.EmptyGraph;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/// What was answered once is answered again, byte for byte: at its instant, and at its snapshot. `-Dreplay.loads=40`
/// takes more loads than there is time for each time.
@QuarkusTest
@TestSecurity(user = "rita", roles = "reviewer")
class ReplayIT {

    private static final String DAY = "2025-12-01";
    private static final int LOADS = Integer.getInteger("replay.loads", 6);

    private static final List<String> DOCUMENTS = List.of("""
            query ($at: AsOf) { whoLosesSupply(at: $at, buyersIn: ["country:JP", "country:CN"], scenario: {
                shocks: [{supplier: "company:irel"} {country: "country:CN", withheld: 0.4}]}) {
              id days snapshot { id recordedAt loads }
              losses { totalCount nodes { party { __typename id name } material { name } relation tier direct
                tonnes { low best high unit basis } receivedShare shareOfKnownSupply
                contributions { tonnes { best } supply { id status evidence {
                  origins disputed denied preferred { claim { id } why } setAside { claim { id } reason }
                  claims { id stance recordedAt retractedAt value { quantity { low best high } } } } } }
                paths { tiers share supplies { id } } offsets(first: 3) { state } } }
              total { low best high basis } unknowns { kind message } assumptions { code message }
              agreements { id name } measures { id } stranded { withheld { best } } } }""", """
            query ($at: AsOf) {
              companies(at: $at, orderBy: [NAME_DESC]) { totalCount edges { cursor node {
                id name aliases country { id } parent { id name } ultimateParents { id }
                evidence { origins rivals { field values } claims { id retractedAt } }
                history { nodes { kind at claim { id retractedAt } by { id } load { sequence } note } }
                supplies { totalCount nodes { id tonnes { low best high } evidence { disputed origins } } }
                suppliers { totalCount nodes { id } } purchases(last: 2) { nodes { id } } } } } }""", """
            query ($at: AsOf) {
              supplies(at: $at, filter: {tonnes: {min: 50}}, orderBy: [TONNES_DESC]) {
                totalCount nodes { id tonnes { best } history { totalCount } } }
              articles(at: $at) { totalCount nodes { id claims { totalCount nodes { id } } } }
              node(id: "company:trei", at: $at) { id ... on Company { name production { nodes { id } } } }
              nodes(ids: ["company:irel", "country:JP", "claim:leg"], at: $at) { id }
              paths(from: "company:irel", to: "country:JP", at: $at) { tiers supplies { id } }
              history(id: "company:irel", at: $at) { totalCount nodes { kind claim { id } } }
              search(text: "nor", at: $at) { edges { cursor score node { id name } } pageInfo { endCursor } }
              misspelt: search(text: "magnits", at: $at) { edges { score node { id name } } } }""", """
            query ($at: AsOf) {
              concentration(material: "material:ndpr-oxide", stage: SEPARATION, year: 2024, at: $at) {
                snapshot { id } hhi { low best high } shares { holder { id } share { best } } unknowns { message } }
              midstream(country: "country:IN", at: $at) { validOn stages { stage } unknowns { kind } }
              systemicImportance(material: "material:rare-earths", at: $at) {
                parties { nodes { party { id } index } } }
              singlePointsOfFailure(country: "country:JP", material: "material:ndpr-oxide", at: $at) {
                validOn reaching { id } points { party { id } } unknowns { kind } }
              snapshot(at: $at) { id recordedAt loads }
              snapshots(at: $at, first: 100) { totalCount nodes { id } } }""");

    private static final String RULE = ",\"method\":\"RULE\",\"extractor\":\"reader\",\"extractorVersion\":\"1\"";

    /// A second name of one company with what is told of it, and what a rule has read.
    private static final String[] TWIN = {
        """
        {"type":"company","id":"company:northern-sep","name":"Northern Separation Ltd","country":"country:CN",\
        "roles":["SEPARATOR"],"source":"article:wire"}""",
        flow("sep", "northern-sep", 260, ""),
        flow("sep-copy", "northern-sep", 260, ",\"copiedFrom\":[\"claim:sep\"]").replace("wire", "copy"),
        flow("p1", "northern", 31, RULE),
        flow("p2", "northern", 32, RULE).replace("2023", "2022"),
        flow("p3", "northern", 33, RULE).replace("2023", "2021")
    };

    @Inject
    Sample sample;

    @Inject
    EmptyGraph empty;

    @Inject
    SupplyGraph graph;

    /// @param answers the bytes, in the order of the documents
    private record Recorded(Version version, List<String> answers) {}

    @Test
    void thePastIsAnsweredAsItWas() {
        List<Recorded> past = new ArrayList<>();
        sample.load();
        past.add(record());
        RandomLoads loads = new RandomLoads(7);
        for (int load = 0; load < LOADS; load++) {
            sample.add(loads.next().toArray(String[]::new));
            past.add(record());
        }

        assertThat(past).extracting(Recorded::answers).doesNotHaveDuplicates();
        for (Recorded then : past) {
            Map<String, Object> instant =
                    Map.of("knownAt", then.version().recordedAt().toString(), "validOn", DAY);
            assertThat(answers(instant)).as("at %s", then.version()).isEqualTo(then.answers());
        }
        for (Recorded then : past.subList(1, 3)) {
            Map<String, Object> snapshot =
                    Map.of("snapshot", Snapshot.of(then.version()).id(), "validOn", DAY);
            assertThat(answers(snapshot)).as("at %s", snapshot).isEqualTo(then.answers());
        }
    }

    /// Two companies become one and are parted again; what a rule proposed is accepted, amended, rejected and
    /// looked at again, and its source corrects and withdraws what was decided. Each state is answered as it was,
    /// and a copy of it, exported later, is the same state.
    @Test
    void mergesAndReviewsAreInThePastToo() throws InterruptedException {
        sample.load();
        List<Recorded> past = new ArrayList<>();
        AtomicReference<String> rejected = new AtomicReference<>();
        List<Runnable> acts = List.of(
                () -> sample.add(TWIN),
                () -> change("acceptMatch(entity: \"company:northern-sep\", into: \"company:northern\") { claims }"),
                () -> change("acceptClaims(ids: [\"claim:p1\"]) { decisions { before } }"),
                () -> sample.add("""
                        {"type":"retraction","claims":["claim:sep-copy"],"source":"article:copy","note":"in error"}"""),
                () -> rejected.set(
                        change("rejectClaims(ids: [\"claim:p2\"], reason: \"not said\") {" + " decisions { after } }")
                                .getString("data.rejectClaims.decisions[0].after")),
                () -> change("undoMerge(entity: \"company:northern-sep\", reason: \"two\") { claims }"),
                () -> change("amendClaim(id: \"claim:p3\", fields: [{name: \"tonnes\", value: \"45\"}],"
                        + " reason: \"misread\") { decisions { before } }"),
                () -> change("reopenClaims(ids: [\"%s\"], reason: \"looked again\") { decisions { before } }"
                        .formatted(rejected.get())),
                () -> sample.add(flow("p3-again", "northern", 46, ",\"supersedes\":[\"claim:p3\"]")
                        .replace("2023", "2021")),
                () -> sample.add("""
                        {"type":"retraction","claims":["claim:p1"],"source":"article:wire","note":"in error"}"""));
        for (Runnable act : acts) {
            act.run();
            past.add(record());
        }

        assertThat(past).extracting(then -> then.version().digest()).doesNotHaveDuplicates();
        for (Recorded then : past) {
            Map<String, Object> instant =
                    Map.of("knownAt", then.version().recordedAt().toString(), "validOn", DAY);
            assertThat(answers(instant)).as("at %s", then.version()).isEqualTo(then.answers());
        }
        List<String> copies =
                past.stream().map(then -> exported(then.version())).toList();
        for (int state = 0; state < copies.size(); state++) {
            empty.require();
            sample.add(copies.get(state));
            assertThat(graph.version().digest())
                    .as("a copy of state %d", state)
                    .isEqualTo(past.get(state).version().digest());
        }
    }

    /// All that was recorded at an instant.
    private String exported(Version then) {
        String started = Sample.ask(
                        "mutation ($at: DateTime) { startExport(input: {form: NDJSON, knownAt: $at}) { id } }",
                        Map.of("at", then.recordedAt().toString()))
                .jsonPath()
                .getString("data.startExport.id");
        Instant end = Instant.now().plusSeconds(30);
        String path = null;
        while (path == null) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            path = Sample.ask("query ($id: ID!) { export(id: $id) { path } }", Map.of("id", started))
                    .jsonPath()
                    .getString("data.export.path");
        }
        return RestAssured.get(path).then().statusCode(200).extract().asString();
    }

    private static JsonPath change(String field) {
        JsonPath answer = Sample.ask("mutation { %s }".formatted(field)).jsonPath();
        assertThat(answer.getList("errors")).as(field).isNull();
        return answer;
    }

    @Test
    void betweenTwoLoadsIsAsAfterTheFirst() throws InterruptedException {
        sample.load();
        Version first = graph.version();
        sample.add(new RandomLoads(1).next().toArray(String[]::new));
        String document = "query ($at: AsOf) { snapshot(at: $at) { id loads } }";
        assertThat(Sample.ask(
                                document,
                                at("knownAt", first.recordedAt().plusNanos(1).toString()))
                        .jsonPath()
                        .getInt("data.snapshot.loads"))
                .isEqualTo(1);
        assertThat(Sample.ask(
                                document,
                                at("knownAt", first.recordedAt().minusNanos(1).toString()))
                        .jsonPath()
                        .getInt("data.snapshot.loads"))
                .isZero();
        empty.require();
        String nothing = Sample.ask("{ snapshot { id } }").jsonPath().getString("data.snapshot.id");
        assertThat(Sample.ask(document, at("snapshot", nothing)).jsonPath().getInt("data.snapshot.loads"))
                .isZero();
    }

    private static String flow(String claim, String supplier, int tonnes, String more) {
        return """
                {"type":"supply","claim":"claim:%s","supplier":"company:%s","buyer":"company:magnets",\
                "material":"material:ndpr-oxide","basis":"REO","period":"2023","status":"SHIPPED","tonnes":%d,\
                "source":"article:wire"%s}""".formatted(claim, supplier, tonnes, more);
    }

    private static Map<String, Object> at(String name, String value) {
        return Map.of("at", Map.of(name, value));
    }

    private Recorded record() {
        return new Recorded(graph.version(), answers(Map.of("validOn", DAY)));
    }

    private static List<String> answers(Map<String, Object> at) {
        return DOCUMENTS.stream()
                .map(document -> Sample.askAnew(document, Map.of("at", at))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .peek(answer -> assertThat(answer).contains("\"data\":").doesNotContain("\"errors\":"))
                .toList();
    }
}
