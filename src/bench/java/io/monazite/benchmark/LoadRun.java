package io.monazite.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Session;

import io.monazite.graph.neo4j.BenchmarkStatement;
import io.monazite.synthetic.SyntheticMarket;

/// Rows of the load format through the service, beside the same nodes and edges merged by one statement of the
/// raw driver in batches of the same size: what was loaded is read back, and written once more under other ids,
/// by turns.
final class LoadRun {

    private static final int ROWS = 30_000;
    private static final int BATCH = 2_000;
    private static final int TIMES_TO_WARM_UP = 2;
    /// Past every version, so that nobody sees it.
    private static final long SINCE = 1L << 50;
    private static final double NANOS_OF_SECOND = 1e9;

    private final Options options;
    private final Service service;
    private final SyntheticMarket market;
    private final Grid grid;
    private int loaded;

    LoadRun(Options options, Service service, SyntheticMarket market, Grid grid) {
        this.options = options;
        this.service = service;
        this.market = market;
        this.grid = grid;
    }

    void run() {
        for (int time = 0; time < TIMES_TO_WARM_UP; time++) {
            Progress.say("loads, to warm up");
            load();
            merge();
        }
        List<Double> own = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            Progress.say("loads into %s, round %d of %d".formatted(market.size(), round + 1, options.rounds()));
            own.add(ROWS / load());
            raw.add(ROWS / merge());
            ratios.add(own.getLast() / raw.getLast());
            Progress.say("%.0f and %.0f rows a second".formatted(own.getLast(), raw.getLast()));
        }
        put("service, rows a second", new Figures(own).spread());
        put("raw MERGE of the same, rows a second", new Figures(raw).spread());
        put("**service / raw MERGE**", "**" + new Figures(ratios).spread() + "**");
        grid.target("**service / raw MERGE**", "≥ 0.85");
    }

    /// @return how long the service took for rows that are new, in seconds
    private double load() {
        String rows = LoadedRows.of(market, ROWS + loaded++, 0);
        return seconds(() -> service.load(rows));
    }

    /// @return how long the raw driver took for what was loaded last, in seconds
    private double merge() {
        // What the service does after a load, making the flows it keeps in memory anew, is not to disturb.
        service.awaitFreshVersion();
        List<Map<String, Object>> rows = lastLoaded();
        String text = BenchmarkStatement.text("merge_supplies");
        try (Session session = service.driver().session()) {
            return seconds(() -> {
                for (int from = 0; from < rows.size(); from += BATCH) {
                    Map<String, Object> batch =
                            Map.of("rows", rows.subList(from, Math.min(from + BATCH, rows.size())), "since", SINCE);
                    session.executeWrite(
                            transaction -> transaction.run(text, batch).consume());
                }
            });
        } finally {
            removeRaw();
        }
    }

    private List<Map<String, Object>> lastLoaded() {
        try (Session session = service.driver().session()) {
            return session.run(BenchmarkStatement.text("loaded"), Map.of("limit", ROWS))
                    .list(row -> new HashMap<>(row.asMap()));
        }
    }

    private void removeRaw() {
        try (Session session = service.driver().session()) {
            session.run(BenchmarkStatement.text("remove_raw"), Map.of("since", SINCE))
                    .consume();
        }
    }

    private void put(String row, String text) {
        grid.put(row, market.size().name(), text);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS_OF_SECOND;
    }
}
