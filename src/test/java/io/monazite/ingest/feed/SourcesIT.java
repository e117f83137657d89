package io.monazite.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.Metrics;
import io.monazite.domain.NodeId;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.Feeds;
import io.monazite.graph.LoadRun;
import io.monazite.graph.LoadRuns;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SupplyGraph;
import io.monazite.ingest.LoadService;
import io.monazite.provenance.SourcedFact;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.TestNeo4j;
import io.monazite.testsupport.WebServer;
import io.quarkus.test.junit.QuarkusTest;

/// Sources that are fetched from a server of the tests into a real database.
@QuarkusTest
class SourcesIT {

    private static final NodeId STOP = NodeId.parse("event:irel/STOP/2025");
    private static final NodeId RESTART = NodeId.parse("event:irel/RESTART/2025");

    private static final String SOURCES = """
            {"type":"publisher","id":"publisher:p1","name":"A daily"}
            {"type":"article","id":"article:a1","title":"A table","publisher":"publisher:p1"}
            {"type":"company","id":"company:irel","name":"IREL","source":"article:a1"}
            """;

    private final WebServer server = new WebServer();
    private final AtomicReference<String> content = new AtomicReference<>("");
    private final AtomicInteger sent = new AtomicInteger();

    @Inject
    SourceRunner runner;

    @Inject
    Deliveries deliveries;

    @Inject
    Feeds feeds;

    @Inject
    LoadRuns runs;

    @Inject
    LoadService loads;

    @Inject
    SupplyGraph graph;

    @Inject
    EmptyGraph empty;

    @BeforeEach
    void begin() throws InterruptedException {
        empty.require();
        server.answers("/feed", exchange -> {
            String tag = "\"%s\"".formatted(content.get().hashCode());
            boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", tag);
            sent.addAndGet(same ? 0 : 1);
            WebServer.send(exchange, same ? 304 : 200, "application/x-ndjson", content.get());
        });
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void whatIsUnchangedCostsOneRequestAndNoWrite() {
        content.set(SOURCES + event("STOP", "one"));
        FeedSource source = source("daily", "/feed");
        LoadRun first = run(source);
        assertThat(first.state()).as("%s", first).isEqualTo(LoadRun.State.COMMITTED);
        assertThat(first.counts().claimsNew()).isEqualTo(2);
        String digest = graph.version().digest();
        LoadRun second = run(source);
        assertThat(second.state()).isEqualTo(LoadRun.State.UNCHANGED);
        assertThat(sent).hasValue(1);
        // The same rows with another mark and in another order are read, and nothing is new in them.
        content.set(SOURCES.lines().toList().reversed().stream().reduce("", (all, line) -> all + line + "\n")
                + event("STOP", "one"));
        assertThat(run(source).state()).isEqualTo(LoadRun.State.UNCHANGED);
        assertThat(sent).hasValue(2);
        assertThat(graph.version().digest()).isEqualTo(digest);
        assertThat(graph.version().sequence()).isEqualTo(1);
        assertThat(loads.check()).isEmpty();
    }

    @Test
    void runsAreCountedByTheirResult() {
        content.set(SOURCES + event("STOP", "one"));
        FeedSource source = source("counted", "/feed");
        runner.run(source, Occasion.hand("somebody", true));
        run(source);
        run(source);
        run(source("counted", "/nothing"));
        assertThat(counted("DRY_RUN")).isZero();
        assertThat(counted("COMMITTED")).isEqualTo(1);
        assertThat(counted("UNCHANGED")).isEqualTo(1);
        assertThat(counted("FAILED")).isEqualTo(1);
    }

    private static double counted(String result) {
        return Metrics.counter("monazite.sources.runs", "source", "counted", "result", result)
                .count();
    }

    @Test
    void whatAServerSaysAnewTakesThePlaceOfWhatItSaid() {
        FeedSource source = source("daily", "/feed");
        for (String what : List.of("one", "two", "one")) {
            content.set(SOURCES + event("STOP", what) + event("RESTART", "same"));
            LoadRun run = run(source);
            assertThat(run.state()).as("%s", run).isEqualTo(LoadRun.State.COMMITTED);
            assertThat(fact(STOP).reading().text("what")).contains(what);
        }
        assertThat(fact(STOP).claims()).hasSize(3);
        assertThat(fact(RESTART).claims()).hasSize(1);
        assertThat(loads.check()).isEmpty();
    }

    @Test
    void goodRowsLandAndRefusedOnesAreTakenOnceWhatTheyNameIsThere() {
        String later = """
                {"type":"event","subject":"company:lynas","kind":"STOP","date":"2025","what":"x","source":"article:a1"}
                """;
        FeedSource source = source("daily", "/feed");
        content.set(SOURCES + later + "{\"type\":\"event\"}\n");
        LoadRun run = run(source);
        assertThat(run.state()).isEqualTo(LoadRun.State.COMMITTED);
        assertThat(run.counts().rowsRefused()).isEqualTo(2);
        assertThat(run.refused()).anySatisfy(refused -> {
            assertThat(refused.line()).isEqualTo(4);
            assertThat(refused.field()).isEqualTo("subject");
            assertThat(refused.value()).isEqualTo("company:lynas");
            assertThat(refused.code()).isEqualTo("UNKNOWN_REFERENCE");
        });
        content.set("{\"type\":\"company\",\"id\":\"company:lynas\",\"name\":\"Lynas\",\"source\":\"article:a1\"}");
        run(source);
        List<Mended> mended = List.of();
        LoadRun retried = runner.retry(source, run.id(), mended, Occasion.hand("somebody", false))
                .orElseThrow()
                .getFirst();
        assertThat(retried.counts().claimsNew()).as("%s", retried).isEqualTo(1);
        assertThat(retried.counts().rowsRefused()).isEqualTo(1);
        content.set(SOURCES + later);
        assertThat(run(source).state()).isEqualTo(LoadRun.State.UNCHANGED);
    }

    @Test
    void whatIsNoDataIsToldByACodeAndLeavesNothing() throws IOException {
        server.answers("/html", exchange -> WebServer.send(exchange, 200, "text/csv", "<!DOCTYPE html><p>Sorry</p>"));
        server.answers("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            WebServer.send(exchange, 429, "text/plain", "Please limit requests to one every 5 seconds");
        });
        byte[] bomb = packed(new byte[3_000_000]);
        server.answers("/bomb", exchange -> WebServer.send(exchange, 200, "application/gzip", bomb));
        server.redirects("/private", "http://10.0.0.1/");
        assertFails("/html", "HTML_INSTEAD_OF_DATA");
        assertFails("/busy", "BUSY");
        assertFails("/bomb", "TOO_LARGE");
        assertFails("/private", "ADDRESS_REFUSED");
        assertFails("/nothing-there", "REFUSED");
        assertThat(graph.version().sequence()).isZero();
        Feeds.Health health = feeds.all().get("busy").health();
        assertThat(health.failures()).isEqualTo(1);
        assertThat(health.failingSince()).isNotNull();
        assertThat(runner.run(source("busy", "/feed"), Occasion.schedule(Duration.ZERO)))
                .as("who asked for an hour is left alone for it")
                .isEmpty();
        content.set(SOURCES);
        assertThat(run(source("busy", "/feed")).isSuccess()).isTrue();
        assertThat(feeds.all().get("busy").health().failingSince()).isNull();
    }

