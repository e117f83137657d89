package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;
import io.monazite.ingest.format.FailureCode;
import io.monazite.testsupport.EmptyGraph;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/// Two companies of the graph turn out to be one, and then to be two after all.
@QuarkusTest
@TestSecurity(user = "rita", roles = "reviewer")
class MergesIT {

    private static final String OLD = "company:northern-sep";
    private static final String LEFT = "company:northern";
    private static final String OLD_FLOW = "supply:northern-sep/magnets/ndpr-oxide/REO/2023/ACTUAL/-";
    private static final String FLOW = "supply:northern/magnets/ndpr-oxide/REO/2023/ACTUAL/-";
    private static final String DAY = "2025-12-01";

    private static final List<String> DOCUMENTS = List.of("""
            query ($at: AsOf) { companies(at: $at) { totalCount nodes { id name aliases mergedFrom country { id }
                supplies { totalCount nodes { id tonnes { low best high }
                  evidence { disputed origins preferred { claim { id } } claims { id recordedAt retractedAt } } } }
                owns { nodes { id percentage { low best high } } } owners { nodes { id } }
                evidence { origins claims { id retractedAt } } history { nodes { kind claim { id } } } } } }""", """
            query ($at: AsOf) { whoLosesSupply(at: $at, buyersIn: ["country:JP"], scenario: {
                shocks: [{supplier: "company:northern"}]}) { snapshot { id }
                losses { nodes { party { id } material { id } tonnes { low best high } paths { supplies { id } } } }
                unknowns { kind message } } }""", """
            query ($at: AsOf) { supplies(at: $at) { totalCount nodes { id tonnes { best } history { totalCount } } }
              articles(at: $at) { nodes { id claims { totalCount nodes { id } } } }
              node(id: "company:northern-sep", at: $at) { id } snapshot(at: $at) { id } }""", """
            query ($at: AsOf) { companies(at: $at) { nodes { id
                supplies { nodes { id buyer { id ... on Entity { name } }
                  evidence { claims { id quote article { title publisher { name } } } } } }
                owners { nodes { id owner { id ... on Entity { name } } evidence { claims { id } } } } } } }""");

    @Inject
    Sample sample;

    @Inject
    EmptyGraph empty;

    @Inject
    SupplyGraph graph;

    @Inject
    LoadService loads;

    @BeforeEach
    void load() {
        sample.load();
        sample.add("""
                {"type":"company","id":"company:northern-sep","name":"Northern Separation Ltd","country":"country:CN",\
                "roles":["SEPARATOR"],"source":"article:wire"}""", """
                {"type":"supply","claim":"claim:sep","supplier":"company:northern-sep","buyer":"company:magnets",\
                "material":"material:ndpr-oxide","basis":"REO","period":"2023","status":"SHIPPED","tonnes":260,\
                "source":"article:wire"}""", """
                {"type":"supply","claim":"claim:sep-copy","supplier":"company:northern-sep","buyer":"company:magnets",\
                "material":"material:ndpr-oxide","basis":"REO","period":"2023","status":"SHIPPED","tonnes":260,\
                "copiedFrom":["claim:sep"],"source":"article:copy"}""", """
                {"type":"ownership","owner":"company:northern-sep","asset":"company:trei","percentage":5,\
                "source":"article:wire"}""");
    }

