package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.GraphLoads;
import io.monazite.graph.LoadStart;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Staging;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.testsupport.EmptyGraph;
import io.quarkus.test.junit.QuarkusTest;

/// Loads into a real database.
@QuarkusTest
class LoadServiceIT {

    @Inject
    LoadService loads;

    @Inject
    StarterData starter;

    @Inject
    SupplyGraph graph;

    @Inject
    GraphLoads staging;

    @Inject
    EmptyGraph empty;

    @BeforeEach
    void emptyGraph() throws InterruptedException {
        empty.require();
    }

    @Test
    void theBundledDataIsLoadedOnceAndHealthy() {
        LoadReport first = starter.load();
        assertThat(first.failures()).isEmpty();
        assertThat(first.findings()).isEmpty();
        assertThat(first.state()).isEqualTo(LoadState.COMMITTED);
        Version version = graph.version();
        assertThat(version.sequence()).isEqualTo(first.version());
        LoadReport again = starter.load();
        assertThat(again.state()).isEqualTo(LoadState.UNCHANGED);
        assertThat(again.counts().claimsUnchanged()).isEqualTo(first.counts().claimsNew());
        assertThat(graph.version()).isEqualTo(version);
        assertThat(loads.check()).isEmpty();
    }

    @Test
    void theOrderOfRowsDoesNotMatter() throws InterruptedException {
        List<String> rows = story(50);
        assertThat(load(rows).state()).isEqualTo(LoadState.COMMITTED);
        String digest = graph.version().digest();
        empty.require();
        Collections.shuffle(rows, new Random(7));
        LoadReport shuffled = load(rows);
        assertThat(shuffled.failures()).isEmpty();
        assertThat(shuffled.digest()).isEqualTo(digest);
    }

    @Test
    void aDryRunAndARefusedLoadLeaveNothing() {
        assertThat(load(story(10), true).state()).isEqualTo(LoadState.DRY_RUN);
        List<String> bad = story(10);
        bad.add(row("'type':'event','subject':'company:none','kind':'STOP','date':'2025','source':'article:a1'"));
        assertThat(load(bad).state()).isEqualTo(LoadState.REFUSED);
        assertThat(companies()).isZero();
        assertThat(graph.version().sequence()).isZero();
        assertThat(load(story(10)).counts().claimsNew()).isEqualTo(13);
    }

    @Test
    void whatAnInterruptedLoadLeftIsClearedByTheNext() {
        assertThatThrownBy(() -> interrupted()).hasMessage("the power went");
        assertThat(graph.version().sequence()).isZero();
        assertThat(load(List.of(row("'type':'publisher','id':'publisher:p1','name':'Another name'")))
                        .failures())
                .isEmpty();
        assertThat(loads.check()).isEmpty();
    }

    private void interrupted() {
        try (Staging load = staging.begin(new LoadStart("test", null, 0, "", null))) {
            load.writeSources(List.of(
                    new SourceDraft(NodeId.parse("publisher:p1"), null, java.util.Map.of("name", "A daily"), 1)));
            throw new IllegalStateException("the power went");
        }
    }

