package io.monazite.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.monazite.domain.NodeId;
import io.monazite.graph.FeedClaims;
import io.monazite.graph.Feeds;
import io.monazite.graph.GraphException;
import io.monazite.graph.LoadRun;
import io.monazite.graph.LoadRuns;
import io.monazite.graph.SupplyGraph;
import io.monazite.ingest.LoadFolder;
import io.monazite.ingest.LoadService;
import io.monazite.ingest.RunEnded;
import io.monazite.outbound.OutboundClient;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.TestNeo4j;
import io.quarkus.test.junit.QuarkusTest;

/// Files that people drop.
@QuarkusTest
class DropFolderIT {

    private static final String ROWS = """
            {"type":"publisher","id":"publisher:p1","name":"A daily"}
            {"type":"article","id":"article:a1","title":"A table","publisher":"publisher:p1"}
            {"type":"company","id":"company:irel","name":"IREL","source":"article:a1"}
            """;

    private static final String CSV = """
            subject,kind,date,what,source
            company:irel,STOP,2025,=cmd(),article:a1
            """;

    @Inject
    Sources sources;

    @Inject
    SourceRunner runner;

    @Inject
    DropFolder drop;

    @Inject
    SupplyGraph graph;

    @Inject
    OutboundClient web;

    @Inject
    FormCatalogue forms;

    @Inject
    FeedClaims claims;

    @Inject
    LoadService loads;

    @Inject
    LoadFolder aside;

    @Inject
    ObjectMapper json;

    @Inject
    Feeds feeds;

    @Inject
    LoadRuns record;

    @Inject
    Event<RunEnded> ended;

    @Inject
    EmptyGraph empty;

    @TempDir
    Path elsewhere;

    private Path folder = Path.of("");

    @BeforeEach
    void begin() throws InterruptedException, IOException {
        empty.require();
        folder = drop.folder("test-files");
    }

    @AfterEach
    void end() {
        TestNeo4j.delete(folder);
    }