    @Test
    void aPackedFileIsUnpackedAndADryRunLeavesNothing() throws IOException {
        byte[] packed = packed((SOURCES + event("STOP", "one")).getBytes(StandardCharsets.UTF_8));
        server.answers("/packed", exchange -> WebServer.send(exchange, 200, "application/gzip", packed));
        FeedSource source = source("packed", "/packed");
        LoadRun dry = runner.run(source, Occasion.hand("somebody", true))
                .orElseThrow()
                .getFirst();
        assertThat(dry.state()).isEqualTo(LoadRun.State.DRY_RUN);
        assertThat(graph.version().sequence()).isZero();
        assertThat(run(source).state()).isEqualTo(LoadRun.State.COMMITTED);
    }

    @Test
    void aSourceIsRunOnceAtATimeAndPausedOnesNotAtAll() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        server.answers("/slow", exchange -> {
            asked.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            WebServer.send(exchange, 200, "application/x-ndjson", SOURCES);
        });
        FeedSource source = source("slow", "/slow");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Optional<List<LoadRun>>> first = CompletableFuture.supplyAsync(
                    () -> runner.run(source, Occasion.schedule(Duration.ofHours(1))), threads);
            asked.await();
            assertThat(runner.run(source, Occasion.hand("another", false))).isEmpty();
            assertThat(feeds.all().get("slow").running()).isTrue();
            go.countDown();
            assertThat(first.get()).isPresent();
        }
        assertThat(runner.run(source, Occasion.schedule(Duration.ofHours(1))))
                .as("another service ran it just now")
                .isEmpty();
        assertThat(runner.run(source, Occasion.schedule(Duration.ZERO))).isPresent();
        feeds.pause("slow", true);
        assertThat(runner.run(source, Occasion.schedule(Duration.ZERO))).isEmpty();
        assertThat(runner.run(source, Occasion.hand("somebody", false))).isPresent();
        feeds.pause("slow", false);
        assertThat(runner.run(source, Occasion.schedule(Duration.ZERO))).isPresent();
    }

    /// The service is killed while it loads: what it left is cleared away, its hold runs out, and the next run
    /// makes what an undisturbed one makes.
    @Test
    void aRunThatDiedIsDoneAnewByTheNext() throws InterruptedException {
        StringBuilder rows = new StringBuilder(SOURCES);
        for (int year = 1900; year < 2000; year++) {
            rows.append(event("STOP", "one").replace("2025", Integer.toString(year)));
        }
        content.set(rows.toString());
        FeedSource source = source("daily", "/feed");
        run(source);
        String undisturbed = graph.version().digest();
        UUID dead = UUID.randomUUID();
        dieBeforeTheCommit(dead);
        assertThat(runs.run(dead)).isEmpty();
        LoadRun run = run(source);
        assertThat(run.state()).as("%s", run).isEqualTo(LoadRun.State.COMMITTED);
        assertThat(run.counts().claimsNew()).isEqualTo(101);
        assertThat(graph.version().digest()).isEqualTo(undisturbed);
        assertThat(graph.version().sequence()).isEqualTo(1);
        assertThat(runs.run(dead)).hasValueSatisfying(told -> {
            assertThat(told.state()).isEqualTo(LoadRun.State.FAILED);
            assertThat(told.problem()).isEqualTo("ABANDONED");
        });
        assertThat(loads.check()).isEmpty();
    }

    /// As by a service that dies just after its commit.
    @Test
    void whatIsCommittedIsOnRecordThoughNobodyTellsOfIt() throws IOException {
        content.set(SOURCES + "{\"type\":\"event\"}\n");
        Feeds.Wish wish = new Feeds.Wish(
                "daily", UUID.randomUUID().toString(), FeedHold.LASTS, "somebody", true, Duration.ZERO, true);
        LoadRun untold;
        try (FeedHold hold = new FeedHold(feeds, wish)) {
            Visit visit = new Visit(source("daily", "/feed"), Occasion.hand("somebody", false), hold, Instant.now());
            untold = deliveries.take(visit, Feeds.Mark.NONE).runs().getFirst();
        }
        LoadRun kept = runs.runs(new LoadRuns.Query("daily", LoadRun.State.COMMITTED), PageRequest.first(10))
                .items()
                .getFirst();
        assertThat(kept)
                .usingRecursiveComparison()
                .comparingOnlyFields("id", "source", "file", "state", "bytes", "checksum", "counts", "version")
                .isEqualTo(untold);
        assertThat(runs.run(untold.id())).contains(kept);
    }

    /// Puts the database where it is when a service dies just before its commit.
    private static void dieBeforeTheCommit(UUID holder) {
        TestNeo4j.driver()
                .executableQuery("""
                        MATCH (d:Dataset), (f:Feed)
                        SET d.sequence = 0, d.digest = $nothing, d.holder = $holder,
                            d.heldUntil = datetime() - duration('PT1S'),
                            f.holder = $holder, f.heldUntil = datetime() - duration('PT1S')
                        REMOVE f.etag, f.checksum, f.lastSuccess""")
                .withParameters(Map.of("holder", holder.toString(), "nothing", ContentDigest.EMPTY))
                .execute();
    }

    private LoadRun run(FeedSource source) {
        return runner.run(source, Occasion.hand("somebody", false))
                .orElseThrow()
                .getFirst();
    }

    private void assertFails(String path, String problem) {
        LoadRun run = run(source(path.substring(1), path));
        assertThat(run.state()).as("%s", run).isEqualTo(LoadRun.State.FAILED);
        assertThat(run.problem()).as("%s", run.message()).isEqualTo(problem);
    }

    /// The same page is an article where pages are read, and a failure where data was expected.
    @Test
    void aPageIsReadByTheFormOfPagesAlone() {
        server.answers("/page", exchange -> WebServer.send(exchange, 200, "text/html", """
                <!DOCTYPE html><html><head><script type="application/ld+json">
                {"@type": "NewsArticle", "headline": "A plant opens", "datePublished": "2025-07-01",
                 "mainEntityOfPage": "https://news.example/plant"}
                </script></head><body><p>It opens.</p></body></html>
                """));
        LoadRun run = run(source("page", "news-page", "/page"));
        assertThat(run.state()).as("%s", run).isEqualTo(LoadRun.State.COMMITTED);
        assertThat(TestNeo4j.driver()
                        .executableQuery(
                                "MATCH (a:Article {url: 'https://news.example/plant'}) RETURN a.title AS title")
                        .execute()
                        .records())
                .extracting(row -> row.get("title").asString())
                .containsExactly("A plant opens");
        assertFails("/page", "HTML_INSTEAD_OF_DATA");
    }

    private FeedSource source(String name, String path) {
        return source(name, "ndjson", path);
    }

    private FeedSource source(String name, String form, String path) {
        URI address = server.at(path);
        return new FeedSource(
                name, form, new FeedSource.Where.Web(address), null, true, false, .5, 1_000_000, Map.of(), Map.of());
    }

    private SourcedFact fact(NodeId id) {
        return graph.facts(List.of(id), graph.version()).get(id);
    }

    private static String event(String kind, String what) {
        return """
                {"type":"event","subject":"company:irel","kind":"%s","date":"2025","what":"%s","source":"article:a1"}
                """.formatted(kind, what);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
