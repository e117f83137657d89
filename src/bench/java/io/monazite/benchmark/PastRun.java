package io.monazite.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.monazite.domain.NodeId;
import io.monazite.graph.Version;
import io.monazite.synthetic.Dice;
import io.monazite.synthetic.SyntheticMarket;

/// The same questions of the present state and of one before the last loads, by turns.
final class PastRun {

    private static final int VARIANTS = 500;
    private static final long SEED = 17;
    private static final List<Integer> LOADED = List.of(10, 1000, 100);

    private static final String COMPANY =
            "query ($id: ID!, $at: AsOf) { company(id: $id, at: $at) { id name country { id name } } }";
    private static final String COMPANIES = """
            query ($id: ID!, $at: AsOf) { companies(first: 50, at: $at) { nodes {
              id name country { name } parent { id ... on Entity { name } }
              suppliers(first: 5) { nodes { id ... on Entity { name } } } } }
              none: nodes(ids: [$id], at: $at) { id } }""";
    private static final String SUPPLIERS_OF_SUPPLIERS = """
            query ($id: ID!, $at: AsOf) { company(id: $id, at: $at) { purchases(first: 5) { nodes { ...told
              supplier { id ... on Entity { name } ... on Party { purchases(first: 5) { nodes { ...told
                supplier { id ... on Entity { name } } } } } }
            } } } }
            fragment told on Supply { id evidence { claims { article { title } } } }""";
    private static final String SEARCH =
            "query ($text: String!, $at: AsOf) { search(text: $text, first: 20, at: $at) { nodes { id name } } }";
    private static final String WHO_LOSES = """
            query ($id: ID!, $withheld: Float!, $at: AsOf) {
              whoLosesSupply(at: $at, scenario: {shocks: [{supplier: $id, withheld: $withheld}]}) {
                losses(first: 20) { nodes { party { id } material { id } tonnes { best } } }
                total { best basis } } }""";

    /// A question that is asked of both states.
    ///
    /// @param name what the table calls it
    private record Asked(String name, String document, List<Map<String, Object>> variants) {

        Question question() {
            return new Question(
                    name,
                    document,
                    variants,
                    "-",
                    variants.stream().map(_ -> Map.<String, Object>of()).toList());
        }

        Asked at(Map<String, Object> moment) {
            return new Asked(
                    name,
                    document,
                    variants.stream().map(variant -> with(variant, moment)).toList());
        }
    }

    private final Options options;
    private final Service service;
    private final SyntheticMarket market;
    private final Grid grid;
    private final Dice dice = new Dice(SEED);

    PastRun(Options options, Service service, SyntheticMarket market, Grid grid) {
        this.options = options;
        this.service = service;
        this.market = market;
        this.grid = grid;
    }

    /// @param first the state that is past once further rows are loaded
    void run(Version first) {
        for (int rows : LOADED) {
            Progress.say("%d rows are loaded, so that there is a past".formatted(rows));
            service.load(LoadedRows.of(market, rows, 0));
        }
        service.awaitFreshVersion();
        Map<String, Object> at = Map.of("knownAt", first.recordedAt().toString());
        List<Map<String, Object>> ids = ids();
        List.of(
                        new Asked("company by id with country", COMPANY, ids),
                        new Asked("page of 50 companies with country, parent, first 5 suppliers", COMPANIES, ids),
                        new Asked("suppliers of suppliers, 5 each, with articles", SUPPLIERS_OF_SUPPLIERS, ids),
                        new Asked("full-text search, first 20", SEARCH, texts()),
                        new Asked("who loses supply, a supplier drawn by lot", WHO_LOSES, shocks()))
                .forEach(asked -> compare(asked, at));
    }

    private void compare(Asked asked, Map<String, Object> at) {
        Question present = asked.question();
        Question past = asked.at(at).question();
        Progress.say("past and present on %s: %s".formatted(market.size(), asked.name()));
        Instant begun = Instant.now();
        service.callers().askAnew(past, 0);
        double firstOfPast = Duration.between(begun, Instant.now()).toMillis();
        service.callers().askAnew(present, 0);
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int round = -1; round < options.rounds(); round++) {
            double then = rate(past);
            double now = rate(present);
            if (round >= 0) {
                ratios.add(now / then);
                rates.add(then);
            }
        }
        String row = asked.name() + ", " + market.size();
        grid.put(row, "past, 1/s", new Figures(rates).spread());
        grid.put(row, "**present / past**", "**" + new Figures(ratios).spread() + "**");
        grid.put(row, "first question of that past, ms", Figures.text(firstOfPast));
        grid.target(row, "≤ 2");
    }

    private double rate(Question question) {
        return Load.told(
                        1,
                        options.seconds(),
                        variant -> service.callers().ask(question, variant, false),
                        service::databaseTime)
                .perSecond();
    }

    private static Map<String, Object> with(Map<String, Object> variant, Map<String, Object> at) {
        Map<String, Object> all = new LinkedHashMap<>(variant);
        all.put("at", at);
        return all;
    }

    private List<Map<String, Object>> ids() {
        return IntStream.range(0, VARIANTS)
                .mapToObj(_ -> Map.<String, Object>of("id", company().toString()))
                .toList();
    }

    private static List<Map<String, Object>> texts() {
        return List.of("northern refining", "coastal mining", "pacific alloys", "river motors", "upper trading")
                .stream()
                .map(text -> Map.<String, Object>of("text", text))
                .toList();
    }

    /// The share withheld differs each time, so that nothing that is kept answers.
    private List<Map<String, Object>> shocks() {
        return IntStream.range(0, VARIANTS)
                .mapToObj(number ->
                        Map.<String, Object>of("id", company().toString(), "withheld", 1 - 1e-9 * (number + 1)))
                .toList();
    }

    private NodeId company() {
        return market.companies().get(dice.below(market.companies().size()));
    }
}
