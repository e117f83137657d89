package io.monazite.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.access.KeyRing;
import io.monazite.access.Role;
import io.monazite.api.Sample;
import io.monazite.graph.SupplyGraph;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/// A scenario that was saved is answered again: as it was, and as it is.
@QuarkusTest
class SavedScenariosIT {

    private static final String SAVE = """
            mutation ($name: String!, $scenario: ScenarioInput!, $knownAt: DateTime) {
              saveScenario(name: $name, scenario: $scenario, buyersIn: ["country:JP"], knownAt: $knownAt) {
                scenario { id name knownAt path question } } }""";
    private static final String READ = """
            query ($id: ID!) { savedScenario(id: $id) { name
              answer { snapshot { id } losses { totalCount nodes { party { id } tonnes { best } } } }
              answerNow { snapshot { id } losses { totalCount } } } }""";
    private static final String MOVED = """
            query ($from: DateTime!) { movedScenarios(from: {knownAt: $from}) { scenario { name }
              before { losses { totalCount } } after { losses { totalCount } } } }""";
    private static final Map<String, Object> IREL =
            Map.of("shocks", List.of(Map.of("supplier", "company:irel", "destinations", List.of("country:JP"))));
    private static final Map<String, Object> NORTHERN =
            Map.of("shocks", List.of(Map.of("supplier", "company:northern", "withheld", 0.5)));

    @Inject
    Sample sample;

    @Inject
    KeyRing keys;

    @Inject
    SupplyGraph graph;

    @BeforeEach
    void load() {
        sample.require();
    }

    @Test
    void theAnswerOfThenStaysAndMovesAreTold() {
        Watcher one = Watcher.known(keys);
        String before = graph.version().recordedAt().toString();
        JsonPath saved = saved(one, "IREL stops", IREL);
        saved(one, "Northern halves", NORTHERN);
        String id = saved.getString("data.saveScenario.scenario.id");
        String path = saved.getString("data.saveScenario.scenario.path");
        JsonPath first = Sample.ask(READ, Map.of("id", id)).jsonPath();
        String report = report(path);
        assertThat(first.getString("data.savedScenario.name")).isEqualTo("IREL stops");
        assertThat(first.getInt("data.savedScenario.answer.losses.totalCount"))
                .isPositive()
                .isEqualTo(first.getInt("data.savedScenario.answerNow.losses.totalCount"));

        sample.add("{\"type\":\"supply\",\"supplier\":\"company:trei\",\"buyer\":\"company:magnets\","
                + "\"material\":\"material:rare-earths\",\"basis\":\"GROSS\",\"period\":\"2024\","
                + "\"status\":\"SHIPPED\",\"tonnes\":200,\"source\":\"article:filing\"}");
        JsonPath later = Sample.ask(READ, Map.of("id", id)).jsonPath();
        assertThat(later.getMap("data.savedScenario.answer"))
                .as("the answer of then")
                .isEqualTo(first.getMap("data.savedScenario.answer"));
        assertThat(later.getInt("data.savedScenario.answerNow.losses.totalCount"))
                .isEqualTo(first.getInt("data.savedScenario.answerNow.losses.totalCount") + 1);
        assertThat(report(path)).as("the report under its permanent address").isEqualTo(report);
        JsonPath moved = one.ask(MOVED, Map.of("from", before));
        assertThat(moved.getList("data.movedScenarios.scenario.name")).containsExactly("IREL stops");
        assertThat(moved.getInt("data.movedScenarios[0].after.losses.totalCount"))
                .isEqualTo(moved.getInt("data.movedScenarios[0].before.losses.totalCount") + 1);
    }

    @Test
    void anAdminsOwnAreComparedAndNobodyElses() {
        Watcher admin = Watcher.known(keys, Role.ADMIN);
        String before = graph.version().recordedAt().toString();
        saved(Watcher.known(keys), "Another's", IREL);
        saved(admin, "Mine", IREL);
        sample.add("{\"type\":\"supply\",\"supplier\":\"company:trei\",\"buyer\":\"company:magnets\","
                + "\"material\":\"material:rare-earths\",\"basis\":\"GROSS\",\"period\":\"2024\","
                + "\"status\":\"SHIPPED\",\"tonnes\":200,\"source\":\"article:filing\"}");
        assertThat(admin.ask(MOVED, Map.of("from", before)).getList("data.movedScenarios.scenario.name"))
                .containsExactly("Mine");
    }

    @Test
    void theListIsItsOwnersAndWhatCannotBeAnsweredIsNotKept() {
        Watcher one = Watcher.known(keys);
        Watcher other = Watcher.known(keys);
        String list = "{ savedScenarios { id name } }";
        String id = saved(one, "IREL stops", IREL).getString("data.saveScenario.scenario.id");
        assertThat(one.ask(list, Map.of()).getList("data.savedScenarios.id")).containsExactly(id);
        assertThat(other.ask(list, Map.of()).getList("data.savedScenarios")).isEmpty();
        assertThat(other.ask(READ, Map.of("id", id)).getString("data.savedScenario.name"))
                .as("who was given the id")
                .isEqualTo("IREL stops");
        Map<String, Object> nobody = Map.of("shocks", List.of(Map.of("supplier", "company:nobody-at-all")));
        assertThat(saved(one, "Nobody", nobody).getString("errors[0].extensions.code"))
                .isEqualTo("BAD_INPUT");
        String remove = "mutation ($id: ID!) { removeScenario(id: $id) { scenario { name } } }";
        assertThat(other.ask(remove, Map.of("id", id)).getString("errors[0].extensions.code"))
                .isEqualTo("BAD_INPUT");
        assertThat(one.ask(remove, Map.of("id", id)).getString("data.removeScenario.scenario.name"))
                .isEqualTo("IREL stops");
        assertThat(one.ask(list, Map.of()).getList("data.savedScenarios")).isEmpty();
        assertThat(RestAssured.get("/reports/saved/%s.md".formatted(id)).statusCode())
                .isEqualTo(404);
    }

    private static JsonPath saved(Watcher one, String name, Map<String, Object> scenario) {
        return one.ask(SAVE, new HashMap<>(Map.of("name", name, "scenario", scenario)));
    }

    private static String report(String path) {
        Response answer = RestAssured.get(path.replace(".html", ".md"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }
}
