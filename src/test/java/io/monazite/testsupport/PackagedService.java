package io.monazite.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packaged service as a process of its own: `java -jar quarkus-run.jar`, as a user starts it.
public final class PackagedService implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Pattern ANSWERS = Pattern.compile("answers at (bolt://\\S+),");

    private final Process process;
    private final Path log;
    private final int port;

    private PackagedService(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /// The folder of the packaged service.
    public static Path folder() {
        return Path.of(System.getProperty("monazite.packaged", "target/quarkus-app"));
    }

    /// Starts it with that data folder, these environment variables and flags of the JVM; its log is kept beside the
    /// data folder.
    public static PackagedService start(Path data, Map<String, String> environment, String... flags) {
        try {
            int port = freePort();
            Path log = Files.createTempFile(data.toAbsolutePath().getParent(), "service-", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(flags));
            command.add("-Dquarkus.http.port=" + port);
            command.addAll(List.of("-jar", folder().resolve("quarkus-run.jar").toString()));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
            builder.environment().put("MONAZITE_DATA", data.toString());
            builder.environment().putAll(environment);
            return new PackagedService(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Waits until `GET /q/health/ready` answers 200.
    public void awaitReady() throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant longest = Instant.now().plus(LONGEST_START);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answersOk(client, ready)) {
                if (!process.isAlive() || Instant.now().isAfter(longest)) {
                    throw new AssertionError("the service is not ready; its log:\n" + log());
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static boolean answersOk(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // Not listening yet.
        }
    }

    /// The port at which it listens on this machine.
    public int port() {
        return port;
    }

    /// Its process.
    public ProcessHandle process() {
        return process.toHandle();
    }

    /// The processes that it has started and that run.
    public List<ProcessHandle> children() {
        return new ArrayList<>(process.children().toList());
    }

    /// Waits for its end and returns the exit code.
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the service does not end; its log:\n" + log());
        }
        return process.exitValue();
    }

    /// The URI of its embedded Neo4j, as its log tells it.
    public String neo4jUri() {
        Matcher matcher = ANSWERS.matcher(log());
        if (!matcher.find()) {
            throw new AssertionError("no embedded Neo4j in the log:\n" + log());
        }
        return matcher.group(1);
    }

    /// All that it has said.
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
