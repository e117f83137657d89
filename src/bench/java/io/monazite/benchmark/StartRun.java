package io.monazite.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

import io.monazite.embedded.EmbeddedNeo4j;
import io.monazite.embedded.EmbeddedSettings;
import io.monazite.testsupport.PackagedService;
import io.monazite.testsupport.TestNeo4j;

/// From the command to the first answer: the packaged service with its embedded database beside the same database
/// alone, without a cache, to its first query over Bolt; each round starts all of them, one after the other.
final class StartRun {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PAUSE_MS = 10;
    private static final int STARTS_FOR_NOTHING = 3;
    private static final double NANOS_OF_SECOND = 1e9;
    private static final String QUESTION = "{\"query\": \"{ company(id: \\\"company:irel\\\") { name } }\"}";
    private static final String BUNDLED = "IREL";
    private static final List<String> COLUMNS = List.of("empty folder", "folder with the bundled data");

    private final Options options;
    private final Path folder;
    private final Map<String, List<Double>> measured = new LinkedHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    StartRun(Options options) throws IOException {
        this.options = options;
        this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "start-")
                .toAbsolutePath();
    }

    static Grid measure(Options options) {
        try {
            StartRun run = new StartRun(options);
            try {
                // One for nothing, so that the driver and the client of this process are warm.
                run.round("warm ");
                run.measured.clear();
                for (int round = 0; round < options.rounds(); round++) {
                    Progress.say("start, round %d of %d".formatted(round + 1, options.rounds()));
                    run.round("");
                }
                return run.grid();
            } finally {
                run.client.close();
                TestNeo4j.delete(run.folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring starts", e);
        }
    }

    private void round(String mark) throws IOException, InterruptedException {
        Path fresh = Files.createTempDirectory(folder, "data-");
        Path bare = Files.createTempDirectory(folder, "data-");
        put("bare 0", bare(bare.resolve("data")));
        service(fresh.resolve("data"), Map.of(), "first 0", "bundled");
        put("bare 1", bare(fresh.resolve("data")));
        service(fresh.resolve("data"), Map.of(), "first 1", "");
        onADatabaseThatIsUp(fresh.resolve("data"));
        Progress.say(mark + measured);
        TestNeo4j.delete(fresh);
        TestNeo4j.delete(bare);
    }

    /// The database alone, as the service starts it, but for the cache: its jars under a folder that has none.
    private double bare(Path data) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(withoutCache(data));
                Driver driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.user(), neo4j.password()))) {
            while (!answers(driver)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
            return (System.nanoTime() - begun) / NANOS_OF_SECOND;
        }
    }

    private EmbeddedSettings withoutCache(Path data) throws IOException {
        Path libraries = folder.resolve("lib");
        if (!Files.exists(libraries)) {
            Files.createSymbolicLink(libraries, EmbeddedSettings.in(data).libraries());
        }
        Map<String, String> configuration =
                Map.of("monazite.data", data.toString(), "monazite.embedded.libraries", libraries.toString());
        return EmbeddedSettings.from(name -> Optional.ofNullable(configuration.get(name)));
    }

    private static boolean answers(Driver driver) {
        try {
            driver.verifyConnectivity();
            return !driver.executableQuery("RETURN 1").execute().records().isEmpty();
        } catch (Neo4jException e) {
            return false;
        }
    }

    private void onADatabaseThatIsUp(Path data) throws IOException, InterruptedException {
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(EmbeddedSettings.in(data))) {
            if (!neo4j.awaitReady(PATIENCE)) {
                throw new IllegalStateException("the database does not start");
            }
            Map<String, String> given = Map.of(
                    "QUARKUS_NEO4J_URI", neo4j.uri(),
                    "QUARKUS_NEO4J_AUTHENTICATION_USERNAME", neo4j.user(),
                    "QUARKUS_NEO4J_AUTHENTICATION_PASSWORD", neo4j.password());
            Path own = data.resolveSibling("service");
            // Some for nothing: a database that is up has been asked all this, and its JVM has compiled what answers
            // it.
            for (int time = 0; time < STARTS_FOR_NOTHING; time++) {
                service(own, given, "", "");
            }
            service(own, given, "up", "");
            service(own, given, List.of(), "uncached", "");
        }
    }

    /// Starts the service as `./monazite` does, and ends it in an orderly way.
    private void service(Path data, Map<String, String> environment, String first, String bundled)
            throws InterruptedException {
        List<String> withCache =
                List.of("-XX:AOTCache=" + PackagedService.folder().resolve("monazite.aot"), "-Xlog:aot*=off,cds*=off");
        service(data, environment, withCache, first, bundled);
    }

    private void service(Path data, Map<String, String> environment, List<String> flags, String first, String bundled)
            throws InterruptedException {
        long begun = System.nanoTime();
        try (PackagedService service = PackagedService.start(data, environment, flags.toArray(String[]::new))) {
            put(first, until(begun, service, answer -> !answer.contains("\"errors\"") && answer.contains("company")));
            put(bundled, until(begun, service, answer -> answer.contains(BUNDLED)));
            service.awaitReady();
            service.process().destroy();
            service.awaitExit();
        }
    }

    private double until(long begun, PackagedService service, Predicate<String> wanted) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/graphql"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                .build();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            try {
                if (wanted.test(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body())) {
                    return (System.nanoTime() - begun) / NANOS_OF_SECOND;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        throw new IllegalStateException("the service does not answer; its log:\n" + service.log());
    }

    private void put(String what, double seconds) {
        if (!what.isEmpty()) {
            measured.computeIfAbsent(what, _ -> new ArrayList<>()).add(seconds);
        }
    }

    private Grid grid() {
        Grid grid = new Grid("from the command to the first answer", COLUMNS);
        for (int column = 0; column < COLUMNS.size(); column++) {
            String name = COLUMNS.get(column);
            grid.put("Neo4j alone, without a cache, first query over Bolt, s", name, spread("bare " + column));
            grid.put("service with its Neo4j, first GraphQL answer, s", name, spread("first " + column));
            String ratio = "**service / Neo4j alone**";
            grid.put(
                    ratio,
                    name,
                    "**" + ratios("first " + column, "bare " + column).spread() + "**");
            grid.target(ratio, "≤ 1.3");
        }
        grid.put("service with its Neo4j, bundled data loaded and answered, s", COLUMNS.getFirst(), spread("bundled"));
        grid.put(
                "the same / Neo4j alone",
                COLUMNS.getFirst(),
                ratios("bundled", "bare 0").spread());
        String up = "**service on a Neo4j that is up, first GraphQL answer, s**";
        grid.put(up, COLUMNS.getLast(), "**" + spread("up") + "**");
        grid.target(up, "≤ 2");
        grid.put("the same without the cache of what a start learned, s", COLUMNS.getLast(), spread("uncached"));
        return grid;
    }

    private String spread(String what) {
        return new Figures(figures(what)).spread();
    }

    private List<Double> figures(String what) {
        return measured.getOrDefault(what, List.of());
    }

    private Figures ratios(String above, String below) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            ratios.add(figures(above).get(round) / figures(below).get(round));
        }
        return new Figures(ratios);
    }
}
