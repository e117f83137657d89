package io.monazite.benchmark;

import java.util.List;

import io.monazite.graph.Version;
import io.monazite.graph.neo4j.SyntheticStore;
import io.monazite.synthetic.Certainty;
import io.monazite.synthetic.Size;
import io.monazite.synthetic.SyntheticMarket;

/// Measures what the options ask for and writes the tables.
public final class Benchmark {

    private final Options options;
    private final Document document;
    private final Grid whatIf = new Grid("what-if by hubs", List.of());
    private final Grid projection = new Grid("flows into memory", List.of());
    private final Grid loads = new Grid("supplies with a claim each", List.of());
    private final Grid past = new Grid("query of one caller", List.of());
    private final Grid page = new Grid("view, opened first", List.of());
    private final Grid exchange = new Grid("export and load of the copy", List.of());

    private Benchmark(Options options) {
        this.options = options;
        this.document = new Document(options.document());
    }

    public static void main(String[] arguments) {
        new Benchmark(Options.of(arguments)).run();
    }

    private void run() {
        if (asks(Options.Part.ARTICLES)) {
            new Document(ArticlesRun.DOCUMENT).put("speed", ArticlesRun.measure(options));
        }
        if (asks(Options.Part.KERNEL)) {
            document.put("kernel", new KernelRun(options).run().lines());
        }
        if (options.parts().stream().anyMatch(Options.Part::isOnService)) {
            options.service().forEach(this::onService);
        }
        if (asks(Options.Part.START)) {
            document.put("start", StartRun.measure(options).lines());
        }
        if (options.parts().stream().anyMatch(part -> part != Options.Part.ARTICLES)) {
            document.put("machine", Machine.lines());
        }
        Progress.say("written to %s".formatted(options.document()));
    }

    private boolean asks(Options.Part part) {
        return options.parts().contains(part);
    }

    private void onService(Size size) {
        SyntheticMarket market = SyntheticMarket.of(size, options.seed(), Certainty.EXACT);
        ExchangeRun copy = new ExchangeRun(market, exchange);
        Progress.say("the service starts on an empty folder");
        try (Service service = Service.start(heap(size))) {
            Progress.say("the market of size %s is written".formatted(size));
            SyntheticStore store = new SyntheticStore(service.driver(), market, options.seed());
            Version version = store.write();
            service.awaitFreshVersion();
            document.put("database", List.of(service.database()));
            if (asks(Options.Part.QUERIES)) {
                document.put(
                        "queries-" + size,
                        new QueriesRun(options, service, market).run().lines());
            }
            onScenarios(service, store, version, market);
            if (asks(Options.Part.PAST)) {
                new PastRun(options, service, market, past).run(version);
                write("past", past);
            }
            if (asks(Options.Part.PAGE)) {
                new PageRun(options, service, market, page).run();
                write("page", page);
            }
            if (asks(Options.Part.EXCHANGE)) {
                copy.export(service);
            }
            if (asks(Options.Part.LOADS)) {
                new LoadRun(options, service, market, loads).run();
                write("loads", loads);
            }
        }
        if (asks(Options.Part.EXCHANGE)) {
            Progress.say("a second service starts on an empty folder");
            try (Service empty = Service.start(heap(size))) {
                copy.load(empty);
            } finally {
                copy.delete();
            }
            write("exchange", exchange);
        }
    }

    /// What cannot be answered in time is said to be so, and the rest is measured all the same.
    private void onScenarios(Service service, SyntheticStore store, Version version, SyntheticMarket market) {
        WhatIfRun questions = new WhatIfRun(options, service, market, whatIf);
        ProjectionRun run = new ProjectionRun(service, market, projection);
        try {
            if (asks(Options.Part.PROJECTION)) {
                run.fromTheStart(store, version);
            }
            if (asks(Options.Part.WHATIF)) {
                questions.run();
            }
            if (asks(Options.Part.PROJECTION)) {
                run.afterLoads(questions);
            }
        } catch (Service.Unanswered e) {
            Progress.say(String.valueOf(e.getMessage()));
            whatIf.put(
                    WhatIfRun.OVER_HTTP,
                    market.size().name(),
                    "none within %d s".formatted(Service.PATIENCE.toSeconds()));
        }
        write("whatif", whatIf);
        write("projection", projection);
    }

    private void write(String mark, Grid grid) {
        if (!grid.isEmpty()) {
            document.put(mark, grid.lines());
        }
    }

    private static String heap(Size size) {
        return size == Size.XS || size == Size.S ? "1g" : "4g";
    }
}
