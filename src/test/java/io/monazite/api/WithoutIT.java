package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.monazite.ingest.LoadFormat;
import io.monazite.ingest.LoadOptions;
import io.monazite.ingest.LoadReport;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.LoadState;
import io.monazite.testsupport.EmptyGraph;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/// What if a source were wrong: the answer is that of a graph into which it never came.
@QuarkusTest
class WithoutIT {

    private static final Path ROWS = Path.of("src/test/resources/sample/sample.ndjson");
    private static final List<String> REFERENCES = List.of("copiedFrom", "computedFrom", "supersedes", "retracts");
    private static final String ANSWER = """
            query ($without: [ID!]) { whoLosesSupply(without: $without, buyersIn: ["country:JP", "country:CN"],
                scenario: {shocks: [{supplier: "company:irel"} {supplier: "company:northern", withheld: 0.5}]}) {
              losses(first: 100) { nodes { party { id } material { id } relation tier tonnes { low best high basis }
                receivedShare shareOfKnownSupply shareOfIntake
                contributions { tonnes { low best high } supply { id } }
                offsets(first: 100) { supplier { id } tonnes { low best high } } } }
              total { low best high basis } unknowns { kind about { id } } assumptions { code about { id } }
              agreements { id } measures { id } } }""";
    private static final String DEPENDS = """
            query ($without: [ID!]) { whoLosesSupply(without: $without, buyersIn: ["country:JP", "country:CN"],
                scenario: {shocks: [{supplier: "company:irel"} {supplier: "company:northern", withheld: 0.5}]}) {
              dependsOn { id } losses(first: 100) { nodes { party { id } material { id } relation
                tonnes { low best high basis } } } } }""";

    @Inject
    LoadService loads;

    @Inject
    EmptyGraph empty;

    @Inject
    ObjectMapper json;

    @Inject
    Sample sample;

    @Test
    void theAnswerIsThatOfAGraphIntoWhichTheyNeverCame() throws IOException, InterruptedException {
        List<List<Map<String, Object>>> parts = new ArrayList<>();
        parts.add(parsed(Files.readAllLines(ROWS)));
        RandomLoads random = new RandomLoads(11);
        for (int load = 0; load < 6; load++) {
            parts.add(parsed(random.next()));
        }
        fill(parts, Set.of());
        List<Set<String>> sources =
                List.of(Set.of("article:r1", "article:r5"), Set.of("article:r2", "article:r4", "article:r6"));
        List<String> expected = new ArrayList<>();
        for (Set<String> some : sources) {
            expected.add(answer(some));
        }
        assertThat(expected).doesNotHaveDuplicates().doesNotContain(answer(Set.of()));
        everySourceThatMattersIsNamed(parts);

        for (int index = 0; index < sources.size(); index++) {
            fill(parts, sources.get(index));
            assertThat(answer(Set.of())).as("without %s", sources.get(index)).isEqualTo(expected.get(index));
        }
    }

    /// Held against leaving out each article of the graph in turn.
    private void everySourceThatMattersIsNamed(List<List<Map<String, Object>>> parts) {
        JsonPath whole = Sample.askAnew(DEPENDS).jsonPath();
        Object losses = whole.get("data.whoLosesSupply.losses");
        Set<String> matters = new TreeSet<>();
        parts.stream()
                .flatMap(List::stream)
                .filter(row -> "article".equals(row.get("type")))
                .map(row -> String.valueOf(row.get("id")))
                .filter(article -> !losses.equals(
                        Sample.askAnew(DEPENDS.replace("dependsOn { id }", ""), Map.of("without", List.of(article)))
                                .jsonPath()
                                .get("data.whoLosesSupply.losses")))
                .forEach(matters::add);
        assertThat(matters).isNotEmpty();
        assertThat(whole.getList("data.whoLosesSupply.dependsOn.id", String.class))
                .containsExactlyElementsOf(matters);
    }

