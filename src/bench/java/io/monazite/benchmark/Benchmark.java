package io.monazite.benchmark;

import java.util.List;
import java.util.Map;

import io.monazite.graph.Version;
import io.monazite.graph.neo4j.SyntheticStore;
import io.monazite.synthetic.Certainty;
import io.monazite.synthetic.Size;
import io.monazite.synthetic.SyntheticMarket;

/// Measures what the options ask for and writes the tables.
public final class Benchmark {

    private final Options options;
    private final Document document;

    private Benchmark(Options options) {
        this.options = options;
        this.document = new Document(options.document());
    }

    public static void main(String[] arguments) {
        Benchmark benchmark = new Benchmark(Options.of(arguments));
        benchmark.kernel();
        benchmark.service();
        benchmark.document.put("machine", Machine.lines());
        Progress.say("written to %s", benchmark.options.document());
    }

    private boolean asks(Options.Part part) {
        return options.parts().contains(part);
    }

    private void kernel() {
        if (asks(Options.Part.KERNEL)) {
            document.put("kernel", new KernelRun(options).run().lines());
        }
    }

    private void service() {
        Grid whatIf = new Grid("what-if by hubs", List.of());
        Grid projection = new Grid("flows into memory", List.of());
        for (Size size : options.service()) {
            if (asks(Options.Part.QUERIES) || asks(Options.Part.WHATIF) || asks(Options.Part.PROJECTION)) {
                onService(size, whatIf, projection);
            }
        }
        Map.of("whatif", whatIf, "projection", projection).forEach((mark, grid) -> {
            if (!grid.isEmpty()) {
                document.put(mark, grid.lines());
            }
        });
    }

    private void onService(Size size, Grid whatIf, Grid projection) {
        SyntheticMarket market = SyntheticMarket.of(size, options.seed(), Certainty.EXACT);
        Progress.say("the service starts on an empty folder");
        try (Service service = Service.start(heap(size))) {
            Progress.say("the market of size %s is written", size);
            SyntheticStore store = new SyntheticStore(service.driver(), market, options.seed());
            Version version = store.write();
            service.awaitFreshVersion();
            if (asks(Options.Part.QUERIES)) {
                document.put(
                        "queries-" + size,
                        new QueriesRun(options, service, market).run().lines());
            }
            WhatIfRun questions = new WhatIfRun(options, service, market);
            if (asks(Options.Part.WHATIF)) {
                questions.run(whatIf);
            }
            if (asks(Options.Part.PROJECTION)) {
                ProjectionRun run = new ProjectionRun(service, market, projection);
                run.fromTheStart(store.graph(), version);
                run.afterLoads(questions);
            }
        }
    }

    private static String heap(Size size) {
        return size == Size.XS || size == Size.S ? "1g" : "4g";
    }
}