    @Test
    void aMergeIsOneInEveryAnswerAndUndoneLeavesNothing() {
        Version before = graph.version();
        List<String> answers = answers(Map.of("validOn", DAY));
        String export = export();

        JsonPath done = merge(OLD, LEFT);
        assertThat(done.getInt("data.acceptMatch.claims")).isEqualTo(5);
        Version merged = graph.version();
        assertThat(merged.digest()).isNotEqualTo(before.digest());
        JsonPath one = ask("""
                { old: company(id: "company:northern-sep") { id name aliases mergedFrom owns { nodes { id } } }
                  byNode: node(id: "company:northern-sep") { id }
                  flow: node(id: "%s") { id ... on Supply { tonnes { low high } evidence { origins } } }
                  companies { nodes { id } }
                  filtered: supplies(filter: {supplier: "company:northern-sep"}) { nodes { id } }
                  whoLosesSupply(scenario: {shocks: [{supplier: "company:northern-sep"}]}) {
                    losses { nodes { party { id } } } }
                  search(text: "northern-sep") { edges { node { id } } }
                  matchDecisions { nodes { entity other same by reason decidedAt } } }""".formatted(OLD_FLOW));
        assertThat(one.getString("data.old.id")).isEqualTo(LEFT);
        assertThat(one.getList("data.old.aliases")).contains("Northern Separation Ltd");
        assertThat(one.getList("data.old.mergedFrom")).containsExactly(OLD);
        assertThat(one.getList("data.old.owns.nodes.id")).containsExactly("ownership:northern/trei/-");
        assertThat(one.getString("data.byNode.id")).isEqualTo(LEFT);
        assertThat(one.getString("data.flow.id")).isEqualTo(FLOW);
        assertThat(one.getDouble("data.flow.tonnes.low")).isEqualTo(250);
        assertThat(one.getDouble("data.flow.tonnes.high")).isEqualTo(260);
        assertThat(one.getInt("data.flow.evidence.origins")).isEqualTo(2);
        assertThat(one.getList("data.companies.nodes.id")).contains(LEFT).doesNotContain(OLD);
        assertThat(one.getList("data.filtered.nodes.id")).hasSize(3).contains(FLOW);
        assertThat(one.getList("data.whoLosesSupply.losses.nodes.party.id")).contains("company:magnets");
        assertThat(one.getList("data.search.edges.node.id")).contains(LEFT);
        assertThat(one.getMap("data.matchDecisions.nodes[0]"))
                .containsEntry("entity", OLD)
                .containsEntry("by", "rita")
                .containsEntry("same", true);
        List<String> asOne = answers(Map.of("validOn", DAY));
        assertThat(then(before)).isEqualTo(answers);
        String exported = export();
        assertThat(loads.check()).isEmpty();

        assertThat(undo(OLD).getInt("data.undoMerge.claims")).isEqualTo(5);
        Version after = graph.version();
        assertThat(after.digest()).isEqualTo(before.digest());
        assertThat(answers(Map.of("validOn", DAY))).isEqualTo(answers);
        assertThat(export()).isEqualTo(export);
        assertThat(then(before)).isEqualTo(answers);
        assertThat(then(merged)).isEqualTo(asOne);
        assertThat(loads.check()).isEmpty();

        merge(OLD, LEFT);
        assertThat(graph.version().digest()).isNotEqualTo(after.digest());
        undo(OLD);
        assertThat(graph.version().digest()).isEqualTo(before.digest());
        assertThat(then(merged)).isEqualTo(asOne);
        copied(exported, merged);
    }

    @Test
    void whatComesUnderTheOldIdIsOfTheOneThatRemains() {
        merge(OLD, LEFT);
        String more = """
                {"type":"supply","claim":"claim:more","supplier":"company:northern-sep","buyer":"company:magnets",\
                "material":"material:ndpr-oxide","basis":"REO","period":"2024","status":"SHIPPED","tonnes":77,\
                "source":"article:wire"}""";
        String corrected = """
                {"type":"supply","claim":"claim:sep2","supplier":"company:northern-sep","buyer":"company:magnets",\
                "material":"material:ndpr-oxide","basis":"REO","period":"2023","status":"SHIPPED","tonnes":270,\
                "supersedes":["claim:sep"],"source":"article:wire"}""";
        sample.add(more);
        assertThat(tonnes("supply:northern/magnets/ndpr-oxide/REO/2024/ACTUAL/-"))
                .isEqualTo(77);
        assertThat(add(more + "\n").state()).isEqualTo(LoadState.UNCHANGED);
        sample.add(corrected);
        assertThat(ask("{ node(id: \"%s\") { ... on Supply { tonnes { high } } } }".formatted(FLOW))
                        .getDouble("data.node.tonnes.high"))
                .isEqualTo(270);
        Version merged = graph.version();
        String exported = export();

        undo(OLD);
        assertThat(tonnes("supply:northern-sep/magnets/ndpr-oxide/REO/2024/ACTUAL/-"))
                .isEqualTo(77);
        assertThat(tonnes(FLOW)).isEqualTo(250);
        Version undone = graph.version();
        sample.add("""
                {"type":"retraction","claims":["claim:more","claim:sep2"],"source":"article:wire"}""");
        assertThat(loads.check()).isEmpty();
        copied(exported, merged);

        load();
        sample.add(more);
        sample.add(corrected);
        assertThat(graph.version().digest()).as("as if nothing had been merged").isEqualTo(undone.digest());
    }

