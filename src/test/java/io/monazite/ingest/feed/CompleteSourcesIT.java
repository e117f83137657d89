package io.monazite.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.domain.NodeId;
import io.monazite.graph.LoadRun;
import io.monazite.graph.LoadRuns;
import io.monazite.graph.SupplyGraph;
import io.monazite.ingest.LoadService;
import io.monazite.provenance.SourcedFact;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.WebServer;
import io.quarkus.test.junit.QuarkusTest;

/// Sources that send all that they know each time: what is gone from them is withdrawn.
@QuarkusTest
class CompleteSourcesIT {

    private static final NodeId STOP = NodeId.parse("event:irel/STOP/2025");
    private static final NodeId RESTART = NodeId.parse("event:irel/RESTART/2025");

    private static final String SOURCES = """
            {"type":"publisher","id":"publisher:p1","name":"A daily"}
            {"type":"article","id":"article:a1","title":"A table","publisher":"publisher:p1"}
            {"type":"company","id":"company:irel","name":"IREL","source":"article:a1"}
            """;

    private final WebServer server = new WebServer();
    private final AtomicReference<String> content = new AtomicReference<>("");

    @Inject
    SourceRunner runner;

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
        server.answers("/feed", exchange -> WebServer.send(exchange, 200, "application/x-ndjson", content.get()));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void whatACompleteSourceSaysNoLongerIsWithdrawnAndNotDeleted() {
        FeedSource source = table(.5);
        content.set(SOURCES + event("STOP", "one") + event("RESTART", "two") + event("START_UP", "three"));
        run(source);
        content.set(SOURCES + event("STOP", "one") + event("START_UP", "three"));
        LoadRun run = run(source);
        assertThat(run.counts().claimsRetired()).as("%s", run).isEqualTo(1);
        assertThat(graph.facts(List.of(RESTART), graph.version())).isEmpty();
        content.set(SOURCES + event("STOP", "one") + event("RESTART", "two") + event("START_UP", "three"));
        run(source);
        assertThat(fact(RESTART).claims()).hasSize(2);
        // More is gone than may go at once: an accident.
        String digest = graph.version().digest();
        content.set(SOURCES);
        assertThat(run(source).state()).isEqualTo(LoadRun.State.UNCHANGED);
        content.set("");
        assertThat(run(source).state()).isEqualTo(LoadRun.State.UNCHANGED);
        assertThat(graph.version().digest()).isEqualTo(digest);
        assertThat(loads.check()).isEmpty();
    }

    /// As of GLEIF, where a parent that is the direct and the ultimate one is no longer the direct one.
    @Test
    void whatACompleteSourceSaysNoLongerGoesAlsoWhereItSaysSomethingElseOfTheSame() {
        FeedSource source = table(.5);
        content.set(SOURCES + event("STOP", "one") + event("STOP", "two") + event("RESTART", "three"));
        run(source);
        content.set(SOURCES + event("STOP", "two") + event("RESTART", "four"));
        LoadRun run = run(source);
        assertThat(run.counts().claimsRetired())
                .as("one is withdrawn, three superseded: %s", run)
                .isEqualTo(2);
        assertThat(fact(STOP).reading().text("what")).contains("two");
        assertThat(fact(RESTART).reading().text("what")).contains("four");
        content.set(SOURCES + event("RESTART", "four") + event("STOP", "two"));
        assertThat(run(source).state()).isEqualTo(LoadRun.State.UNCHANGED);
        assertThat(loads.check()).isEmpty();
    }

    @Test
    void whatWasHeldBackIsWithdrawnOnceMoreMayGo() {
        content.set(SOURCES + event("STOP", "one") + event("RESTART", "two"));
        run(table(.5));
        content.set(SOURCES);
        assertThat(run(table(.5)).counts().claimsRetired()).isZero();
        assertThat(run(table(1)).counts().claimsRetired()).isEqualTo(2);
    }

    @Test
    void aRunThatWithdrawsNothingForRefusedRowsSaysSo() {
        FeedSource source = table(.5);
        content.set(SOURCES + event("STOP", "one") + event("RESTART", "two"));
        assertThat(run(source).problem()).isNull();
        content.set(SOURCES + event("STOP", "one") + "{\"type\":\"event\"}\n");
        LoadRun run = run(source);
        assertThat(run.isSuccess()).as("%s", run).isTrue();
        assertThat(run.counts().claimsRetired()).isZero();
        assertThat(run.problem()).isEqualTo("NOTHING_WITHDRAWN");
        assertThat(run.message()).contains("nothing was withdrawn", "rows were refused");
        assertThat(runs.run(run.id()).orElseThrow().message()).isEqualTo(run.message());
        content.set(SOURCES + event("STOP", "one"));
        assertThat(run(source).counts().claimsRetired()).isEqualTo(1);
    }

    private LoadRun run(FeedSource source) {
        return runner.run(source, Occasion.hand("somebody", false))
                .orElseThrow()
                .getFirst();
    }

    /// @param mostGone the share of what it said that may go at once
    private FeedSource table(double mostGone) {
        return new FeedSource(
                "table",
                "ndjson",
                new FeedSource.Where.Web(server.at("/feed")),
                null,
                true,
                true,
                mostGone,
                1_000_000,
                Map.of(),
                Map.of());
    }

    private SourcedFact fact(NodeId id) {
        return graph.facts(List.of(id), graph.version()).get(id);
    }

    private static String event(String kind, String what) {
        return """
                {"type":"event","subject":"company:irel","kind":"%s","date":"2025","what":"%s","source":"article:a1"}
                """.formatted(kind, what);
    }
}