    @Test
    void evidenceIsReadWithoutThem() {
        sample.require();
        String document = """
                query ($sources: [ID!]!) { supplies(filter: {supplier: "company:trei"}) { nodes {
                  evidence { claims { id } }
                  evidenceWithout(sources: $sources) { origins claims { id } } } } }""";
        JsonPath copy = Sample.askAnew(document, Map.of("sources", List.of("article:copy")))
                .jsonPath();
        assertThat(copy.getList("data.supplies.nodes[0].evidence.claims.id")).contains("claim:root", "claim:copy");
        assertThat(copy.getList("data.supplies.nodes[0].evidenceWithout.claims.id"))
                .contains("claim:root")
                .doesNotContain("claim:copy");
        JsonPath root = Sample.askAnew(document, Map.of("sources", List.of("publisher:wire")))
                .jsonPath();
        assertThat(root.getString("data.supplies.nodes[0].evidenceWithout")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "article:none, there is no 'article:none'",
        "company:irel, name articles or publishers",
    })
    void whatIsNoSourceIsRefused(String id, String message) {
        sample.require();
        JsonPath answer = Sample.askAnew(ANSWER, Map.of("without", List.of(id))).jsonPath();
        assertThat(answer.getList("errors.extensions.code")).containsExactly("BAD_INPUT");
        assertThat(answer.getString("errors[0].extensions.field")).isEqualTo("without");
        assertThat(answer.getString("errors[0].message")).contains(message);
    }

    private static String answer(Set<String> without) {
        String answer = Sample.askAnew(ANSWER, Map.of("without", without)).asString();
        assertThat(answer).contains("\"data\":").doesNotContain("\"errors\":");
        return answer;
    }

    private void fill(List<List<Map<String, Object>>> parts, Set<String> without)
            throws IOException, InterruptedException {
        empty.require();
        Set<String> kept = new HashSet<>();
        for (List<Map<String, Object>> part : parts) {
            List<String> rows = new ArrayList<>();
            for (Map<String, Object> row : part) {
                Map<String, Object> rest = rest(row, kept);
                if (!without.contains(String.valueOf(row.get("id")))
                        && !without.contains(String.valueOf(row.get("source")))
                        && rest != null) {
                    rows.add(json.writeValueAsString(rest));
                    kept.add(String.valueOf(row.get("claim")));
                }
            }
            if (!rows.isEmpty()) {
                load(rows);
            }
        }
    }

    /// A row without the claims that are not there; null where nothing of it is left.
    private static @Nullable Map<String, Object> rest(Map<String, Object> row, Set<String> kept) {
        Map<String, Object> rest = new LinkedHashMap<>(row);
        for (String reference : REFERENCES) {
            if (row.get(reference) instanceof List<?> claims) {
                List<?> there = claims.stream().filter(kept::contains).toList();
                boolean stands = reference.equals("supersedes") || reference.equals("retracts") || !there.isEmpty();
                if (!stands) {
                    return null;
                }
                rest.put(reference, there);
            }
        }
        if (row.get("claims") instanceof List<?> claims) {
            List<?> there = claims.stream().filter(kept::contains).toList();
            rest.put("claims", there);
            return there.isEmpty() ? null : rest;
        }
        return rest;
    }

    private List<Map<String, Object>> parsed(List<String> rows) throws IOException {
        List<Map<String, Object>> parsed = new ArrayList<>();
        for (String row : rows) {
            parsed.add(json.readValue(row, new TypeReference<>() {}));
        }
        return parsed;
    }

    private void load(List<String> rows) {
        LoadReport report = loads.load(
                new ByteArrayInputStream(String.join("\n", rows).getBytes(StandardCharsets.UTF_8)),
                new LoadFormat.Ndjson(),
                new LoadOptions("test", null, false, LoadOptions.OnError.REJECT));
        assertThat(report.state())
                .as("%s %s", report.failures(), report.findings())
                .isEqualTo(LoadState.COMMITTED);
    }
}
