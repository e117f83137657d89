package io.monazite.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.vocabulary.RDF;
import org.jgrapht.nio.graphml.SimpleGraphMLEventDrivenImporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.monazite.api.Sample;
import io.monazite.graph.Archive;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// Whatever is given on can be read by those for whom it is meant, and says what the graph says.
@QuarkusTest
class ExportsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String OURS = "urn:monazite:terms:";
    private static final String ANSWER =
            "who-loses-supply.%s?supplier=company:irel&destination=country:JP&buyersIn=country:JP";
    private static final String QUESTION = """
            { whoLosesSupply(
                scenario: {shocks: [{supplier: "company:irel", destinations: ["country:JP"]}]}
                buyersIn: ["country:JP"]
              ) {
                losses { nodes { party { id } material { id } tonnes { low best high basis } relation } }
                agreements { id }
                measures { id }
              } }
            """;

    @Inject
    Exported exported;

    @Inject
    SupplyGraph graph;

    @Inject
    Archive archive;

    @Inject
    LoadService loads;

    @TestHTTPResource("/exports/graph.ndjson")
    URI rows;

    private Version version = new Version(0, "", Instant.EPOCH);

    @BeforeEach
    void load() throws InterruptedException {
        exported.require();
        version = graph.version();
        Exported.askAsKnown();
    }

    @AfterEach
    void askAsAnybody() {
        Exported.askAsAnybody();
    }

    @Test
    void theRecordIsForKnownCallers() {
        Exported.askAsAnybody();
        for (String file : List.of("graph.ndjson", "graph.jsonld", "supply.csv", ANSWER.formatted("ndjson"))) {
            Response answer = RestAssured.get("/exports/" + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(401);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(RestAssured.get("/exports/graph.graphml").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/exports/graph.ftm.json").statusCode()).isEqualTo(200);
        assertThat(RestAssured.given()
                        .header("Authorization", "Bearer mz_wrong")
                        .get("/exports/graph.graphml")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aGraphThatLoadsTheRowsHasTheSameDigest() throws InterruptedException {
        String copy = Exported.text("graph.ndjson");
        assertThat(copy)
                .contains("\"claim:trial-1\"", "\"supersedes\":[\"claim:trial-mine\"]", "\"type\":\"retraction\"");
        assertThat(exported.alone(copy).digest()).isEqualTo(version.digest());
        assertThat(loads.check()).isEmpty();
        assertThat(Exported.text("graph.ndjson")).as("a copy of the copy").isEqualTo(copy);
    }

    @Test
    void aPartLoadsByItselfAndTellsTheSameLosses() throws InterruptedException, IOException {
        JsonNode whole = data();
        String part = Exported.text(ANSWER.formatted("ndjson"));
        assertThat(part.lines().count())
                .isLessThan(Exported.text("graph.ndjson").lines().count() / 2);
        exported.alone(part);
        assertThat(data()).isEqualTo(whole);
    }

    @Test
    void tablesHoldEveryRowOfTheirTypeAndNoFormula() throws InterruptedException {
        Map<String, String> tables = new HashMap<>();
        for (String type :
                List.of("publisher", "article", "supply", "indicator", "share", "measureTerm", "retraction")) {
            tables.put(type, Exported.text(type + ".csv"));
        }
        String graphRows = Exported.text("graph.ndjson");
        tables.forEach((type, table) -> assertThat(records(table) - 1)
                .as(type)
                .isEqualTo(graphRows
                        .lines()
                        .filter(row -> row.startsWith("{\"type\":\"%s\"".formatted(type)))
                        .count()));
        assertThat(tables.get("article")).contains("\"'=cmd|' /C calc'!A0, and");
        assertThat(tables.get("measureTerm")).contains(",\"'+7 a year\",");
        assertThat(tables.get("indicator"))
                .contains(",-0.25,-0.25,-0.25,EXACT,")
                .doesNotContain("'-");
        assertThat(tables.get("supply")).contains(",0.0,,10.0,2,,,UP_TO,").contains(",5.0,,12.5,,,,BETWEEN,");
    }

    @Test
    void aPartIsATableToo() {
        List<String> whole = Exported.text("supply.csv").lines().toList();
        String flow = "supply:trei/JP/rare-earths/GROSS/2024/ACTUAL/-";
        List<String> answer =
                Exported.text(ANSWER.formatted("csv") + "&rows=supply").lines().toList();
        assertThat(answer).hasSizeBetween(3, whole.size() / 2).isSubsetOf(whole);
        assertThat(answer.getFirst()).isEqualTo(whole.getFirst());
        assertThat(Exported.text("part.csv?rows=supply&id=" + flow).lines().toList())
                .hasSizeBetween(2, answer.size())
                .isSubsetOf(whole)
                .anyMatch(row -> row.contains("company:trei") && row.contains("country:JP"));
        assertThat(refused("csv", "?supplier=company:irel")).contains("none is named");
        assertThat(refused("ndjson", "?supplier=company:irel&rows=supply")).contains("'ndjson' is no table");
    }

    /// What a table says of facts can be loaded as it is: the claims are there already, each with the same content.
    @Test
    void aTableIsReadAsWhatItSays() {
        byte[] table = Exported.get("share.csv").asByteArray();
        LoadReport report = loads.load(
                new ByteArrayInputStream(table),
                new LoadFormat.Csv("share"),
                new LoadOptions("a copy", null, false, LoadOptions.OnError.REJECT));
        assertThat(report.failures()).isEmpty();
        assertThat(report.state()).isEqualTo(LoadState.UNCHANGED);
    }

    @Test
    void provenanceParsesAndHasTheShapes() {
        Model told = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                told, new ByteArrayInputStream(Exported.get("graph.jsonld").asByteArray()), Lang.JSONLD);
        Model shapes = ModelFactory.createDefaultModel();
        RDFDataMgr.read(shapes, new StringReader(Exported.text("shapes.ttl")), null, Lang.TURTLE);
        assertThat(of(told, OURS + "Claim")).hasSizeGreaterThan(700);
        assertThat(of(told, OURS + "Company")).hasSize(95);
        assertThat(told.listStatements(null, ResourceFactory.createProperty(PROV + "wasQuotedFrom"), (String) null)
                        .toList())
                .hasSizeGreaterThan(10);
        assertThat(told.contains(null, ResourceFactory.createProperty(OURS + "status"), "SHIPPED"))
                .isTrue();
        assertThat(ShaclValidator.get()
                        .validate(shapes.getGraph(), told.getGraph())
                        .getEntries())
                .isEmpty();
        Statement source = told.listStatements(
                        null, ResourceFactory.createProperty(PROV + "hadPrimarySource"), (String) null)
                .next();
        told.remove(source);
        assertThat(ShaclValidator.get().conforms(shapes.getGraph(), told.getGraph()))
                .as("a claim without its source")
                .isFalse();
    }

    @Test
    void graphmlIsOfItsSchemaAndJoinsWhatItNames() {
        SimpleGraphMLEventDrivenImporter reader = new SimpleGraphMLEventDrivenImporter();
        reader.setSchemaValidation(true);
        List<String> nodes = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        Map<String, String> told = new HashMap<>();
        reader.addVertexConsumer(nodes::add);
        reader.addEdgeConsumer(edge -> ends.addAll(List.of(edge.getFirst(), edge.getSecond())));
        reader.addVertexAttributeConsumer(
                (key, value) -> told.put(key.getFirst() + " " + key.getSecond(), value.getValue()));
        reader.importInput(new StringReader(Exported.text("graph.graphml")));
        assertThat(nodes).hasSizeGreaterThan(400).doesNotHaveDuplicates();
        assertThat(ends).hasSizeGreaterThan(1000).allMatch(nodes::contains);
        assertThat(told).containsEntry("company:irel kind", "company");
    }

    @Test
    void followTheMoneyTellsWhoOwnsWhatInItsOwnWords() throws IOException {
        List<JsonNode> entities = new ArrayList<>();
        for (String line : Exported.text("graph.ftm.json").lines().toList()) {
            entities.add(JSON.readTree(line));
        }
        MoneyVocabulary vocabulary = MoneyVocabulary.read();
        assertThat(vocabulary.complaints(entities)).isEmpty();
        Map<String, List<JsonNode>> schemas = entities.stream()
                .collect(Collectors.groupingBy(entity -> entity.path("schema").asText()));
        assertThat(schemas.keySet())
                .containsExactlyInAnyOrder(
                        "Company", "PublicBody", "Organization", "Asset", "Ownership", "UnknownLink");
        assertThat(schemas.get("Ownership"))
                .allSatisfy(stake ->
                        assertThat(stake.at("/properties/recordId/0").asText()).startsWith("claim:"))
                .anySatisfy(
                        stake -> assertThat(stake.at("/properties/percentage/0").asText())
                                .isEqualTo("10.0 to unknown"));
        ObjectNode strange = schemas.get("Ownership").getFirst().deepCopy();
        strange.withObject("/properties")
                .putArray("asset")
                .add(schemas.get("PublicBody").getFirst().path("id").asText());
        assertThat(vocabulary.complaints(
                        Stream.concat(entities.stream(), Stream.of(strange)).toList()))
                .as("a stake in what is no asset")
                .hasSize(1);
    }

    /// What stands in a source that is not to be given on is in no form, nor what repeats it or is reckoned from it.
    @Test
    void aSourceWhoseLicenceForbidsItIsLeftOut() {
        Licences licences = new Licences(archive, Optional.of(List.of("All rights reserved")), Optional.empty());
        assertThat(licences.of(version).keepingBack()).isEqualTo(Map.of("All rights reserved", 1));
        for (Form form : Form.values()) {
            assertThat(exported.without("All rights reserved", form))
                    .as(form.toString())
                    .contains("company:irel")
                    .doesNotContain("article:trial", "claim:trial", "company:trial-mine");
        }
        assertThat(Exported.text("graph.ndjson")).contains("claim:trial-2", "\"licence\":\"All rights reserved\"");
    }

    @Test
    void formsAreChosenByWhatIsAccepted() {
        assertThat(accepting("application/ld+json").contentType()).startsWith("application/ld+json");
        assertThat(accepting("application/graphml+xml").contentType()).startsWith("application/graphml+xml");
        assertThat(accepting("image/png").statusCode()).isEqualTo(406);
        assertThat(RestAssured.get("/exports/graph.xls").statusCode()).isEqualTo(404);
        assertThat(RestAssured.get("/exports/mystery.csv").jsonPath().getString("code"))
                .isEqualTo("NOT_FOUND");
        assertThat(RestAssured.get("/exports").jsonPath().getList("files", String.class))
                .contains("graph.ndjson", "supply.csv", "who-loses-supply.jsonld");
    }

    @Test
    void aQuestionThatCannotBeAskedIsRefused() {
        assertThat(refused("?suplier=company:irel")).contains("there is no parameter 'suplier'");
        assertThat(refused("")).contains("it is not said what happens");
        assertThat(refused("?supplier=company:nobody")).contains("company:nobody");
        assertThat(refused("?supplier=company:irel&withheld=most")).contains("withheld is 'most'");
        assertThat(refused("?scenario=all")).contains("scenario is no JSON object");
        assertThat(refused("?scenario=all&buyersIn=country:JP&period=2023"))
                .contains("scenario and period are both given");
        assertThat(refused("?supplier=company:irel&withheld=0.5&withheld=1")).contains("withheld is given more");
    }

    @Test
    void whoHasItAlreadyIsToldSoAndWhoCanUnpackGetsItPacked() throws IOException, InterruptedException {
        String tag = Exported.get("graph.ndjson").header("ETag");
        assertThat(RestAssured.given()
                        .header("If-None-Match", tag)
                        .get("/exports/graph.ndjson")
                        .statusCode())
                .isEqualTo(304);
        assertThat(Exported.get("graph.graphml").header("ETag")).isNotEqualTo(tag);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> packed = client.send(
                    HttpRequest.newBuilder(rows)
                            .header("Accept-Encoding", "gzip")
                            .header("Authorization", Exported.KEY)
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            String unpacked = new String(new GZIPInputStream(packed.body()).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(unpacked).isEqualTo(Exported.text("graph.ndjson"));
        }
        exported.load("""
                {"type":"publisher","id":"publisher:later","name":"Later"}
                """);
        assertThat(RestAssured.given()
                        .header("If-None-Match", tag)
                        .get("/exports/graph.ndjson")
                        .statusCode())
                .isEqualTo(200);
    }

    private static List<String> of(Model model, String type) {
        return model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(type)).toList().stream()
                .map(Object::toString)
                .collect(Collectors.toList());
    }

    private static Response accepting(String mediaType) {
        return RestAssured.given().header("Accept", mediaType).get("/exports/graph");
    }

    private static String refused(String query) {
        return refused("ndjson", query);
    }

    private static String refused(String form, String query) {
        Response answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/exports/who-loses-supply.%s%s".formatted(form, query));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("BAD_INPUT");
        return answer.jsonPath().getString("message");
    }

    private static JsonNode data() throws IOException {
        return JSON.readTree(Sample.askAnew(QUESTION).asByteArray()).path("data");
    }

    private static long records(String table) {
        int quotes = 0;
        long records = 0;
        for (char sign : table.toCharArray()) {
            quotes += sign == '"' ? 1 : 0;
            records += sign == '\r' && quotes % 2 == 0 ? 1 : 0;
        }
        return records;
    }
}
