package io.monazite.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.access.KeyRing;
import io.monazite.api.Sample;
import io.monazite.graph.SupplyGraph;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/// What is watched is its owner's, and what changes of it is told with its cause.
@QuarkusTest
class InterestsIT {

    private static final String CHANGES = """
            query ($id: ID!, $since: SinceInput) { interest(id: $id) { changes(since: $since) { totalCount
              nodes { id kind at articles { id } events { kind claim { id } } } } } }""";
    private static final String OF_ALL = "query ($watched: WatchedInput) { changes(from: {knownAt: \"%s\"}, "
            + "watched: $watched) { totalCount nodes { id } } latestChanges(from: {knownAt: \"%s\"}, "
            + "watched: $watched) { id } }";

    /// Beginnings of the ids of what is let through.
    private static final Map<String, List<String>> LET_THROUGH = Map.ofEntries(
            Map.entry("entities: company:trei", List.of("agreement:irel-trei-2012", "agreementStatus:", "ownership:")),
            Map.entry("countries: country:JP", List.of("company:fresh", "location:", "ownership:", "supply:")),
            Map.entry("countries: country:CN", List.of("supply:")),
            Map.entry(
                    "materials: material:rare-earths",
                    List.of("agreement:irel-trei-2012", "agreementStatus:", "supply:")),
            Map.entry("materials: material:ndpr-oxide", List.of("supply:")),
            Map.entry("kinds: STAKES", List.of("ownership:")),
            Map.entry("kinds: PARTNERSHIPS", List.of("agreement:irel-trei-2012", "agreementStatus:")),
            Map.entry("kinds: OFFTAKES", List.of()),
            Map.entry("kinds: SUPPLIES", List.of("supply:")),
            Map.entry("kinds: INCENTIVE_SCHEMES", List.of("measure:scheme", "measureStatus:scheme")),
            Map.entry(
                    "kinds: MEASURES",
                    List.of("measure:ban", "measure:scheme", "measureStatus:ban", "measureStatus:scheme")),
            Map.entry("kinds: STAKES; countries: country:JP", List.of("ownership:")),
            Map.entry("kinds: STAKES; countries: country:CN", List.of()));

    @Inject
    Sample sample;

    @Inject
    KeyRing keys;

    @Inject
    SupplyGraph graph;

    @ConfigProperty(name = "monazite.admin.key")
    String admin;

    @BeforeEach
    void load() {
        sample.require();
    }

    @Test
    void anInterestIsItsOwnersAndTheAdmins() {
        Watcher one = Watcher.known(keys);
        Watcher other = Watcher.known(keys);
        String id = one.saved("Japan", Map.of("countries", List.of("country:JP")));
        String own = "{ interests { id name owner countries kinds } }";
        assertThat(one.ask(own, Map.of()).getList("data.interests.id")).containsExactly(id);
        assertThat(one.ask(own, Map.of()).getList("data.interests.owner")).containsExactly(one.name());
        // The same question of a caller of the same roles, while the first answer would still be kept.
        assertThat(other.ask(own, Map.of()).getList("data.interests")).isEmpty();
        assertThat(other.ask(
                                "query ($id: ID!) { ...mine } fragment mine on Query { interest(id: $id) { id } }",
                                Map.of("id", id))
                        .getString("data.interest"))
                .isNull();
        assertThat(new Watcher("admin", admin).ask(own, Map.of()).getList("data.interests.id"))
                .contains(id);

        String remove = "mutation ($id: ID!) { removeInterest(id: $id) { interest { name } } }";
        assertThat(code(other.ask(remove, Map.of("id", id)))).isEqualTo("BAD_INPUT");
        assertThat(code(other.save(id, "Mine now", Map.of()))).isEqualTo("BAD_INPUT");
        assertThat(code(other.hooked(id, "https://example.org/"))).isEqualTo("BAD_INPUT");
        assertThat(one.save(id, "Korea", Map.of("countries", List.of("country:KR"), "kinds", List.of("STAKES")))
                        .getString("data.saveInterest.interest.id"))
                .isEqualTo(id);
        assertThat(one.ask(own, Map.of()).getList("data.interests.name")).containsExactly("Korea");
        assertThat(one.ask(remove, Map.of("id", id)).getString("data.removeInterest.interest.name"))
                .isEqualTo("Korea");
        assertThat(one.ask(own, Map.of()).getList("data.interests")).isEmpty();
    }

    @Test
    void whatChangedIsToldWithTheArticlesThatCausedIt() {
        Watcher one = Watcher.known(keys);
        String first = "load:" + graph.version().sequence();
        String id = one.saved("Magnets", Map.of("entities", List.of("company:magnets")));
        assertThat(one.ask(CHANGES, Map.of("id", id)).getInt("data.interest.changes.totalCount"))
                .isZero();
        more();
        JsonPath changes = one.ask(CHANGES, Map.of("id", id, "since", Map.of("load", first)));
        assertThat(changes.getInt("data.interest.changes.totalCount")).isEqualTo(1);
        assertThat(changes.getString("data.interest.changes.nodes[0].id"))
                .startsWith("supply:northern/magnets/ndpr-oxide");
        assertThat(changes.getString("data.interest.changes.nodes[0].kind")).isEqualTo("NEW");
        assertThat(changes.getList("data.interest.changes.nodes[0].articles.id"))
                .containsExactly("article:filing");
        assertThat(one.ask(CHANGES, Map.of("id", id)).getInt("data.interest.changes.totalCount"))
                .as("since it was saved")
                .isEqualTo(1);
        assertThat(one.ask(CHANGES, Map.of("id", id, "since", Map.of("day", "2020-01-01")))
                        .getInt("data.interest.changes.totalCount"))
                .as("since before the first load")
                .isGreaterThan(1);
        assertThat(code(one.ask(CHANGES, Map.of("id", id, "since", Map.of("day", "2020-01-01", "load", first)))))
                .isEqualTo("BAD_INPUT");
        assertThat(code(one.ask(CHANGES, Map.of("id", id, "since", Map.of("day", "2999-01-01")))))
                .isEqualTo("BAD_INPUT");
    }

