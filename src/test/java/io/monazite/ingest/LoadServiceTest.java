package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.monazite.domain.NodeId;
import io.monazite.graph.CheckFinding;
import io.monazite.graph.LoadCounts;
import io.monazite.graph.LoadRun;
import io.monazite.ingest.format.Failure;
import io.monazite.ingest.format.FailureCode;

/// What loads amount to: on a graph in memory, for all that the graph itself does not decide.
class LoadServiceTest {

    private static final List<String> STORY = rows(
            "'type':'retraction','claims':['claim:c9'],'source':'article:a1'",
            "'type':'supply','supplier':'company:irel','buyer':'country:JP','material':'material:ndpr','period':'2024',"
                    + "'status':'SHIPPED','tonnes':1000,'source':'article:a2','claim':'claim:c2',"
                    + "'copiedFrom':['claim:c1']",
            "'type':'supply','supplier':'company:irel','buyer':'country:JP','material':'material:ndpr','period':'2024',"
                    + "'status':'SHIPPED','tonnes':1000,'source':'article:a1','claim':'claim:c1'",
            "'type':'event','subject':'company:irel','kind':'STOP','date':'2025','source':'article:a1',"
                    + "'claim':'claim:c9'",
            "'type':'material','id':'material:ndpr','name':'NdPr','parent':'material:re','source':'article:a1'",
            "'type':'material','id':'material:re','name':'rare earths','source':'article:a1'",
            "'type':'company','id':'company:irel','name':'IREL','country':'country:IN','source':'article:a1'",
            "'type':'country','id':'country:IN','name':'India','source':'article:a1'",
            "'type':'country','id':'country:JP','name':'Japan','source':'article:a1'",
            "'type':'article','id':'article:a2','title':'Two','publisher':'publisher:p2'",
            "'type':'article','id':'article:a1','title':'One','publisher':'publisher:p1'",
            "'type':'publisher','id':'publisher:p2','name':'P2'",
            "'type':'publisher','id':'publisher:p1','name':'P1'");

    @TempDir
    Path data;

    private final GraphInMemory graph = new GraphInMemory();

    private final List<RunEnded> told = new ArrayList<>();

    private final RunningLoads running = new RunningLoads();

