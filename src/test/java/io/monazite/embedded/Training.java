package io.monazite.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.monazite.testsupport.PackagedService;
import io.monazite.testsupport.TestNeo4j;

/// Lets the packaged service and its database learn a start: both run once, load the bundled data and answer, and their
/// JVMs write down what they loaded and what was hot. The build runs this when the service is packaged; without it the
/// same service starts more slowly.
///
/// The service is packaged anew each time, so its cache is made anew too; the database's only when its JVM refuses the
/// one that is there.
public final class Training {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TURNS = 20;

    private static final List<String> QUESTIONS = List.of(
            "{ company(id: \\\"company:irel\\\") { name country { name } } }",
            "{ companies(first: 20) { nodes { name country { name } } } }",
            "{ search(text: \\\"lynas\\\", first: 10) { nodes { name } } }",
            "{ whoLosesSupply(scenario: {shocks: [{supplier: \\\"company:irel\\\", withheld: 1}]})"
                    + " { losses { nodes { party { name } tonnes { low best high } } } unknowns { kind message } } }");

    private Training() {}

    /// Takes no arguments; to be run in the project's folder.
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "training-").toAbsolutePath();
        EmbeddedSettings settings = EmbeddedSettings.in(folder.resolve("data"));
        if (!Files.isDirectory(settings.libraries())) {
            return;
        }
        boolean database = !accepts(Child.jvm(settings), settings.cache());
        if (database) {
            Files.deleteIfExists(settings.cache());
            settings = new EmbeddedSettings(
                    settings.data(),
                    settings.libraries(),
                    settings.heap(),
                    settings.pageCache(),
                    List.of("-XX:AOTCacheOutput=" + settings.cache(), "-Xlog:aot*=off,cds*=off"));
        }
        Instant begun = Instant.now();
        run(settings);
        // Printed on purpose: it is for whoever builds.
        System.out.printf(
                "Trained %s in %d s%n",
                database ? cache() + " and " + settings.cache() : cache(),
                Duration.between(begun, Instant.now()).toSeconds());
        // Printed.
        TestNeo4j.delete(folder);
    }

    /// Where the packaged service's own cache lies.
    static Path cache() {
        return PackagedService.folder().resolve("monazite.aot");
    }

    /// The JVM of the packaged service with its class path.
    static List<String> service() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                PackagedService.folder().resolve("quarkus-run.jar").toString());
    }

    /// Whether a JVM that insists on a cache starts with it: the JVM alone knows what fits.
    static boolean accepts(List<String> jvm, Path cache) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(jvm);
        command.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache, "-version"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    private static void run(EmbeddedSettings settings) throws InterruptedException {
        try (DataFolder data = DataFolder.open(settings.data());
                ReservedPort port = ReservedPort.pick()) {
            Child database = Child.launch(settings, data.server(), port.number(), data.password());
            Map<String, String> given = Map.of(
                    "QUARKUS_NEO4J_URI",
                    "bolt://127.0.0.1:" + port.number(),
                    "QUARKUS_NEO4J_AUTHENTICATION_USERNAME",
                    "neo4j",
                    "QUARKUS_NEO4J_AUTHENTICATION_PASSWORD",
                    data.password());
            serve(database, settings.data().resolve("service"), given);
        }
    }

    private static void serve(Child database, Path data, Map<String, String> given) throws InterruptedException {
        CountDownLatch answers = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> follow(database, answers));
        if (!answers.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the database does not start:\n" + database.lastWords());
        }
        String[] flags = {"-XX:AOTCacheOutput=" + cache(), "-Xlog:aot*=off,cds*=off"};
        try (PackagedService service = PackagedService.start(data, given, flags)) {
            service.awaitReady();
            ask(service);
            service.process().destroy();
            // Both write down what they learned, at the same time.
            database.stop(PATIENCE);
            service.awaitExit();
        } finally {
            database.stop(PATIENCE);
        }
    }

    private static void follow(Child database, CountDownLatch answers) {
        try {
            database.run(answers::countDown);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(PackagedService service) throws InterruptedException {
        URI graphql = URI.create("http://127.0.0.1:" + service.port() + "/graphql");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int turn = 0; turn < TURNS; turn++) {
                for (String question : QUESTIONS) {
                    HttpResponse<String> answer = client.send(
                            HttpRequest.newBuilder(graphql)
                                    .header("Content-Type", "application/json")
                                    .timeout(PATIENCE)
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + question + "\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    if (answer.body().contains("\"errors\"")) {
                        throw new IllegalStateException(question + " is answered by " + answer.body());
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the service cannot be asked:\n" + service.log(), e);
        }
    }
}
