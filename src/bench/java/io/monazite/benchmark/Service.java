package io.monazite.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.monazite.graph.neo4j.BenchmarkStatement;
import io.monazite.testsupport.PackagedService;
import io.monazite.testsupport.TestNeo4j;

/// The packaged service on an empty data folder, with its embedded database, and a driver of our own to that database.
final class Service implements AutoCloseable {

    /// How long a request may take before the run is given up.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PATIENCE_WITH_MUCH = Duration.ofHours(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATIENCE_OF_SERVICE = "300s";

    private final Path folder;
    private final PackagedService process;
    private final ProcessHandle databaseProcess;
    private final Driver driver;
    private final HttpClient client;
    private final Callers callers;

    /// The service took too long.
    static final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unanswered(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Without a log, for which the driver would make a text of every message: the service's makes none either.
    @SuppressWarnings("deprecation")
    private static Config quiet() {
        return Config.builder().withLogging(Logging.none()).build();
    }

    private Service(Path folder, PackagedService process) throws IOException {
        this.folder = folder;
        this.process = process;
        this.databaseProcess = process.children().getFirst();
        String password =
                Files.readString(folder.resolve("data/neo4j.password")).strip();
        this.driver = GraphDatabase.driver(process.neo4jUri(), AuthTokens.basic("neo4j", password), quiet());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.callers = new Callers(URI.create(address()));
    }

    /// Starts it, and waits until it is ready.
    ///
    /// @param heap of the service, as the JVM's flag has it
    static Service start(String heap) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "benchmark-");
            PackagedService process = PackagedService.start(
                    folder.resolve("data"),
                    Map.of(
                            "JDK_JAVA_OPTIONS",
                            "-Xmx" + heap,
                            "MONAZITE_GRAPHQL_REQUESTS_PER_MINUTE",
                            "0",
                            "MONAZITE_STARTER_LOAD",
                            "false",
                            "MONAZITE_EMBEDDED_HEAP",
                            "2g",
                            "MONAZITE_EMBEDDED_PAGE_CACHE",
                            "1g",
                            "MONAZITE_STATEMENT_TIMEOUT",
                            PATIENCE_OF_SERVICE,
                            "MONAZITE_GRAPHQL_TIMEOUT",
                            PATIENCE_OF_SERVICE));
            process.awaitReady();
            return new Service(folder, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the service started", e);
        }
    }

    Driver driver() {
        return driver;
    }

    /// What database it is, and which release of it.
    String database() {
        try (Session session = driver.session()) {
            return session.run(BenchmarkStatement.text("database"))
                    .single()
                    .get("database")
                    .asString();
        }
    }

    /// Waits until the service, which asks for the version now and then, must have seen what was written last.
    void awaitFreshVersion() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the version", e);
        }
    }

    /// The processor time that the database has used so far.
    Duration databaseTime() {
        return databaseProcess.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Asks a question and answers the data.
    ///
    /// @throws IllegalStateException when it is not answered, or with an error
    JsonNode ask(Question question, int variant) {
        String body = send(request(question, variant).header("Cache-Control", "no-store"));
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer.has("errors")) {
                throw new IllegalStateException(question.name() + ": " + answer.get("errors"));
            }
            return answer.get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those who ask much.
    Callers callers() {
        return callers;
    }

    /// Sends rows of the load format and waits until they are loaded.
    void load(String rows) {
        try {
            HttpRequest.Builder request = at("/loads")
                    .header("Authorization", "Bearer " + key("loader"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofString(rows));
            send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends a file of rows and waits, however long it takes, until it is loaded.
    void load(Path rows) {
        try {
            send(at("/loads")
                    .timeout(PATIENCE_WITH_MUCH)
                    .header("Authorization", "Bearer " + key("loader"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofFile(rows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The digest of all content.
    String digest() {
        try {
            return JSON.readTree(send(at("/exports"))).get("snapshot").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Exports all of it to a file, and waits until that is written.
    JsonNode export() {
        JsonNode export = ofAdmin("mutation { startExport(input: {form: NDJSON}) { id state } }")
                .get("startExport");
        String id = export.get("id").asText();
        while (!export.get("state").asText().equals("DONE")) {
            awaitFreshVersion();
            export = ofAdmin(
                            "{ export(id: \"%s\") { state done of rate path problem { code message } } }".formatted(id))
                    .get("export");
            Progress.say("export: " + export);
            if (!export.path("problem").isEmpty()) {
                throw new IllegalStateException("not exported: " + export);
            }
        }
        return export;
    }

    /// Fetches an export that was written.
    void fetch(String path, Path file) {
        try {
            HttpRequest request = at(path).timeout(PATIENCE_WITH_MUCH)
                    .header("Authorization", "Bearer " + key("admin"))
                    .build();
            client.send(request, HttpResponse.BodyHandlers.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fetching " + path, e);
        }
    }

    /// Bytes of the heap that the service uses at present.
    double heap() {
        return send(at("/q/metrics"))
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private JsonNode ofAdmin(String document) {
        try {
            byte[] body = JSON.writeValueAsBytes(Map.of("query", document));
            return JSON.readTree(send(at("/graphql")
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + key("admin"))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))))
                    .get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(String holder) throws IOException {
        return Files.readString(folder.resolve("data/%s.key".formatted(holder))).strip();
    }

    private HttpRequest.Builder request(Question question, int variant) {
        try {
            byte[] body = JSON.writeValueAsBytes(
                    Map.of("query", question.document(), "variables", question.variables(variant)));
            return at("/graphql")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it answers.
    String address() {
        return "http://127.0.0.1:" + process.port();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(PATIENCE);
    }

    private String send(HttpRequest.Builder asked) {
        HttpRequest request = asked.build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        request.uri() + " answers " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (HttpTimeoutException e) {
            throw new Unanswered(request.uri() + " did not answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }

    @Override
    public void close() {
        callers.close();
        client.shutdownNow();
        driver.close();
        process.close();
        TestNeo4j.delete(folder);
    }
}
