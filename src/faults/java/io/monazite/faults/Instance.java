package io.monazite.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.monazite.benchmark.Progress;
import io.monazite.testsupport.PackagedService;

/// One process of the packaged service, on a database that outlives it.
final class Instance implements AutoCloseable {

    private static final String KEY = "the-key-of-all-trials-0123456789";
    private static final double KIB = 1024;
    private static final double MIB = KIB * KIB;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_LOAD = Duration.ofHours(3);

    private final PackagedService process;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private Instance(PackagedService process) {
        this.process = process;
    }

    /// Starts one, and waits until it is ready.
    ///
    /// @param data what it keeps of its own
    /// @param uri where it finds the database, perhaps by a detour
    static Instance start(Path data, Database database, String uri, String... flags) throws InterruptedException {
        return start(data, at(database, uri), flags);
    }

    /// Starts one on a database, with these environment variables besides.
    static Instance start(Path data, Database database, Map<String, String> more) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(at(database, database.uri()));
        environment.putAll(more);
        return start(data, environment);
    }

    static Instance start(Path data, Database database) throws InterruptedException {
        return start(data, database, database.uri());
    }

    /// Starts one with these environment variables besides.
    static Instance start(Path data, Map<String, String> more, String... flags) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("JDK_JAVA_OPTIONS", "-Xmx512m");
        environment.put("MONAZITE_ADMIN_KEY", KEY);
        environment.put("MONAZITE_GRAPHQL_REQUESTS_PER_MINUTE", "0");
        environment.put("MONAZITE_STARTER_LOAD", "false");
        PackagedService process = PackagedService.start(data, environment, flags);
        try {
            process.awaitReady();
            return new Instance(process);
        } catch (AssertionError e) {
            process.close();
            throw e;
        }
    }

    private static Map<String, String> at(Database database, String uri) {
        return Map.of(
                "QUARKUS_NEO4J_URI", uri,
                "QUARKUS_NEO4J_AUTHENTICATION_USERNAME", database.user(),
                "QUARKUS_NEO4J_AUTHENTICATION_PASSWORD", database.password());
    }

    void awaitReady() throws InterruptedException {
        process.awaitReady();
    }

    Reply load(Path rows) throws IOException {
        return load(BodyPublishers.ofFile(rows));
    }

    Reply load(String rows) {
        return load(BodyPublishers.ofString(rows));
    }

    private Reply load(BodyPublisher rows) {
        return send(at("/loads")
                .header("Content-Type", "application/x-ndjson")
                .timeout(LONGEST_LOAD)
                .POST(rows));
    }

    /// Asks anew, whatever is kept.
    Reply ask(String document) {
        String body =
                JsonNodeFactory.instance.objectNode().put("query", document).toString();
        return send(at("/graphql")
                .header("Content-Type", "application/json")
                .header("Cache-Control", "no-store")
                .POST(BodyPublishers.ofString(body)));
    }

    Reply get(String path) {
        return send(at(path).GET());
    }

    /// All that was recorded, without regard to order.
    Content content() throws IOException {
        HttpRequest request = at("/exports/graph.ndjson").GET().build();
        try {
            var response = client.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IllegalStateException("the graph is not exported: " + response.statusCode());
                }
                return Content.of(lines);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during an export", e);
        }
    }

    /// How many rows the checks of the whole graph return.
    int findings() {
        Reply reply = get("/checks");
        if (reply.status() != 200) {
            throw new IllegalStateException("the checks are not answered: " + reply);
        }
        JsonNode findings = reply.json().path("findings");
        if (!findings.isEmpty()) {
            Progress.say("%d findings, such as %s".formatted(findings.size(), findings.get(0)));
        }
        return findings.size();
    }

    /// Opens a socket for somebody who is told of loads.
    Watcher watch(Watcher watcher) {
        URI uri = URI.create("ws://127.0.0.1:" + process.port() + "/graphql");
        client.newWebSocketBuilder()
                .subprotocols(Watcher.PROTOCOL)
                .buildAsync(uri, watcher)
                .join();
        return watcher;
    }

    /// The heap in use, in MiB, as its metrics tell it.
    double heap() {
        Reply metrics = get("/q/metrics");
        if (metrics.status() != 200) {
            throw new IllegalStateException("no metrics: " + metrics);
        }
        return metrics.body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / MIB;
    }

    /// The memory of the process, in MiB, as the system tells it.
    double resident() {
        Path status = Path.of("/proc", Long.toString(process.process().pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                            .sum()
                    / KIB;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + process.port() + path))
                .header("Authorization", "Bearer " + KEY)
                .timeout(LONGEST);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After").orElse(null));
        } catch (IOException e) {
            return Reply.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.NONE;
        }
    }

    PackagedService process() {
        return process;
    }

    /// Ends it as a crash does.
    void kill() throws InterruptedException {
        process.process().destroyForcibly();
        process.awaitExit();
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.close();
    }
}
