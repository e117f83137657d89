package io.monazite.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.monazite.synthetic.SyntheticMarket;

/// Queries over HTTP beside the raw driver, by turns.
final class QueriesRun {

    private static final List<Integer> CALLERS = List.of(1, 16);
    /// Until what is compiled as it runs has been: a request then takes a fifth of its first time.
    private static final double SECONDS_TO_WARM_UP = 30;
    private static final int CALLERS_TO_WARM_UP = 16;

    private final Options options;
    private final Service service;
    private final Raw raw;
    private final List<Question> questions;

    QueriesRun(Options options, Service service, SyntheticMarket market) {
        this.options = options;
        this.service = service;
        this.raw = new Raw(service.driver());
        this.questions = new Questions(market).all(service);
    }

    /// The runs of one question by so many callers.
    private record Runs(List<Load> http, List<Load> floor, List<Load> kept) {

        Runs() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Figures rates(List<Load> loads) {
            return new Figures(loads.stream().map(Load::perSecond).toList());
        }

        /// Of each round, so that what slowed both counts for neither.
        Figures ratio(List<Load> loads) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < loads.size(); round++) {
                ratios.add(loads.get(round).perSecond() / floor.get(round).perSecond());
            }
            return new Figures(ratios);
        }

        Figures cpuRatio() {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < http.size(); round++) {
                ratios.add(http.get(round).cpu() / floor.get(round).cpu());
            }
            return new Figures(ratios);
        }
    }

    Grid run() {
        requireAnswers();
        warmUp();
        Map<Question, Map<Integer, Runs>> runs = new LinkedHashMap<>();
        for (int round = 0; round < options.rounds(); round++) {
            Progress.say("queries, round %d of %d".formatted(round + 1, options.rounds()));
            for (Question question : questions) {
                for (int callers : CALLERS) {
                    Runs own = runs.computeIfAbsent(question, _ -> new LinkedHashMap<>())
                            .computeIfAbsent(callers, _ -> new Runs());
                    double seconds = options.seconds();
                    own.http().add(anew(callers, seconds, question));
                    own.kept().add(kept(callers, seconds, question));
                    own.floor().add(floor(callers, seconds, question));
                }
            }
        }
        return grid(runs);
    }

    private void warmUp() {
        for (Question question : questions) {
            Progress.say("warming up by %s".formatted(question.name()));
            anew(CALLERS_TO_WARM_UP, SECONDS_TO_WARM_UP, question);
            kept(CALLERS_TO_WARM_UP, SECONDS_TO_WARM_UP, question);
            floor(CALLERS_TO_WARM_UP, SECONDS_TO_WARM_UP, question);
        }
    }

    private Load anew(int callers, double seconds, Question question) {
        return Load.told(
                callers, seconds, variant -> service.callers().ask(question, variant, false), service::databaseTime);
    }

    /// The same question each time.
    private Load kept(int callers, double seconds, Question question) {
        return Load.told(callers, seconds, _ -> service.callers().ask(question, 0, true), service::databaseTime);
    }

    private Load floor(int callers, double seconds, Question question) {
        return Load.waiting(callers, seconds, variant -> raw.read(question, variant), service::databaseTime);
    }

    /// Both sides must find something: to be fast at nothing counts for nothing.
    private void requireAnswers() {
        for (Question question : questions) {
            if (service.ask(question, 0).toString().length() < 50
                    || raw.read(question, 0).isEmpty()) {
                throw new IllegalStateException(question.name() + " finds nothing");
            }
        }
    }

    private static Grid grid(Map<Question, Map<Integer, Runs>> runs) {
        Grid grid = new Grid(
                "query, connections",
                List.of(
                        "service, 1/s",
                        "raw driver, 1/s",
                        "**service / driver**",
                        "CPU ratio",
                        "kept, 1/s",
                        "**kept / driver**"));
        runs.forEach((question, byCallers) -> byCallers.forEach((callers, own) -> {
            String row = question.name() + ", " + callers;
            grid.put(row, "service, 1/s", own.rates(own.http()).spread());
            grid.put(row, "raw driver, 1/s", own.rates(own.floor()).spread());
            grid.put(row, "**service / driver**", "**" + own.ratio(own.http()).spread() + "**");
            grid.target(row, "≥ 0.7; kept ≥ 10");
            grid.put(row, "CPU ratio", own.cpuRatio().spread());
            grid.put(row, "kept, 1/s", own.rates(own.kept()).spread());
            grid.put(row, "**kept / driver**", "**" + own.ratio(own.kept()).spread() + "**");
        }));
        return grid;
    }
}
