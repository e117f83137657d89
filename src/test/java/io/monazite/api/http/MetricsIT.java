package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.hamcrest.Matchers;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.api.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/// What an operator sees: metrics that are told in the docs, and lines of the log that tell to which request they
/// belong.
@QuarkusTest
class MetricsIT {

    private static final Path TABLE = Path.of("docs/operations-observe.md");
    private static final Pattern TOLD = Pattern.compile("(?m)^\\| `(monazite_\\w+)`");
    private static final Pattern SERVED = Pattern.compile("(?m)^# TYPE (monazite_\\w+) \\w+$");
    /// There only after a statement has failed.
    private static final String ON_FAILURE = "monazite_statements_failed_total";

    private static final String COMPANY =
            "{\"type\": \"company\", \"id\": \"company:seen\", \"name\": \"Seen\", \"source\": \"article:wire\"}";

    @Inject
    Sample sample;

    @BeforeEach
    void load() {
        sample.load();
    }

    @Test
    void theTableTellsAllThatIsServed() throws IOException, InterruptedException {
        Sample.ask("{ whoLosesSupply(scenario: {shocks: [{supplier: \"company:irel\"}]}) { id } }");
        try (SocketClient client = SocketClient.introduced()) {
            client.subscribe("g", "subscription { graphChanged { loadCount } }");
            client.ask("q", "{ __typename }");
            sample.add(COMPANY);
            client.event("g");
        }
        Set<String> told = names(TOLD, Files.readString(TABLE));
        assertThat(told).hasSizeGreaterThan(10).contains(ON_FAILURE);
        Set<String> always = new TreeSet<>(told);
        always.remove(ON_FAILURE);
        SubscriptionsIT.await(() -> served().containsAll(always), "all that is told is served");
        assertThat(told).containsAll(served());
        assertThat(metrics())
                .containsPattern(
                        "monazite_statements_seconds_count\\{[^}]*statement=\"cypher/read/entities.cypher\"[^}]*} \\d")
                .containsPattern("monazite_loads_seconds_count\\{[^}]*state=\"COMMITTED\"[^}]*} \\d")
                .containsPattern("http_server_requests_seconds_count\\{[^}]*uri=\"/graphql\"");
    }

    @Test
    void whatIsKeptIsCounted() {
        String document = "{ company(id: \"company:irel\") { name kept: id } }";
        Sample.ask(document);
        double hits = value("monazite_answers_kept_total{result=\"hit\"");
        double misses = value("monazite_answers_kept_total{result=\"miss\"");
        Sample.ask(document);
        Sample.ask(document);
        assertThat(value("monazite_answers_kept_total{result=\"hit\"")).isEqualTo(hits + 2);
        assertThat(value("monazite_answers_kept_total{result=\"miss\"")).isEqualTo(misses);
    }

    @Test
    void whatRunsIsTold() {
        RestAssured.get("/q/info")
                .then()
                .statusCode(200)
                .body("version", Matchers.matchesPattern("\\d+\\.\\d+\\.\\d+.*"))
                .body("commit", Matchers.matchesPattern("[0-9a-f]{40}|unknown"))
                .body("java", Matchers.startsWith("25"));
    }

    @Test
    void everyAnswerIsGuarded() {
        for (String address :
                List.of("/", "/graphql", "/q/info", "/q/health/live", "/loads/schema", "/no-such-thing")) {
            Response answer = RestAssured.get(address);
            assertThat(answer.header("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(address).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).as(address).isEqualTo("no-referrer");
        }
    }

    @Test
    void aRequestHasAnId() {
        Response own = RestAssured.given().header("X-Request-Id", "mine-1.2:3").get("/q/health/live");
        assertThat(own.header("X-Request-Id")).isEqualTo("mine-1.2:3");
        for (String bad : List.of("", "with space", "x".repeat(65), "a\u00e9")) {
            assertThat(RestAssured.given()
                            .header("X-Request-Id", bad)
                            .get("/q/health/live")
                            .header("X-Request-Id"))
                    .matches("[0-9a-f-]{36}");
        }
    }

    /// Statements are sent by other threads than those that took the request.
    @Test
    void whatARequestLogsCarriesItsId() {
        List<String> ids = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (String.valueOf(record.getMessage()).contains("rows in")) {
                    ids.add(String.valueOf(MDC.get("requestId")));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger statements = Logger.getLogger("io.monazite.statements");
        statements.setLevel(Level.FINE);
        statements.addHandler(listener);
        try {
            RestAssured.given()
                    .contentType("application/json")
                    .header("X-Request-Id", "look-here")
                    .body("{\"query\": \"{ companies { nodes { id supplies { nodes { id } } } } }\"}")
                    .post("/graphql");
        } finally {
            statements.removeHandler(listener);
            statements.setLevel(Level.INFO);
        }
        assertThat(new ArrayList<>(ids)).filteredOn("look-here"::equals).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theProbesTellTheTruth() {
        for (String probe : List.of("started", "ready", "live")) {
            Response answer = RestAssured.get("/q/health/" + probe);
            assertThat(answer.statusCode()).as(probe).isEqualTo(200);
            assertThat(answer.jsonPath().getList("checks")).as(probe).isNotEmpty();
        }
    }

    private static String metrics() {
        return RestAssured.given().accept("text/plain").get("/q/metrics").asString();
    }

    private static Set<String> served() {
        return names(SERVED, metrics());
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.endsWith("_max"))
                .forEach(names::add);
        return names;
    }

    private static double value(String metric) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