    /// What is let through of a load, by each of several lists.
    @Test
    void whatIsWatchedIsLetThrough() {
        String before = graph.version().recordedAt().toString();
        more();
        LET_THROUGH.forEach((watched, expected) -> {
            Map<String, Object> lists = new HashMap<>();
            for (String part : watched.split("; ")) {
                String[] pair = part.split(": ");
                lists.put(pair[0], List.of(pair[1]));
            }
            JsonPath answer = Sample.ask(OF_ALL.formatted(before, before), Map.of("watched", lists))
                    .jsonPath();
            assertThat(answer.getList("data.changes.nodes.id", String.class))
                    .as("%s: %s", watched, answer.prettify())
                    .hasSameSizeAs(expected)
                    .allSatisfy(id -> assertThat(expected).anyMatch(id::startsWith));
            assertThat(answer.getInt("data.changes.totalCount")).isEqualTo(expected.size());
            assertThat(answer.getList("data.latestChanges.id", String.class))
                    .containsExactlyInAnyOrderElementsOf(answer.getList("data.changes.nodes.id", String.class));
        });
    }

    @Test
    void whatChangedLastComesFirst() throws InterruptedException {
        String before = graph.version().recordedAt().toString();
        more();
        TimeUnit.MILLISECONDS.sleep(2);
        sample.add(
                "{\"type\": \"company\", \"id\": \"company:last\", \"name\": \"Last\", \"source\": \"article:wire\"}");
        JsonPath answer = Sample.ask(OF_ALL.formatted(before, before), Map.of()).jsonPath();
        assertThat(answer.getString("data.latestChanges[0].id")).isEqualTo("company:last");
    }

    @Test
    void aWrongIdIsRefused() {
        Watcher one = Watcher.known(keys);
        assertThat(code(one.save(null, "x", Map.of("countries", List.of("company:irel")))))
                .isEqualTo("BAD_INPUT");
        assertThat(code(one.save(null, "x", Map.of("entities", List.of("article:wire")))))
                .isEqualTo("BAD_INPUT");
        assertThat(code(one.save(null, " ", Map.of()))).isEqualTo("BAD_INPUT");
        String id = one.saved("x", Map.of());
        for (String address : List.of("ftp://example.org/", "https://me:secret@example.org/", "https:///none")) {
            assertThat(code(one.hooked(id, address))).as(address).isNotNull();
        }
    }

    /// A load about flows, a stake, a place, an agreement and measures.
    private void more() {
        sample.add(Stream.of(
                        "{'type': 'company', 'id': 'company:fresh', 'name': 'Fresh', 'country': 'country:JP', "
                                + "'source': 'article:filing'}",
                        "{'type': 'supply', 'supplier': 'company:northern', 'buyer': 'company:magnets', "
                                + "'material': 'material:ndpr-oxide', 'basis': 'REO', 'period': '2025', "
                                + "'status': 'SHIPPED', 'tonnes': 90, 'source': 'article:filing'}",
                        "{'type': 'ownership', 'owner': 'company:fresh', 'asset': 'company:trei', "
                                + "'percentage': 1, 'source': 'article:filing'}",
                        "{'type': 'agreementStatus', 'agreement': 'agreement:irel-trei-2012', "
                                + "'date': '2025-06', 'status': 'SUSPENDED', 'source': 'article:wire'}",
                        "{'type': 'agreement', 'id': 'agreement:irel-trei-2012', 'name': 'The agreement', "
                                + "'kind': 'BILATERAL', 'materials': ['material:rare-earths'], "
                                + "'source': 'article:filing'}",
                        "{'type': 'measure', 'id': 'measure:scheme', 'name': 'Scheme', 'kind': 'INCENTIVE', "
                                + "'source': 'article:wire'}",
                        "{'type': 'measureStatus', 'measure': 'measure:scheme', 'date': '2025-11', "
                                + "'status': 'IN_FORCE', 'source': 'article:wire'}",
                        "{'type': 'measure', 'id': 'measure:ban', 'name': 'Ban', 'kind': 'EXPORT_BAN', "
                                + "'source': 'article:wire'}",
                        "{'type': 'measureStatus', 'measure': 'measure:ban', 'date': '2025-11', "
                                + "'status': 'IN_FORCE', 'source': 'article:wire'}")
                .map(row -> row.replace('\'', '"'))
                .toArray(String[]::new));
    }

    private static String code(JsonPath answer) {
        return answer.getString("errors[0].extensions.code");
    }
}
