package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/// Loads are counted by how they end, from zero on.
class LoadMetersTest {

    private static final String COMPANY = """
            {"type":"publisher","id":"publisher:p1","name":"P1"}
            {"type":"article","id":"article:a1","title":"One","publisher":"publisher:p1"}
            {"type":"company","id":"company:irel","name":"IREL","source":"article:a1"}
            """;

    @TempDir
    Path data;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final GraphInMemory graph = new GraphInMemory();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(registry);
        LoadMeters.begin();
    }

    @AfterEach
    void leave() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void allBeginAtZero() {
        assertThat(registry.get("monazite.loads").timers())
                .allSatisfy(timer -> assertThat(timer.count()).isZero())
                .extracting(timer -> timer.getId().getTag("state"))
                .containsExactlyInAnyOrder("COMMITTED", "UNCHANGED", "REFUSED", "FAILED", "TURNED_AWAY");
        assertThat(registry.get("monazite.loads.claims").counters())
                .extracting(counter -> counter.getId().getTag("result"))
                .containsExactlyInAnyOrder("new", "unchanged", "retired");
    }

    @Test
    void countsWhatALoadBroughtByHowItEnded() {
        load(COMPANY, false);
        load(COMPANY, false);
        assertThat(load("{\"type\":\"company\"}", false).state()).isEqualTo(LoadState.REFUSED);
        assertLoads(1, 1, 1, 0);
        assertThat(counted("monazite.loads.rows", "read")).isEqualTo(7);
        assertThat(counted("monazite.loads.rows", "refused")).isEqualTo(1);
        assertThat(counted("monazite.loads.claims", "new")).isEqualTo(1);
        assertThat(counted("monazite.loads.claims", "unchanged")).isEqualTo(1);
        assertThat(counted("monazite.loads.claims", "retired")).isZero();
    }

    @Test
    void aLoadThatBreaksOffIsCounted() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> load(broken, false)).isInstanceOf(IngestException.Unreadable.class);
        assertLoads(0, 0, 0, 1);
    }

    @Test
    void dryRunsAreLeftOut() {
        assertThat(load(COMPANY, true).state()).isEqualTo(LoadState.DRY_RUN);
        assertThat(load("{\"type\":\"company\"}", true).state()).isEqualTo(LoadState.REFUSED);
        assertLoads(0, 0, 0, 0);
        assertThat(counted("monazite.loads.rows", "read")).isZero();
    }

    private LoadReport load(String rows, boolean dryRun) {
        return load(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), dryRun);
    }

    private LoadReport load(InputStream bytes, boolean dryRun) {
        LoadFolder folder = new LoadFolder(data, Duration.ofDays(1));
        return new LoadService(graph, folder, graph.trail, new RunningLoads(), ended -> {})
                .load(
                        bytes,
                        new LoadFormat.Ndjson(),
                        new LoadOptions("test", null, dryRun, LoadOptions.OnError.REJECT));
    }

    private void assertLoads(long committed, long unchanged, long refused, long failed) {
        assertThat(loads("COMMITTED")).isEqualTo(committed);
        assertThat(loads("UNCHANGED")).isEqualTo(unchanged);
        assertThat(loads("REFUSED")).isEqualTo(refused);
        assertThat(loads("FAILED")).isEqualTo(failed);
    }

    private long loads(String state) {
        return registry.get("monazite.loads").tag("state", state).timer().count();
    }

    private double counted(String name, String result) {
        return registry.get(name).tag("result", result).counter().count();
    }
}
