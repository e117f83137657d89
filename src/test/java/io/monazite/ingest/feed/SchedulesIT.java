package io.monazite.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.graph.Feeds;
import io.monazite.graph.LoadRun;
import io.monazite.graph.LoadRuns;
import io.monazite.graph.PageRequest;
import io.monazite.graph.SupplyGraph;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.TestNeo4j;
import io.monazite.testsupport.WebServer;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;

/// When a source has its turn, also after a run whose service died.
@QuarkusTest
class SchedulesIT {

    private static final Occasion DAILY = Occasion.schedule(Duration.ofHours(12));
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String NAME = "held";

    private final WebServer server = new WebServer();
    private Schedules schedules;
    private FeedSource source;

    @Inject
    Scheduler scheduler;

    @Inject
    Sources sources;

    @Inject
    SourceRunner runner;

    @Inject
    Feeds feeds;

    @Inject
    LoadRuns runs;

    @Inject
    SupplyGraph graph;

    @Inject
    EmptyGraph empty;

    @BeforeEach
    void begin() throws InterruptedException {
        empty.require();
        server.answers("/feed", exchange -> WebServer.send(exchange, 200, "application/x-ndjson", """
                {"type":"publisher","id":"publisher:p1","name":"A daily"}
                {"type":"article","id":"article:a1","title":"A table","publisher":"publisher:p1"}
                """));
        source = new FeedSource(
                NAME,
                "ndjson",
                new FeedSource.Where.Web(server.at("/feed")),
                null,
                true,
                false,
                .5,
                1_000_000,
                Map.of(),
                Map.of());
        schedules = new Schedules(scheduler, sources, runner, feeds, graph, Duration.ofSeconds(3));
    }

    @AfterEach
    void end() {
        schedules.stop();
        server.close();
    }

    @Test
    void aTickThatFindsItHeldTriesOnceMoreWhenTheHoldIsOver() throws InterruptedException {
        die("PT2S");
        schedules.tick(source, DAILY);
        assertThat(told()).as("it is held").isEmpty();
        assertThat(awaited(2)).extracting(LoadRun::state).containsOnlyOnce(LoadRun.State.COMMITTED);
    }

    @Test
    void aServiceThatStartsDoesAnewWhatWasLeftUndoneAndNothingElse() throws InterruptedException {
        schedules.resume(source);
        TimeUnit.SECONDS.sleep(4);
        assertThat(told()).as("nothing was left undone").isEmpty();
        die("PT2S");
        schedules.resume(source);
        assertThat(awaited(2)).extracting(LoadRun::problem).contains("ABANDONED");
    }

    /// A long interval is no reason to wait where the run before died, also where a dry run came in between.
    @Test
    void aSourceWhoseRunDiedIsDue() {
        assertThat(runner.run(source, DAILY)).isPresent();
        assertThat(runner.run(source, DAILY)).isEmpty();
        die("PT-1S");
        assertThat(runner.run(source, DAILY)).isPresent();
        assertThat(runner.run(source, DAILY)).isEmpty();
        die("PT-1S");
        assertThat(runner.run(source, Occasion.hand("somebody", true))).isPresent();
        assertThat(runner.run(source, DAILY)).isPresent();
    }

    @Test
    void aSourceHasNotHadItsTurnByADryRunOrByWhatWasRefused() {
        assertThat(runner.run(source, Occasion.hand("somebody", true))).isPresent();
        assertThat(runner.run(source, DAILY)).isPresent();
        TestNeo4j.driver()
                .executableQuery("MATCH (f:Feed) SET f.ran = f.ran - duration('P1D')")
                .execute();
        assertThat(runner.retry(source, UUID.randomUUID(), List.of(), Occasion.hand("somebody", false)))
                .isPresent();
        assertThat(runner.run(source, DAILY)).isPresent();
        assertThat(runner.run(source, DAILY)).isEmpty();
    }

    /// @param held how long the hold of the dead run still lasts
    private static void die(String held) {
        TestNeo4j.driver()
                .executableQuery("""
                        MERGE (f:Feed {name: $name})
                        SET f.holder = $holder, f.heldUntil = datetime() + duration($held),
                            f.began = datetime(), f.ran = datetime()""")
                .withParameters(Map.of("name", NAME, "holder", UUID.randomUUID().toString(), "held", held))
                .execute();
    }

    private List<LoadRun> awaited(int count) throws InterruptedException {
        Instant longest = Instant.now().plus(LONGEST);
        while (told().size() < count && Instant.now().isBefore(longest)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(told()).hasSize(count);
        return told();
    }

    private List<LoadRun> told() {
        return runs.runs(new LoadRuns.Query(NAME, null), PageRequest.first(10)).items();
    }
}
