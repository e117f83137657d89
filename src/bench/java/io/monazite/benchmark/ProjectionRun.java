package io.monazite.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

import io.monazite.graph.Version;
import io.monazite.graph.neo4j.BenchmarkStatement;
import io.monazite.graph.neo4j.SyntheticStore;
import io.monazite.scenario.ProjectionTrial;
import io.monazite.synthetic.SyntheticMarket;

/// How long it takes to bring the flows from the database into memory: all of them by the service's own way beside the
/// raw reads of the same flows, and what a load adds.
final class ProjectionRun {

    /// The raw reads by their statements, and how the table calls them.
    private static final Map<String, String> RAW = Map.of(
            "flows_as_numbers", "rows of numbers",
            "flows_by_supplier", "a row of numbers a supplier",
            "flows_as_texts", "rows of ids with all claims");

    private static final List<Integer> LOADED = List.of(10, 1000);
    private static final int ROUNDS = 7;
    private static final int USUAL = 3;
    private static final int LOADS = 5;
    private static final double NANOS_OF_SECOND = 1e9;
    private static final double MILLISECONDS = 1e3;

    private final Service service;
    private final SyntheticMarket market;
    private final Grid grid;

    ProjectionRun(Service service, SyntheticMarket market, Grid grid) {
        this.service = service;
        this.market = market;
        this.grid = grid;
    }

    void fromTheStart(SyntheticStore store, Version version) {
        List<Double> own = new ArrayList<>();
        Map<String, List<Double>> raw = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Progress.say("projection of %s, round %d of %d".formatted(market.size(), round + 1, ROUNDS));
            own.add(seconds(() -> ProjectionTrial.make(store.whole(), store.graph(), version)));
            RAW.keySet()
                    .forEach(statement -> raw.computeIfAbsent(statement, _ -> new ArrayList<>())
                            .add(seconds(() -> read(statement))));
        }
        double fastest = Double.POSITIVE_INFINITY;
        for (String statement : RAW.keySet()) {
            Figures times = new Figures(raw.getOrDefault(statement, List.of()));
            put("raw read, " + RAW.get(statement) + ", s", times.spread());
            fastest = Math.min(fastest, times.median());
        }
        double made = new Figures(own).median();
        put("projection, s", new Figures(own).spread());
        put("projection, flows a second", "%,.0f".formatted(market.flows() / made));
        put("**fastest raw read / projection**", "**" + Figures.text(fastest / made) + "**");
        grid.target("**fastest raw read / projection**", "≥ 0.9");
    }

    /// What the first question after a load takes beyond a usual one. The loads of the first round are not counted:
    /// what
    /// they need is planned and compiled for the first time.
    void afterLoads(WhatIfRun questions) {
        Map<Integer, List<Double>> taken = new LinkedHashMap<>();
        for (int round = 0; round <= LOADS; round++) {
            for (int rows : LOADED) {
                Progress.say(
                        "refresh of %s after a load of %d rows, %d of %d".formatted(market.size(), rows, round, LOADS));
                double first = refresh(questions, LoadedRows.of(market, rows, round));
                if (round > 0) {
                    taken.computeIfAbsent(rows, _ -> new ArrayList<>()).add(first * MILLISECONDS);
                }
            }
        }
        taken.forEach((rows, times) ->
                put("refresh after a load of %,d rows, ms".formatted(rows), new Figures(times).spread()));
    }

    private double refresh(WhatIfRun questions, String rows) {
        questions.askOnce();
        List<Double> usual = new ArrayList<>();
        for (int time = 0; time < USUAL; time++) {
            usual.add(seconds(questions::askOnce));
        }
        service.load(rows);
        return seconds(questions::askOnce) - new Figures(usual).median();
    }

    private void read(String statement) {
        SessionConfig config = SessionConfig.builder().withFetchSize(-1).build();
        try (Session session = service.driver().session(config)) {
            long rows = session.executeRead(
                    transaction -> transaction.run(BenchmarkStatement.text(statement)).stream()
                            .count(),
                    TransactionConfig.builder().withTimeout(Service.PATIENCE).build());
            if (rows == 0) {
                throw new IllegalStateException(statement + " finds nothing");
            }
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