    @Test
    void filesAreTakenInTheirOrderAndPutAway() throws IOException {
        Files.writeString(folder.resolve("event.csv"), CSV);
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.ndjson.gz")))) {
            gzip.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("z.ndjson"), "{\"type\":\"event\"}\n");
        Files.writeString(folder.resolve("unfinished.ndjson.part"), ROWS);
        Files.writeString(folder.resolve(".hidden"), ROWS);
        Files.createSymbolicLink(folder.resolve("link.ndjson"), Files.writeString(elsewhere.resolve("secret"), ROWS));
        List<LoadRun> runs = run();
        assertThat(runs)
                .extracting(LoadRun::file)
                .containsExactly("test-files/a.ndjson.gz", "test-files/event.csv", "test-files/z.ndjson");
        assertThat(runs)
                .extracting(LoadRun::state)
                .containsExactly(LoadRun.State.COMMITTED, LoadRun.State.COMMITTED, LoadRun.State.REFUSED);
        assertThat(folder.resolve("done/a.ndjson.gz")).exists();
        assertThat(folder.resolve("done/event.csv.report.json")).content().contains("COMMITTED");
        assertThat(folder.resolve("refused/z.ndjson")).exists();
        assertThat(folder.resolve("refused/z.ndjson.report.json")).content().contains("MISSING_FIELD");
        assertThat(folder.resolve("refused/z.ndjson.refused.ndjson")).content().contains("\"raw\"");
        assertThat(folder.resolve("unfinished.ndjson.part")).exists();
        assertThat(folder.resolve("link.ndjson")).exists();
        assertThat(graph.version().sequence()).isEqualTo(2);
        assertThat(run()).isEmpty();
        Files.writeString(folder.resolve("a.ndjson.gz"), ROWS);
        assertThat(run()).singleElement().extracting(LoadRun::state).isEqualTo(LoadRun.State.UNCHANGED);
        try (var done = Files.list(folder.resolve("done"))) {
            assertThat(done.filter(file -> file.toString().endsWith("a.ndjson.gz")))
                    .hasSize(2);
        }
    }

    @Test
    void aFileThatIsNoneOfItsFormHoldsUpNoOther() throws IOException {
        Path texts = drop.folder("test-texts");
        try {
            Files.writeString(texts.resolve("1.txt"), "A plant opens\n\nIt opens in Estonia.");
            Files.writeString(texts.resolve("2.html"), "<html><body></body></html>");
            Files.writeString(texts.resolve("3.txt"), "Another one closes\n\nIt closes in Norway.");
            assertThat(run(runner, "test-texts"))
                    .extracting(LoadRun::state)
                    .containsExactly(LoadRun.State.COMMITTED, LoadRun.State.FAILED, LoadRun.State.COMMITTED);
            assertThat(texts.resolve("refused/2.html")).exists();
            assertThat(texts.resolve("refused/2.html.report.json"))
                    .content()
                    .contains("NOT_THIS_FORM", "no text", "test-texts/2.html");
            assertThat(run(runner, "test-texts")).isEmpty();
        } finally {
            TestNeo4j.delete(texts);
        }
    }

    @Test
    void aFileThatMayNotBeReadHoldsUpNoOther() throws IOException {
        Path closed = Files.writeString(folder.resolve("a.ndjson"), ROWS);
        Files.writeString(folder.resolve("b.ndjson"), ROWS);
        Files.setPosixFilePermissions(closed, Set.of());
        assumeThat(Files.isReadable(closed))
                .as("nothing is closed to this user")
                .isFalse();
        assertThat(run()).extracting(LoadRun::state).containsExactly(LoadRun.State.FAILED, LoadRun.State.COMMITTED);
    }

    @Test
    void halfALetterIsRefusedWithItsRow() throws IOException {
        Files.writeString(folder.resolve("a.ndjson"), ROWS + "{\"type\":\"event\",\"kind\":\"\\ud800\"}\n");
        LoadRun run = run().getFirst();
        assertThat(run.state()).as("%s", run).isEqualTo(LoadRun.State.COMMITTED);
        assertThat(run.counts().rowsRefused()).isEqualTo(1);
        Path file = Files.writeString(folder.resolve("b.ndjson"), ROWS);
        drop.refused(file, "half a letter: \ud800", Optional.empty());
        assertThat(folder.resolve("refused/b.ndjson.report.json")).hasContent("half a letter: ?");
    }

    @Test
    void aDefectHoldsUpNoOtherFileAndAStoreThatIsAwayLeavesTheRestInPlace() throws IOException {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            Files.writeString(folder.resolve(name + ".ndjson"), ROWS.replace("irel", name));
        }
        Iterator<RuntimeException> troubles = Arrays.asList(
                        null,
                        new IllegalStateException("a defect"),
                        null,
                        new GraphException.StoreUnavailable("it is away"))
                .iterator();
        Deliveries deliveries = new Deliveries(web, drop, forms, new Troubled(claims, troubles), loads, aside, json);
        assertThat(run(new SourceRunner(feeds, deliveries, ended), "test-files"))
                .extracting(run -> "%s %s %s".formatted(run.file(), run.state(), run.problem()))
                .containsExactly(
                        "test-files/a.ndjson COMMITTED null",
                        "test-files/b.ndjson FAILED INTERNAL",
                        "test-files/c.ndjson COMMITTED null",
                        "test-files FAILED STORE_UNAVAILABLE");
        assertThat(record.count(new LoadRuns.Query("test-files", null))).isEqualTo(4);
        assertThat(folder.resolve("refused/b.ndjson")).exists();
        assertThat(folder.resolve("d.ndjson")).exists();
        assertThat(run()).extracting(LoadRun::state).containsOnly(LoadRun.State.COMMITTED);
    }

    /// Claims that are found, but for the trouble with each file in turn.
    private record Troubled(FeedClaims claims, Iterator<RuntimeException> troubles) implements FeedClaims {

        @Override
        public Map<String, List<Known>> known(Collection<String> beginnings) {
            RuntimeException trouble = troubles.next();
            if (trouble != null) {
                throw trouble;
            }
            return claims.known(beginnings);
        }

        @Override
        public void forEachLive(String beginning, Consumer<Asserted> claim) {
            claims.forEachLive(beginning, claim);
        }

        @Override
        public Set<NodeId> sources(Collection<NodeId> ids) {
            return claims.sources(ids);
        }
    }

    @Test
    void whatIsStillWrittenIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), ROWS);
        DropFolder patient =
                new DropFolder(Optional.of(folder.resolveSibling("")), Path.of("none"), Duration.ofMinutes(5));
        assertThat(patient.ready(folder)).isEmpty();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(6))));
        assertThat(patient.ready(folder)).containsExactly(file);
    }

    @Test
    void nothingLeadsOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        for (String path : List.of("../..", "/etc", "test-files/../../..", "test-files/out", "a\0b")) {
            assertThatThrownBy(() -> drop.folder(path))
                    .as(path)
                    .isInstanceOfSatisfying(
                            FeedProblem.class, e -> assertThat(e.code()).isEqualTo(FeedProblem.Code.FOLDER_REFUSED));
        }
        Files.createSymbolicLink(folder.resolve("done"), elsewhere);
        Files.writeString(folder.resolve("a.ndjson"), ROWS);
        run();
        assertThat(elsewhere).isEmptyDirectory();
    }

    private List<LoadRun> run() {
        return run(runner, "test-files");
    }

    private List<LoadRun> run(SourceRunner by, String source) {
        return by.run(sources.of(source).orElseThrow(), Occasion.hand("somebody", false))
                .orElseThrow();
    }
}