    @Test
    void claimsAreSupersededAndWithdrawnByTheirSourceOnly() {
        List<String> rows = story(1);
        rows.add(row("'type':'event','subject':'company:c0','kind':'STOP','date':'2025','what':'one',"
                + "'source':'article:a1','claim':'claim:e1'"));
        rows.add(row("'type':'event','subject':'company:c0','kind':'RESTART','date':'2025',"
                + "'source':'article:a1','claim':'claim:e2'"));
        assertThat(load(rows).failures()).isEmpty();
        String superseding = row("'type':'event','subject':'company:c0','kind':'STOP','date':'2025','what':'two',"
                + "'source':'article:a1','claim':'claim:e3','supersedes':['claim:e1']");
        String foreign = row("'type':'article','id':'article:a9','title':'Other'");
        LoadReport refused = load(List.of(foreign, superseding.replace("article:a1", "article:a9")));
        assertThat(refused.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.code().name()).isEqualTo("NOT_YOUR_SOURCE"));
        LoadReport taken =
                load(List.of(superseding, row("'type':'retraction','claims':['claim:e2'],'source':'article:a1'")));
        assertThat(taken.failures()).isEmpty();
        assertThat(taken.counts().claimsRetired()).isEqualTo(2);
        NodeId stop = NodeId.parse("event:c0/STOP/2025");
        assertThat(graph.facts(List.of(stop, NodeId.parse("event:c0/RESTART/2025")), graph.version()))
                .containsOnlyKeys(stop)
                .extractingByKey(stop)
                .satisfies(fact -> assertThat(fact.reading().text("what")).contains("two"));
        assertThat(load(List.of(superseding)).state()).isEqualTo(LoadState.UNCHANGED);
        assertThat(loads.check()).isEmpty();
    }

    /// The header and the row say the same in both: only the kind tells them apart.
    @Test
    void theSameBytesAsRowsOfAnotherTypeAreAnotherLoad() {
        load(story(1));
        String csv = "party,material,tonnes,period,source\ncompany:c0,material:ndpr,77,2024,article:a1\n";
        assertThat(csv(csv, "production").state()).isEqualTo(LoadState.COMMITTED);
        assertThat(csv(csv, "intake").state()).isEqualTo(LoadState.COMMITTED);
        assertThat(csv(csv, "intake").state()).isEqualTo(LoadState.UNCHANGED);
        assertThat(graph.facts(List.of(NodeId.parse("intake:c0/ndpr/UNSTATED/2024")), graph.version()))
                .hasSize(1);
    }

    private LoadReport csv(String rows, String kind) {
        return loads.load(
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                new LoadFormat.Csv(kind),
                new LoadOptions("test", null, false, LoadOptions.OnError.REJECT));
    }

    @Test
    void aLargeLoadIsSeenWholeOrNotAtAll() {
        List<String> rows = story(20_000);
        Set<Long> seen = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<LoadReport> loading = CompletableFuture.supplyAsync(() -> load(rows), threads);
            while (!loading.isDone()) {
                seen.add(companies());
            }
            assertThat(loading.join().state()).isEqualTo(LoadState.COMMITTED);
        }
        seen.add(companies());
        assertThat(seen).containsExactlyInAnyOrder(0L, 20_000L);
    }

    private long companies() {
        return graph.count(EntityQuery.all(NodeKind.COMPANY), graph.version());
    }

    private LoadReport load(List<String> rows) {
        return load(rows, false);
    }

    private LoadReport load(List<String> rows, boolean dryRun) {
        byte[] bytes = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        return loads.load(
                new ByteArrayInputStream(bytes),
                new LoadFormat.Ndjson(),
                new LoadOptions("test", null, dryRun, LoadOptions.OnError.REJECT));
    }

    /// A source, and so many companies with a flow between some of them.
    private static List<String> story(int companies) {
        List<String> rows = new ArrayList<>(List.of(
                row("'type':'publisher','id':'publisher:p1','name':'A daily'"),
                row("'type':'article','id':'article:a1','title':'One','publisher':'publisher:p1'"),
                row("'type':'country','id':'country:JP','name':'Japan','source':'article:a1'"),
                row("'type':'material','id':'material:ndpr','name':'NdPr','source':'article:a1'"),
                row("'type':'supply','supplier':'company:c0','buyer':'country:JP','material':'material:ndpr',"
                        + "'period':'2024','status':'SHIPPED','tonnes':1000,'source':'article:a1'")));
        IntStream.range(0, companies)
                .mapToObj(i -> row("'type':'company','id':'company:c%d','name':'Company %d','source':'article:a1'"
                        .formatted(i, i)))
                .forEach(rows::add);
        return rows;
    }

    private static String row(String fields) {
        return "{%s}".formatted(fields.replace('\'', '"'));
    }
}
