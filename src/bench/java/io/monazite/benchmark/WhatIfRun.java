package io.monazite.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import com.fasterxml.jackson.databind.JsonNode;

import io.monazite.domain.NodeId;
import io.monazite.scenario.engine.Network;
import io.monazite.scenario.engine.Outcome;
import io.monazite.scenario.engine.PartyLoss;
import io.monazite.scenario.engine.Propagation;
import io.monazite.scenario.engine.Scenario;
import io.monazite.scenario.engine.SupplierRetains;
import io.monazite.synthetic.SyntheticMarket;

/// What-ifs over HTTP beside a statement of six hops, in the database of the same service.
final class WhatIfRun {

    /// The row of the service's own answers.
    static final String OVER_HTTP = "service, fixed point, over HTTP, ms";

    private static final int HUBS = 5;
    private static final int TIMES_OVER_HTTP = 3;
    /// Until what is compiled as it runs has been: a question then takes a quarter of its hundredth time on S.
    private static final double SECONDS_TO_WARM_UP = 30;
    private static final double ACCURACY = 1e-6;
    private static final double NANOS_OF_MILLISECOND = 1e6;
    private static final double NANOS_OF_SECOND = 1e9;

    /// The share withheld differs each time, so that no answer can be kept from an earlier question.
    private static final String WHO_LOSES = """
            query ($id: ID!, $withheld: Float!) {
              whoLosesSupply(scenario: {shocks: [{supplier: $id, withheld: $withheld}]}) {
                losses(first: 20) { nodes { party { id } material { id } tonnes { best } } }
                total { best basis }
              }
            }""";

    private final Options options;
    private final Service service;
    private final SyntheticMarket market;
    private final Grid grid;
    private int asked;

    WhatIfRun(Options options, Service service, SyntheticMarket market, Grid grid) {
        this.options = options;
        this.service = service;
        this.market = market;
        this.grid = grid;
    }

    void run() {
        List<NodeId> hubs = hubs();
        Progress.say("first what-if, with the projection, on %s".formatted(market.size()));
        double first = milliseconds(() -> whoLoses(hubs.getFirst(), 1));
        requireEqual(hubs.getFirst());
        warmUp(hubs);
        List<Double> http = new ArrayList<>();
        List<Double> cypher = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            NodeId hub = hubs.get(round % hubs.size());
            Progress.say("what-if of %s, round %d of %d".formatted(hub, round + 1, options.rounds()));
            List<Double> own = new ArrayList<>();
            for (int time = 0; time < TIMES_OVER_HTTP; time++) {
                double withheld = notAskedBefore();
                own.add(milliseconds(() -> ask(hub, withheld)));
            }
            http.add(new Figures(own).median());
            cypher.add(milliseconds(() -> sixHops(hub)));
            ratios.add(cypher.getLast() / http.getLast());
        }
        String column = market.size().name();
        grid.put(OVER_HTTP, column, new Figures(http).spread());
        grid.put("six hops in Cypher, ms", column, new Figures(cypher).spread());
        grid.put("**six hops / service**", column, "**" + new Figures(ratios).spread() + "**");
        grid.target("**six hops / service**", "≥ 100 on M");
        grid.put("first question after start, with the projection, ms", column, Figures.text(first));
    }

    /// Both sides answer as they do once they have run for a while.
    private void warmUp(List<NodeId> hubs) {
        Progress.say("warming up");
        for (long start = System.nanoTime(); seconds(start) < SECONDS_TO_WARM_UP; ) {
            hubs.forEach(hub -> ask(hub, notAskedBefore()));
        }
        for (long start = System.nanoTime(); seconds(start) < SECONDS_TO_WARM_UP; ) {
            hubs.forEach(this::sixHops);
        }
    }

    /// Asks one question that was not asked before.
    void askOnce() {
        ask(hubs().getFirst(), notAskedBefore());
    }

    private double notAskedBefore() {
        return 1 - 1e-9 * ++asked;
    }

    /// The suppliers with the most buyers.
    private List<NodeId> hubs() {
        int[] buyers = new int[market.companies().size()];
        for (int flow = 0; flow < market.flows(); flow++) {
            buyers[market.supplier(flow)]++;
        }
        return IntStream.range(0, buyers.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer company) -> -buyers[company]))
                .limit(HUBS)
                .map(market.companies()::get)
                .toList();
    }

    private void ask(NodeId hub, double withheld) {
        service.callers().askAnew(question(hub, withheld), 0);
    }

    private JsonNode whoLoses(NodeId hub, double withheld) {
        return service.ask(question(hub, withheld), 0).get("whoLosesSupply");
    }

    private static Question question(NodeId hub, double withheld) {
        Map<String, Object> variables = Map.of("id", hub.toString(), "withheld", withheld);
        return new Question("what-if", WHO_LOSES, List.of(variables), "-", List.of(Map.of()));
    }

    private List<Record> sixHops(NodeId hub) {
        Map<String, Object> parameters = Map.of("id", hub.toString());
        return new Raw(service.driver())
                .read(new Question("six hops", "-", List.of(Map.of()), "six_hops", List.of(parameters)), 0);
    }

    /// The service's largest losses are those that the engine finds in the market that was written.
    private void requireEqual(NodeId hub) {
        Network network = market.network();
        Outcome outcome = Propagation.run(network, Scenario.of(SupplierRetains.all(hub, 1)));
        JsonNode losses = whoLoses(hub, 1).get("losses").get("nodes");
        if (losses.isEmpty()) {
            throw new IllegalStateException("nobody loses by " + hub);
        }
        for (int place = 0; place < losses.size(); place++) {
            PartyLoss expected = outcome.losses().get(place);
            @Nullable Double tonnes = expected.tonnes().best();
            double found = losses.get(place).get("tonnes").get("best").asDouble();
            if (tonnes == null || Math.abs(found - tonnes) > ACCURACY * tonnes) {
                throw new IllegalStateException("loss %d by %s is %s t by the service and %s t by the engine alone"
                        .formatted(place, hub, found, tonnes));
            }
        }
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS_OF_MILLISECOND;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOS_OF_SECOND;
    }
}
