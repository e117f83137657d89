package io.monazite.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import io.monazite.scenario.engine.WhatIf;
import io.monazite.synthetic.Size;

/// The engine alone, by JMH, in a process of its own for each size.
final class KernelRun {

    private static final double MILLISECONDS = 1e6;
    private static final int ROUNDS_TO_WARM_UP = 2;

    private final Options options;
    private final Grid grid = new Grid("what-if to a fixed point of 1e-9, one thread", List.of());

    KernelRun(Options options) {
        this.options = options;
    }

    Grid run() {
        for (Size size : options.kernel()) {
            Progress.say("engine alone on %s".formatted(size));
            fill(size, measured(size));
        }
        return grid;
    }

    /// A turn with all of its times, in nanoseconds.
    private record Measured(String kind, long bytes, long nodes, long flows, int sweeps, Figures times) {

        double milliseconds() {
            return times.median() / MILLISECONDS;
        }
    }

    private record Round(long networkBytes, List<Measured> turns) {

        List<Measured> of(String kind) {
            return turns.stream().filter(turn -> turn.kind().equals(kind)).toList();
        }

        Figures times(String kind) {
            return new Figures(of(kind).stream()
                    .flatMap(turn -> turn.times().sorted().stream())
                    .toList());
        }
    }

    private Round measured(Size size) {
        try {
            Path file = Files.createTempFile("turns", ".tsv");
            List<Double> times = times(size, file);
            List<String> lines = Files.readAllLines(file);
            Files.delete(file);
            List<Measured> turns = new ArrayList<>();
            for (int turn = 0; turn < WhatIf.OF_ROUND; turn++) {
                List<Double> own = new ArrayList<>();
                for (int iteration = turn; iteration < times.size(); iteration += WhatIf.OF_ROUND) {
                    own.add(times.get(iteration));
                }
                turns.add(turn(lines.get(1 + turn).split("\t", -1), new Figures(own)));
            }
            return new Round(Long.parseLong(lines.getFirst().split("\t", -1)[1]), turns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measured turn(String[] told, Figures times) {
        return new Measured(
                told[0],
                Long.parseLong(told[2]),
                Long.parseLong(told[3]),
                Long.parseLong(told[4]),
                Integer.parseInt(told[5]),
                times);
    }

    /// The times of all turns in their order.
    private List<Double> times(Size size, Path file) {
        var jmh = new OptionsBuilder()
                .include(WhatIf.class.getName().replace(".", "\\."))
                .param("size", size.name())
                .param("seed", Long.toString(options.seed()))
                .forks(1)
                .warmupIterations(ROUNDS_TO_WARM_UP * WhatIf.OF_ROUND)
                .measurementIterations(options.rounds() * WhatIf.OF_ROUND)
                .jvmArgs("-Xmx" + heap(size), "-XX:+UseSerialGC", "-D" + WhatIf.TURNS + "=" + file)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            return new Runner(jmh)
                    .run().stream()
                            .flatMap(result -> result.getBenchmarkResults().stream())
                            .flatMap(result -> result.getIterationResults().stream())
                            .map(iteration -> iteration.getPrimaryResult().getScore())
                            .toList();
        } catch (RunnerException e) {
            throw new IllegalStateException("the engine could not be measured on " + size, e);
        }
    }

    private static String heap(Size size) {
        return switch (size) {
            case XS, S -> "1g";
            case M -> "3g";
            case L -> "10g";
        };
    }

    private void fill(Size size, Round round) {
        Measured worst = round.of("WORST").getFirst();
        double bandwidth =
                round.of("TRIAD").getFirst().bytes() / round.times("TRIAD").median();
        double limit = worst.bytes() / bandwidth / MILLISECONDS;
        double engine = round.times("WORST").median() / MILLISECONDS;
        double bare = round.times("BARE").median() / MILLISECONDS;
        Measured slowest = round.of("CONE").stream()
                .max(Comparator.comparingDouble(Measured::milliseconds))
                .orElseThrow();
        double hubs =
                new Figures(round.of("HUB").stream().map(Measured::milliseconds).toList()).mean();
        double small = new Figures(
                        round.of("CONE").stream().map(Measured::milliseconds).toList())
                .mean();
        put("flows", size, "%,d".formatted(size.flows()), "");
        put("triad of one core, GB/s", size, Figures.text(bandwidth), "");
        put("20 hubs, mean, ms", size, Figures.text(hubs), "");
        put("worst hub: nodes and flows downstream", size, "%,d, %,d".formatted(worst.nodes(), worst.flows()), "");
        put(
                "worst hub: most sweeps of a circle, MB touched",
                size,
                "%d, %s".formatted(worst.sweeps(), mega(worst)),
                "");
        put("worst hub, ms", size, Figures.text(engine), "");
        put("worst hub, limit for those bytes, ms", size, Figures.text(limit), "");
        put("**worst hub, engine / limit**", size, "**" + Figures.text(engine / limit) + "**", "≤ 5 on L");
        put("worst hub, bare arrays, ms", size, Figures.text(bare), "");
        put("worst hub, engine / bare arrays", size, Figures.text(engine / bare), "");
        put("worst hub, whole answer with its causes, ms", size, Figures.text(ms(round, "ANSWER")), "");
        put("20 cones of at most 10,000 nodes, mean, ms", size, Figures.text(small), "");
        put("**slowest of these, ms**", size, "**" + Figures.text(slowest.milliseconds()) + "**", "≤ 20");
        put("nodes of the slowest", size, "%,d".formatted(slowest.nodes()), "");
        put(
                "**network in memory, bytes a flow**",
                size,
                "**" + Figures.text((double) round.networkBytes() / size.flows()) + "**",
                "≤ 32");
    }

    private static double ms(Round round, String kind) {
        return round.times(kind).median() / MILLISECONDS;
    }

    private static String mega(Measured turn) {
        return Figures.text(turn.bytes() / 1e6);
    }

    private void put(String row, Size size, String text, String target) {
        grid.put(row, size.name(), text);
        if (!target.isEmpty()) {
            grid.target(row, target);
        }
    }
}
