package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;

/// Entities of the graph that codes say to be one become one by themselves; names alone never make it so.
@QuarkusTest
@TestSecurity(
        user = "rita",
        roles = {"reviewer", "admin"})
class SurePairsIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String SERVICE = "the service itself";

    @Inject
    Sample sample;

    @BeforeEach
    void load() {
        sample.load();
    }

    @Test
    void whatHasOneCodeJoinsAndStaysApartOnceItWasUndone() throws InterruptedException {
        sample.add(
                company("northern", "Northern Separation", "CN", "\"lei\":\"529900D6BF99LW9R2E68\""),
                company("lei-529900d6bf99lw9r2e68", "Bei Fang Fen Li", "CN", "\"lei\":\"529900D6BF99LW9R2E68\""));
        awaitJoined("company:lei-529900d6bf99lw9r2e68");
        JsonPath joined = ask("""
                { matchDecisions { nodes { entity other same by reason } }
                  company(id: "company:lei-529900d6bf99lw9r2e68") { id aliases mergedFrom lei }
                  audit(who: "the service itself") { nodes { what about outcome } } }""");
        assertThat(joined.getMap("data.matchDecisions.nodes[0]"))
                .containsEntry("other", "company:northern")
                .containsEntry("by", SERVICE)
                .containsEntry("reason", "same code lei:529900D6BF99LW9R2E68");
        assertThat(joined.getString("data.company.id")).isEqualTo("company:northern");
        assertThat(joined.getList("data.company.aliases")).contains("Bei Fang Fen Li");
        assertThat(joined.getString("data.audit.nodes[0].outcome"))
                .as(joined.prettify())
                .isEqualTo("DONE");
        assertThat(joined.getString("data.audit.nodes[0].about"))
                .contains("company:lei-529900d6bf99lw9r2e68")
                .contains("company:northern");

        JsonPath undone = ask("mutation { undoMerge(entity: \"company:lei-529900d6bf99lw9r2e68\", reason: \"two\")"
                + " { claims } }");
        assertThat(undone.getList("errors")).isNull();
        sample.add(company("magnets-2", "Magnets of Japan", "JP", "\"wikidata\":\"Q777\""));
        sample.add(company("magnets", "Magnets of Japan", "JP", "\"wikidata\":\"Q777\""));
        awaitJoined("company:magnets-2");
        assertThat(decided()).doesNotContain("company:lei-529900d6bf99lw9r2e68");
        assertThat(ask("{ matches { nodes { entity { id } candidates { entity { id } score reason } } } }")
                        .getString("data.matches.nodes.find { it.entity.id == 'company:lei-529900d6bf99lw9r2e68' }"
                                + ".candidates[0].reason"))
                .isEqualTo("same code");
    }

    @Test
    void companiesOfOneNameButNoCodeAreLeftToAReviewer() throws InterruptedException {
        sample.add(
                company("toyotsu-india", "Toyotsu Rare Earths India", "IN", null),
                company("toyotsu-corp", "Toyotsu Rare Earth Corporation", "JP", null),
                company("vn-company", "Vietnam Rare Earth Company", "VN", "\"lei\":\"529900D6BF99LW9R2E68\""),
                company("vn-jsc", "Vietnam Rare Earth JSC", "VN", "\"lei\":\"5493001KJTIIGC8Y1R12\""),
                company("shares", "Tasman Motors", "CN", "\"ticker\":\"ASX:TSM\""),
                company("strangers", "Quill and Paper", "CN", "\"ticker\":\"ASX:TSM\""),
                country("VN", "Viet Nam"));
        sample.add(
                deposit("chatrapur", "Chatrapur", ",\"latitude\":19.35,\"longitude\":85.0", "Q8001"),
                deposit("oscom", "OSCOM", ",\"latitude\":19.36,\"longitude\":85.01", "Q8001"),
                deposit("chhatrapur-east", "Chhatrapur", ",\"latitude\":19.40,\"longitude\":85.1", null));
        awaitJoined("deposit:oscom");
        assertThat(decided()).containsExactly("deposit:oscom");
        assertThat(ask("{ deposit(id: \"deposit:oscom\") { id wikidata } }").getMap("data.deposit"))
                .containsEntry("id", "deposit:chatrapur")
                .containsEntry("wikidata", "Q8001");
        List<String> proposed = ask("{ matches { nodes { entity { id } candidates { entity { id } } } } }")
                .getList("data.matches.nodes.collectMany { [it.entity.id] + it.candidates.entity.id }");
        assertThat(proposed)
                .contains("deposit:chatrapur", "deposit:chhatrapur-east", "company:toyotsu-india")
                .doesNotContain("company:vn-company", "company:vn-jsc");
    }

    @Test
    void whatCannotBeOneWaitsAsAProposal() throws InterruptedException {
        sample.add(
                company("northern", "Northern Separation", "CN", "\"wikidata\":\"Q9001\""),
                company("magnets", "Magnets of Japan", "JP", "\"wikidata\":\"Q9001\""),
                company("irel-2", "IREL", "IN", "\"wikidata\":\"Q9002\""));
        sample.add(company("irel", "IREL (India) Limited", "IN", "\"wikidata\":\"Q9002\""));
        awaitJoined("company:irel-2");
        assertThat(decided()).containsExactly("company:irel-2");
        assertThat(ask("{ matches { nodes { entity { id } candidates { entity { id } } } } }")
                        .<String>getList("data.matches.nodes.entity.id"))
                .contains("company:magnets");
    }

    private static String company(String key, String name, String country, String code) {
        return "{\"type\":\"company\",\"id\":\"company:%s\",\"name\":\"%s\",\"country\":\"country:%s\",%s"
                        .formatted(key, name, country, code == null ? "" : code + ",")
                + "\"source\":\"article:wire\"}";
    }

    private static String country(String code, String name) {
        return "{\"type\":\"country\",\"id\":\"country:%s\",\"name\":\"%s\",\"source\":\"article:wire\"}"
                .formatted(code, name);
    }

    private static String deposit(String key, String name, String place, String item) {
        return "{\"type\":\"deposit\",\"id\":\"deposit:%s\",\"name\":\"%s\",\"country\":\"country:IN\"%s%s"
                        .formatted(key, name, place, item == null ? "" : ",\"wikidata\":\"%s\"".formatted(item))
                + ",\"source\":\"article:wire\"}";
    }

    private static void awaitJoined(String old) throws InterruptedException {
        Instant longest = Instant.now().plus(LONGEST);
        while (!decided().contains(old)) {
            assertThat(Instant.now()).as("%s joins by itself", old).isBefore(longest);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static List<String> decided() {
        return ask("{ matchDecisions { nodes { entity } } }").getList("data.matchDecisions.nodes.entity");
    }

    private static JsonPath ask(String document) {
        return Sample.askAnew(document).jsonPath();
    }
}
