package io.monazite.api.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.monazite.testsupport.PackagedService;

/// Whatever the packaged service is sent, the answer is no 5xx but a declared 503, tells nothing of how the service is
/// made, and leaves the graph as it was. Always the same requests; `-Dfuzz.minutes=10` goes on with others, from a seed
/// that is printed, and `-Dfuzz.seed` takes one up again.
class HttpFuzzSmokeIT {

    private static final Logger LOG = Logger.getLogger(HttpFuzzSmokeIT.class);
    private static final int REQUESTS = 1_500;
    private static final int RAW = 150;
    private static final long SEED = 2024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Classes, stack traces, statements, paths.
    private static final Pattern INNER = Pattern.compile("\\bat (io|java|org|com)\\."
            + "|\\b(java|jakarta|graphql|org\\.neo4j|io\\.(monazite|quarkus|vertx|netty|smallrye)"
            + "|com\\.fasterxml)\\.[a-zA-Z]\\w*|\\b[A-Z]\\w+Exception\\b"
            + "|\\b(MATCH|MERGE|UNWIND) [(\\[$]|Neo\\.\\w+Error|/src/main/|/target/|/tmp/|/home/|\\.cypher\\b");

    private static final String KEY = "the-key-of-whoever-means-it-ill-0123456789";

    @TempDir
    static Path folder;

    private static PackagedService service;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @BeforeAll
    static void start() throws InterruptedException {
        service = PackagedService.start(
                folder.resolve("data"),
                Map.of("MONAZITE_LOADER_KEY", KEY, "MONAZITE_GRAPHQL_REQUESTS_PER_MINUTE", "0"));
        service.awaitReady();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whateverIsSentIsAnsweredProperly() throws IOException, InterruptedException {
        String before = graph();
        send(SEED, REQUESTS, Instant.MAX);
        sendRaw(SEED, RAW, Instant.MAX);
        long minutes = Long.getLong("fuzz.minutes", 0);
        if (minutes > 0) {
            long seed = Long.getLong("fuzz.seed", System.nanoTime());
            LOG.warnf("fuzz.seed=%d", seed);
            Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
            send(seed, Integer.MAX_VALUE, end.minus(Duration.ofMinutes(minutes).dividedBy(10)));
            sendRaw(seed, Integer.MAX_VALUE, end);
        }
        LOG.warnf("answered, by status (0: a connection closed): %s", statuses);
        assertThat(graph()).isEqualTo(before);
        assertThat(statuses.get(200)).as("much is right").isGreaterThan(REQUESTS / 20);
    }

    @Test
    void eachMethodOfEachPathIsAnswered() throws IOException, InterruptedException {
        for (String path : Right.PATHS) {
            for (String method : Requests.METHODS) {
                HttpRequest request = HttpRequest.newBuilder(root().resolve(path))
                        .timeout(PATIENCE)
                        .method(method, BodyPublishers.noBody())
                        .build();
                assertThat(answered(method + " " + path, request).statusCode()).isLessThan(500);
            }
        }
    }

    /// All that was recorded.
    private String graph() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root().resolve("/exports/graph.ndjson"))
                .header("Authorization", "Bearer " + KEY)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static URI root() {
        return URI.create("http://127.0.0.1:" + service.port() + "/");
    }

    private void send(long seed, int most, Instant end) throws IOException, InterruptedException {
        Requests requests = new Requests(root(), KEY, new Mutilation(seed));
        for (int sent = 0; sent < most && Instant.now().isBefore(end); sent++) {
            HttpRequest request = requests.next();
            String which = "request %d of seed %d, %s %s"
                    .formatted(sent, seed, request, request.headers().map());
            HttpResponse<String> answer = answered(which, request);
            judge(
                    which + ": " + answer.statusCode() + " " + answer.body(),
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent(),
                    answer.body());
        }
    }

    private HttpResponse<String> answered(String which, HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw new AssertionError(which + " is not answered", e);
        }
    }

    /// Requests that no client would send: of no form, cut off, with headers of any bytes.
    private void sendRaw(long seed, int most, Instant end) throws IOException {
        RawRequests requests = new RawRequests(root(), new Mutilation(seed));
        for (int sent = 0; sent < most && Instant.now().isBefore(end); sent++) {
            String answer = requests.send();
            int status = RawRequests.status(answer);
            judge("raw request %d of seed %d: %s".formatted(sent, seed, answer), status, false, answer);
        }
    }

    private void judge(String which, int status, boolean saysWhen, String body) {
        statuses.merge(status, 1, Integer::sum);
        if (status == 503) {
            assertThat(saysWhen).as(which).isTrue();
            assertThat(body).as(which).contains("OVERLOADED");
        } else {
            assertThat(status).as(which).isLessThan(500);
        }
        assertThat(body).as(which).doesNotContain("\"INTERNAL\"").doesNotContain("STORE_REFUSED");
        // What somebody asks the schema for, or GraphiQL, is long and no error.
        if (status >= 400 || body.contains("\"errors\"") || body.contains("\"code\"")) {
            assertThat(INNER.matcher(body).results().map(found -> found.group()))
                    .as(which)
                    .isEmpty();
        }
    }
}