    @Test
    void mergesOneAfterTheOtherAreUndoneEachByItself() {
        Version before = graph.version();
        merge("company:magnets", "company:toyota-tsusho");
        Version first = graph.version();
        merge(OLD, LEFT);
        assertThat(ask("{ node(id: \"%s\") { id } }".formatted(OLD_FLOW)).getString("data.node.id"))
                .isEqualTo("supply:northern/toyota-tsusho/ndpr-oxide/REO/2023/ACTUAL/-");
        undo("company:magnets");
        assertThat(ask("{ node(id: \"%s\") { id } }".formatted(OLD_FLOW)).getString("data.node.id"))
                .isEqualTo(FLOW);
        assertThat(loads.check()).isEmpty();
        undo(OLD);
        assertThat(graph.version().digest()).isEqualTo(before.digest());
        assertThat(first.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void whatCannotBeOneIsRefused() {
        assertThat(refusal("acceptMatch(entity: \"%s\", into: \"company:magnets\") { claims }".formatted(LEFT)))
                .contains("one cannot be both of its ends");
        assertThat(refusal("acceptMatch(entity: \"company:nobody\", into: \"company:irel\") { claims }"))
                .contains("there is no company:nobody");
        assertThat(refusal("acceptMatch(entity: \"company:irel\", into: \"deposit:sands\") { claims }"))
                .contains("cannot be one");
        assertThat(refusal("undoMerge(entity: \"company:irel\", reason: \"no\") { claims }"))
                .contains("is not merged");
        merge(OLD, LEFT);
        assertThat(refusal("acceptMatch(entity: \"%s\", into: \"company:irel\") { claims }".formatted(OLD)))
                .contains("was merged into " + LEFT);
        merge(LEFT, "company:irel");
        assertThat(refusal("undoMerge(entity: \"%s\", reason: \"no\") { claims }".formatted(OLD)))
                .contains("undo that first");
        LoadReport report = add("""
                {"type":"supply","supplier":"company:northern-sep","buyer":"company:irel",\
                "material":"material:ndpr-oxide","basis":"REO","period":"2023","status":"SHIPPED",\
                "source":"article:wire"}
                """);
        assertThat(report.state()).isEqualTo(LoadState.REFUSED);
        assertThat(report.failures().getFirst().code()).isEqualTo(FailureCode.BAD_VALUE);
    }

    @Test
    void aRejectedPairIsNotProposedAgain() {
        Version before = graph.version();
        assertThat(pairs()).contains(LEFT);
        JsonPath done =
                change("rejectMatch(entity: \"%s\", other: \"%s\", reason: \"another owner\")".formatted(LEFT, OLD)
                        + " { decision { same reason } }");
        assertThat(done.getBoolean("data.rejectMatch.decision.same")).isFalse();
        assertThat(pairs()).doesNotContain(LEFT);
        assertThat(graph.version().digest()).isEqualTo(before.digest());
        assertThat(refusal("rejectMatch(entity: \"%s\", other: \"%s\", reason: \"again\") { claims }"
                        .formatted(OLD, LEFT)))
                .contains("already");
        merge(OLD, LEFT);
        assertThat(ask("{ company(id: \"%s\") { id } }".formatted(OLD)).getString("data.company.id"))
                .isEqualTo(LEFT);
    }

    private static List<String> pairs() {
        return ask("{ matches { nodes { entity { id } } } }").getList("data.matches.nodes.entity.id");
    }

    private static double tonnes(String supply) {
        return ask("{ node(id: \"%s\") { ... on Supply { tonnes { best } } } }".formatted(supply))
                .getDouble("data.node.tonnes.best");
    }

    private static JsonPath merge(String entity, String into) {
        return change(
                "acceptMatch(entity: \"%s\", into: \"%s\", reason: \"the same\") { claims }".formatted(entity, into));
    }

    private static JsonPath undo(String entity) {
        return change("undoMerge(entity: \"%s\", reason: \"two after all\") { claims }".formatted(entity));
    }

    private static JsonPath change(String field) {
        JsonPath answer = ask("mutation { %s }".formatted(field));
        assertThat(answer.getList("errors")).as(field).isNull();
        return answer;
    }

    private static String refusal(String field) {
        return ask("mutation { %s }".formatted(field)).getString("errors[0].message");
    }

    private static JsonPath ask(String document) {
        return Sample.askAnew(document).jsonPath();
    }

    private static List<String> then(Version version) {
        return answers(Map.of("knownAt", version.recordedAt().toString(), "validOn", DAY));
    }

    private static List<String> answers(Map<String, Object> at) {
        return DOCUMENTS.stream()
                .map(document -> Sample.askAnew(document, Map.of("at", at))
                        .then()
                        .extract()
                        .asString())
                .peek(answer -> assertThat(answer).contains("\"data\":").doesNotContain("\"errors\":"))
                .toList();
    }

    private static String export() {
        return RestAssured.given()
                .get("/exports/graph.ndjson")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// What was exported says in an empty graph what it said in the other.
    private void copied(String exported, Version version) {
        try {
            empty.require();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        LoadReport report = add(exported);
        assertThat(report.failures()).isEmpty();
        assertThat(report.digest()).isEqualTo(version.digest());
    }

    private LoadReport add(String rows) {
        return loads.load(
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                new LoadFormat.Ndjson(),
                new LoadOptions("test", null, false, LoadOptions.OnError.REJECT));
    }
}
