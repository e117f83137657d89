package io.monazite.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.monazite.testsupport.PackagedService;

/// What an operator does with the packaged service and its own database, in order, since each start takes seconds: keys
/// from a file, logs as JSON, traces, a back-up that is restored elsewhere, and a database that goes away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class OperatorSmokeIT {

    private static final String LOADER = "loader-key-that-no-log-tells-0123456789";
    private static final String ADMIN = "admin-key-that-no-log-tells-0123456789";
    private static final String WRONG = "wrong-key-that-no-log-tells-0123456789";
    private static final String ROW =
            "{\"type\": \"article\", \"id\": \"article:operator\", \"title\": \"What an operator loads\"}\n";
    private static final String NAMED = "the-request-that-is-looked-for";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private TraceCollector traces;
    private TraceCollector nothing;
    private PackagedService service;
    private PackagedService other;
    private String made = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        traces = TraceCollector.start();
        nothing = TraceCollector.start();
        Path secrets = Files.writeString(
                folder.resolve("monazite.properties"),
                "monazite.loader.key=%s\nmonazite.admin.key=%s\n".formatted(LOADER, ADMIN));
        Map<String, String> settings = Map.of(
                "QUARKUS_CONFIG_LOCATIONS", secrets.toString(),
                "MONAZITE_LOG_JSON", "true",
                "QUARKUS_LOG_CATEGORY__IO_MONAZITE__LEVEL", "DEBUG",
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", traces.address(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
        service = PackagedService.start(folder.resolve("data"), settings);
        // Beside it, since both take a while.
        other = PackagedService.start(
                folder.resolve("other"),
                Map.of(
                        "QUARKUS_CONFIG_LOCATIONS", secrets.toString(),
                        "MONAZITE_STARTER_LOAD", "false",
                        "QUARKUS_OTEL_SDK_DISABLED", "false",
                        "QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0",
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", nothing.address(),
                        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms"));
        service.awaitReady();
    }

    @AfterAll
    void stop() {
        client.close();
        other.close();
        service.close();
        traces.close();
        nothing.close();
    }

    @Test
    @Order(1)
    void aTraceLeadsFromARequestToItsStatements() throws IOException, InterruptedException {
        ask("{\"query\": \"{ companies(first: 3) { nodes { name country { name } } } }\"}", LOADER);
        await(() -> traces.tells("POST /graphql", "cypher/read/"), "the request and its statements are traced");
    }

    @Test
    @Order(2)
    void keysOfAllKindsAreUsed() throws IOException, InterruptedException {
        String key = "{\"query\": \"mutation { createKey(name: \\\"operator\\\", roles: [LOADER]) { secret } }\"}";
        made = JSON.readTree(ask(key, ADMIN)).at("/data/createKey/secret").asText();
        assertThat(made).startsWith("mz_");
        assertThat(load(made).statusCode()).isEqualTo(201);
        assertThat(load(WRONG).statusCode()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void aBackUpIsRestoredElsewhereAndIsTheSame() throws IOException, InterruptedException {
        Path key = Files.writeString(folder.resolve("loader.key"), LOADER);
        Path backups = folder.resolve("backups");
        assertThat(run("backup.sh", address(service), key, backups)).contains("monazite-");
        Path backup;
        try (Stream<Path> files = Files.list(backups)) {
            backup = files.filter(file -> file.toString().endsWith(".gz"))
                    .findFirst()
                    .orElseThrow();
        }
        other.awaitReady();
        Files.writeString(key, ADMIN);
        assertThat(run("restore.sh", address(other), key, backup)).contains("restored, and verified");
        assertThat(nothing.tells("cypher/"))
                .as("a trace where none is to be taken")
                .isFalse();
        assertThat(run("restore.sh", address(other), key, backup)).contains("is not empty");
        Files.writeString(backup, "damaged");
        assertThat(run("restore.sh", address(other), key, backup)).doesNotContain("restored");
        other.close();
    }

    @Test
    @Order(4)
    void tellsTheTruthWhileTheDatabaseIsAwayAndRecovers() throws IOException, InterruptedException {
        assertThat(health("ready")).isEqualTo(200);
        service.children().getFirst().destroyForcibly();
        await(() -> health("ready") == 503, "it is not ready");
        assertThat(databaseAnswers()).isEqualTo("0.0");
        assertThat(health("live")).isEqualTo(200);
        assertThat(health("started")).isEqualTo(200);
        await(() -> health("ready") == 200, "it is ready again, by itself");
        assertThat(databaseAnswers()).isEqualTo("1.0");
        assertThat(health("live")).isEqualTo(200);
    }

    @Test
    @Order(5)
    void theLogIsJsonNamesRequestsAndTellsNoSecret() throws IOException {
        String log = service.log();
        String password =
                Files.readString(folder.resolve("data/neo4j.password")).strip();
        assertThat(log).doesNotContain(LOADER, ADMIN, WRONG, made, password);
        boolean named = false;
        for (String line : log.lines().toList()) {
            JsonNode told = JSON.readTree(line);
            assertThat(told.path("message").isTextual()).as(line).isTrue();
            named |= told.at("/mdc/requestId").asText().equals(NAMED)
                    && told.path("message").asText().startsWith("load ");
        }
        assertThat(named).as("the load is logged under its request").isTrue();
    }

    private HttpResponse<String> load(String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(service) + "/loads"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .header("X-Request-Id", NAMED)
                .POST(HttpRequest.BodyPublishers.ofString(ROW))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String ask(String body, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(service) + "/graphql"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private String databaseAnswers() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(service) + "/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        String name = "monazite_database_answers ";
        return client.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("not told");
    }

    private int health(String probe) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(service) + "/q/health/" + probe))
                .timeout(LONGEST)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String address(PackagedService service) {
        return "http://127.0.0.1:" + service.port();
    }

    private static String run(String script, Object... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("sh", "etc/backup/" + script),
                        Stream.of(arguments).map(Object::toString))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static void await(BooleanSupplier condition, String what) throws InterruptedException {
        Instant longest = Instant.now().plus(LONGEST);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(longest)) {
                throw new AssertionError("not within " + LONGEST + ": " + what);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
