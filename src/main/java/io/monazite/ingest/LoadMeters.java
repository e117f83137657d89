package io.monazite.ingest;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.monazite.graph.GraphException;
import io.monazite.graph.LoadCounts;
import io.monazite.graph.LoadRun;

/// What is counted of loads. Dry runs, which change nothing, are left out by whoever counts.
final class LoadMeters {

    /// How a load ended that never began, since another one ran.
    private static final String TURNED_AWAY = "TURNED_AWAY";

    private LoadMeters() {}

    /// Lets all begin at zero, so that the first of each is seen as one more.
    static void begin() {
        Stream.of(LoadRun.State.values())
                .filter(state -> state != LoadRun.State.DRY_RUN)
                .map(LoadRun.State::name)
                .forEach(LoadMeters::loads);
        loads(TURNED_AWAY);
        Stream.of("read", "refused").forEach(LoadMeters::rows);
        Stream.of("new", "unchanged", "retired").forEach(LoadMeters::claims);
    }

    static void ended(LoadReport report, long nanos) {
        LoadRun.State state = LoadRun.State.valueOf(report.state().name());
        loads(state.name()).record(nanos, TimeUnit.NANOSECONDS);
        LoadCounts counts = report.counts();
        rows("read").increment((double) counts.rowsRead());
        rows("refused").increment((double) counts.rowsRefused());
        if (state != LoadRun.State.REFUSED) {
            claims("new").increment((double) counts.claimsNew());
            claims("unchanged").increment((double) counts.claimsUnchanged());
            claims("retired").increment((double) counts.claimsRetired());
        }
    }

    /// A load of which there is no report.
    static void failed(RuntimeException why, long nanos) {
        String state = why instanceof GraphException.LoadInProgress ? TURNED_AWAY : LoadRun.State.FAILED.name();
        loads(state).record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Timer loads(String state) {
        return Metrics.timer("monazite.loads", "state", state);
    }

    private static Counter rows(String result) {
        return Metrics.counter("monazite.loads.rows", "result", result);
    }

    private static Counter claims(String result) {
        return Metrics.counter("monazite.loads.claims", "result", result);
    }
}