    @Test
    void rowsComeInAnyOrder() {
        LoadReport report = load(STORY);
        assertThat(report.failures()).isEmpty();
        assertThat(report.state()).isEqualTo(LoadState.COMMITTED);
        assertThat(report.counts()).isEqualTo(counts(13, 4, 9, 0, 1, 0));
        assertThat(graph.retired).containsExactly(NodeId.parse("claim:c9"));
        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(STORY);
            Collections.shuffle(shuffled, new Random(seed));
            GraphInMemory other = new GraphInMemory();
            assertThat(load(other, shuffled, LoadOptions.OnError.REJECT, false).counts())
                    .isEqualTo(report.counts());
            assertThat(other.claims.keySet()).isEqualTo(graph.claims.keySet());
        }
    }

    @Test
    void howFarItIsIsToldWhileItRuns() {
        byte[] bytes = String.join("\n", STORY).getBytes(StandardCharsets.UTF_8);
        List<LoadProgress> seen = new ArrayList<>();
        InputStream watched = new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] into, int offset, int length) {
                seen.addAll(running.all());
                return super.read(into, offset, Math.min(length, bytes.length / 2));
            }
        };
        graph.onCheck = () -> seen.addAll(running.all());
        service(graph)
                .load(
                        watched,
                        (long) bytes.length,
                        new LoadFormat.Ndjson(),
                        new LoadOptions("test", "story.ndjson", true, LoadOptions.OnError.REJECT));
        assertThat(running.all()).isEmpty();
        LoadProgress first = seen.getFirst();
        assertThat(first.part()).isEqualTo(LoadProgress.Part.READING);
        assertThat(first.rows()).isZero();
        assertThat(first.rowsPerSecond()).isNull();
        assertThat(first.secondsLeft()).isNull();
        LoadProgress half = seen.get(1);
        assertThat(half.file()).isEqualTo("story.ndjson");
        assertThat(half.dryRun()).isTrue();
        assertThat(half.rows()).isBetween(1L, (long) STORY.size() - 1);
        assertThat(half.rowsPerSecond()).isPositive();
        assertThat(half.bytes()).isEqualTo(bytes.length / 2);
        assertThat(half.bytesOf()).isEqualTo(bytes.length);
        assertThat(half.secondsLeft()).isPositive();
        assertThat(seen.getLast().part()).isEqualTo(LoadProgress.Part.CHECKS);
        assertThat(seen.getLast().bytes()).isEqualTo(bytes.length);
    }

    @Test
    void theSecondTimeNothingIsNew() {
        load(STORY);
        LoadReport again = load(STORY);
        assertThat(again.state()).isEqualTo(LoadState.UNCHANGED);
        assertThat(again.counts()).isEqualTo(counts(13, 0, 0, 9, 0, 0));
        assertThat(graph.commits).hasSize(1);
        assertThat(again.version()).isNull();
    }

    @Test
    void theSameRowTwiceInALoadCountsOnce() {
        LoadReport report = load(
                Collections.nCopies(2, STORY).stream().flatMap(List::stream).toList());
        assertThat(report.counts()).isEqualTo(counts(26, 4, 9, 9, 1, 0));
    }

    @Test
    void aRefusedRowRefusesTheLoadBeforeTheGraphIsTouched() throws IOException {
        LoadReport report = load(with(STORY, "'type':'supply'"));
        assertThat(report.state()).isEqualTo(LoadState.REFUSED);
        assertThat(report.counts().rowsRefused()).isEqualTo(1);
        assertThat(report.failures()).extracting(Failure::line).containsOnly(14L);
        assertThat(graph.begun).isZero();
        assertThat(Files.readAllLines(data.resolve("loads/refused/" + report.id() + ".ndjson")))
                .singleElement()
                .asString()
                .contains("\"line\":14", "MISSING_FIELD", "\"raw\":\"{\\\"type\\\":\\\"supply\\\"}\"");
    }

    @Test
    void aReferenceIntoNothingRefusesTheLoad() {
        LoadReport report = load(STORY.stream()
                .filter(row -> !row.contains("\"id\":\"material:re\""))
                .toList());
        assertThat(report.state()).isEqualTo(LoadState.REFUSED);
        assertThat(graph.commits).isEmpty();
        assertThat(report.failures()).allMatch(failure -> failure.code() == FailureCode.UNKNOWN_REFERENCE);
        assertThat(report.failures()).anySatisfy(failure -> {
            assertThat(failure.line()).isEqualTo(5);
            assertThat(failure.field()).isEqualTo("parent");
            assertThat(failure.value()).isEqualTo("material:re");
        });
    }

    @Test
    void inQuarantineTheGoodRowsLandAndWhatRefersToBadOnesDoesNot() {
        List<String> rows = STORY.stream()
                .map(row -> row.contains("\"id\":\"material:re\"") ? row.replace("rare earths", " ") : row)
                .toList();
        LoadReport report = load(graph, rows, LoadOptions.OnError.QUARANTINE, false);
        assertThat(report.state()).isEqualTo(LoadState.COMMITTED);
        assertThat(report.counts().rowsRefused()).isEqualTo(4);
        assertThat(report.failures()).extracting(Failure::line).contains(2L, 3L, 5L, 6L);
        assertThat(graph.entities).doesNotContain(NodeId.parse("material:ndpr"), NodeId.parse("material:re"));
        assertThat(graph.claims).doesNotContainKeys(NodeId.parse("claim:c1"), NodeId.parse("claim:c2"));
        assertThat(load(STORY).counts()).isEqualTo(counts(13, 0, 4, 5, 0, 0));
    }

    @Test
    void allRefusedInQuarantineIsARefusal() {
        assertThat(load(graph, rows("'type':'supply'"), LoadOptions.OnError.QUARANTINE, false)
                        .state())
                .isEqualTo(LoadState.REFUSED);
    }

    @Test
    void aDryRunLeavesNothing() {
        LoadReport report = load(graph, STORY, LoadOptions.OnError.REJECT, true);
        assertThat(report.state()).isEqualTo(LoadState.DRY_RUN);
        assertThat(report.counts().claimsNew()).isEqualTo(9);
        assertThat(graph.commits).isEmpty();
    }

    @Test
    void aClaimNeverChanges() {
        load(STORY);
        assertThat(codes(load(with(STORY, row(2).replace("1000", "1001")))))
                .containsExactly(FailureCode.CLAIM_ID_TAKEN);
        assertThat(codes(load(List.of(row(11).replace("One", "Won"))))).containsExactly(FailureCode.SOURCE_DIFFERS);
        assertThat(codes(load(List.of(
                        row(2).replace("claim:c2", "claim:c7"),
                        row(2).replace("claim:c2", "claim:c7").replace("1000", "5")))))
                .containsExactly(FailureCode.CLAIM_ID_TAKEN);
    }

    @Test
    void aSourceRetiresOnlyWhatItSaid() {
        load(STORY);
        String foreign = "'type':'retraction','claims':['claim:c1'],'source':'article:a2'";
        assertThat(codes(load(rows(foreign)))).containsExactly(FailureCode.NOT_YOUR_SOURCE);
        String superseding = row(3).replace("claim:c1", "claim:c8")
                .replace("1000", "1100")
                .replace("article:a1", "article:a2")
                .replace("}", ",\"supersedes\":[\"claim:c1\"]}");
        assertThat(codes(load(List.of(superseding)))).containsExactly(FailureCode.NOT_YOUR_SOURCE);
        assertThat(codes(load(rows("'type':'retraction','claims':['claim:none'],'source':'article:a2'"))))
                .containsExactly(FailureCode.UNKNOWN_REFERENCE);
        LoadReport own = load(List.of(
                superseding.replace("article:a2", "article:a3"),
                "{\"type\":\"article\",\"id\":\"article:a3\",\"title\":\"Three\",\"publisher\":\"publisher:p1\"}"));
        assertThat(own.failures()).isEmpty();
        assertThat(own.counts().claimsRetired()).isEqualTo(1);
        assertThat(graph.retired).contains(NodeId.parse("claim:c1"));
    }

    @Test
    void whatDescribesAnEntityGoesWithItsPlace() {
        load(STORY);
        NodeId before = graph.claims.keySet().stream()
                .filter(id -> id.key().endsWith("/location"))
                .findFirst()
                .orElseThrow();
        String claim = before.toString().replace("/location", "");
        LoadReport report = load(rows("'type':'company','id':'company:irel','name':'IREL','country':'country:JP',"
                + "'source':'article:a1','supersedes':['%s']".formatted(claim)));
        assertThat(report.counts()).isEqualTo(counts(1, 0, 2, 0, 2, 0));
        assertThat(graph.retired).contains(before, NodeId.parse(claim));
    }

    /// What counts goes, whichever claim of the chain is named; where nothing counts, that is told.
    @Test
    void whatCountsInThePlaceOfAClaimGoesWhereThatIsNamed() {
        load(STORY);
        load(List.of(superseding("claim:h1", "claim:c1", 1_100)));
        LoadReport again = load(List.of(superseding("claim:h2", "claim:c1", 1_200)));
        assertThat(again.failures()).isEmpty();
        assertThat(again.counts().claimsRetired()).isEqualTo(1);
        assertThat(graph.retired).contains(NodeId.parse("claim:h1"));
        LoadReport withdrawn = load(rows("'type':'retraction','claims':['claim:c1'],'source':'article:a1'"));
        assertThat(withdrawn.counts().claimsRetired()).isEqualTo(1);
        assertThat(graph.retired).contains(NodeId.parse("claim:h2"));
        assertThat(load(rows("'type':'retraction','claims':['claim:c1'],'source':'article:a1','note':'again'"))
                        .state())
                .isEqualTo(LoadState.UNCHANGED);
        LoadReport refused = load(List.of(superseding("claim:h3", "claim:c1", 1_300)));
        assertThat(codes(refused)).containsExactly(FailureCode.COUNTS_NO_LONGER);
        assertThat(refused.failures().getFirst().reason()).contains("counts no longer", "nothing does in its place");
    }

    /// One load may take a claim apart.
    @Test
    void twoRowsOfOneLoadMayReplaceOneClaim() {
        load(STORY);
        LoadReport report =
                load(List.of(superseding("claim:h1", "claim:c1", 600), superseding("claim:h2", "claim:c1", 500)));
        assertThat(report.counts().claimsRetired()).isEqualTo(1);
        assertThat(graph.retired).doesNotContain(NodeId.parse("claim:h1"), NodeId.parse("claim:h2"));
    }

    @Test
    void whoReplacesOnlyWhatIsNamedIsToldWhatCountsInItsPlace() {
        load(STORY);
        load(List.of(superseding("claim:h1", "claim:c1", 1_100)));
        byte[] late = superseding("claim:h2", "claim:c1", 1_200).getBytes(StandardCharsets.UTF_8);
        LoadReport refused = service(graph)
                .load(
                        new ByteArrayInputStream(late),
                        new LoadFormat.Ndjson(),
                        new LoadOptions("test", null, false, LoadOptions.OnError.REJECT, Warrant.OWN, true));
        assertThat(codes(refused)).containsExactly(FailureCode.COUNTS_NO_LONGER);
        assertThat(refused.failures().getFirst().reason()).contains("name claim:h1");
        assertThat(graph.retired).doesNotContain(NodeId.parse("claim:h1"));
    }

    @Test
    void aLoadWithoutRowsIsToldSo() {
        assertThat(load(List.of("")).message()).contains("no rows");
        assertThat(load(STORY).message()).isNull();
    }

    private static String superseding(String claim, String named, int tonnes) {
        return row(3).replace("claim:c1", claim)
                .replace("1000", String.valueOf(tonnes))
                .replace("}", ",\"supersedes\":[\"%s\"]}".formatted(named));
    }

    @Test
    void copiesInACircleAreRefused() {
        load(STORY);
        assertThat(codes(load(List.of(
                        row(2).replace("claim:c2", "claim:d2").replace("claim:c1", "claim:d1"),
                        row(2).replace("claim:c2", "claim:d1").replace("claim:c1", "claim:d2")))))
                .containsExactly(FailureCode.UNKNOWN_REFERENCE, FailureCode.UNKNOWN_REFERENCE);
    }

    @Test
    void longChainsOfCopiesAreTakenFromBehind() {
        load(STORY);
        List<String> chain = new ArrayList<>();
        for (int i = 5_000; i > 0; i--) {
            chain.add(row(2).replace("claim:c1", i == 1 ? "claim:c1" : "claim:e" + (i - 1))
                    .replace("claim:c2", "claim:e" + i));
        }
        assertThat(load(chain).counts().claimsNew()).isEqualTo(5_000);
    }

    @Test
    void aFailedCheckRefusesTheLoad() {
        graph.findings.add(new CheckFinding("fact_without_claim", "supply:x", "no claim"));
        LoadReport report = load(STORY);
        assertThat(report.state()).isEqualTo(LoadState.REFUSED);
        assertThat(report.findings()).hasSize(1);
        assertThat(graph.commits).isEmpty();
    }

    @Test
    void manyFailuresAreCountedAndKeptOnDisk() throws IOException {
        LoadReport report = load(Collections.nCopies(3_000, "{\"type\":\"suply\"}"));
        assertThat(report.failures()).hasSize(1_000);
        assertThat(report.counts().rowsRefused()).isEqualTo(3_000);
        assertThat(Files.readAllLines(data.resolve("loads/refused/" + report.id() + ".ndjson")))
                .hasSize(3_000);
        assertThat(data.resolve("loads/running")).isEmptyDirectory();
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> service(graph)
                        .load(broken, new LoadFormat.Ndjson(), options(LoadOptions.OnError.REJECT, false)))
                .isInstanceOf(IngestException.Unreadable.class);
        assertThat(told).singleElement().satisfies(ended -> {
            assertThat(ended.run().state()).isEqualTo(LoadRun.State.FAILED);
            assertThat(ended.run().problem()).isEqualTo("UNREADABLE");
        });
        assertThat(data.resolve("loads/running")).isEmptyDirectory();
        assertThat(graph.begun).isZero();
    }

    private LoadReport load(List<String> rows) {
        return load(graph, rows, LoadOptions.OnError.REJECT, false);
    }

    private LoadReport load(GraphInMemory into, List<String> rows, LoadOptions.OnError onError, boolean dryRun) {
        byte[] bytes = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        return service(into).load(new ByteArrayInputStream(bytes), new LoadFormat.Ndjson(), options(onError, dryRun));
    }

    private LoadService service(GraphInMemory into) {
        return new LoadService(into, new LoadFolder(data, Duration.ofDays(1)), into.trail, running, told::add);
    }

    private static LoadOptions options(LoadOptions.OnError onError, boolean dryRun) {
        return new LoadOptions("test", null, dryRun, onError);
    }

    private static List<FailureCode> codes(LoadReport report) {
        assertThat(report.state()).isEqualTo(LoadState.REFUSED);
        return report.failures().stream().map(Failure::code).toList();
    }

    /// The row of the story on that line.
    private static String row(int line) {
        return STORY.get(line - 1);
    }

    private static List<String> with(List<String> rows, String further) {
        return Stream.concat(
                        rows.stream(),
                        Stream.of(
                                further.startsWith("{")
                                        ? further
                                        : rows(further).getFirst()))
                .toList();
    }

    private static List<String> rows(String... fields) {
        return Arrays.stream(fields)
                .map(row -> "{%s}".formatted(row.replace('\'', '"')))
                .toList();
    }

    private static LoadCounts counts(long read, long sources, long claims, long unchanged, long retired, long refused) {
        return new LoadCounts(read, sources, claims, unchanged, retired, refused);
    }
}
