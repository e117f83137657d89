package io.monazite.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import io.monazite.scenario.engine.WhatIf;
import io.monazite.synthetic.Size;

/// The engine alone, by JMH, in a process of its own for each size.
final class KernelRun {

    private static final String ABOVE_LIMIT = "**worst hub, engine / limit**";
    private static final String SLOWEST_CONE = "**slowest small cone, ms**";
    private static final String MEMORY = "**network in memory, bytes a flow**";
    private static final double MILLISECONDS = 1e6;
    private static final int ROUNDS_ON_LARGEST = 3;

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

    /// A turn with all of its times, in nanoseconds, by the clock and by the processor.
    private record Measured(
            String kind, long bytes, long nodes, long flows, int sweeps, Figures clock, Figures processor) {

        double milliseconds() {
            return clock.median() / MILLISECONDS;
        }
    }

    private record Round(long networkBytes, List<Measured> turns) {

        List<Measured> of(String kind) {
            return turns.stream().filter(turn -> turn.kind().equals(kind)).toList();
        }

        /// The median of all turns of a kind, in nanoseconds.
        double median(String kind, Function<Measured, Figures> times) {
            return new Figures(of(kind).stream()
                            .flatMap(turn -> times.apply(turn).sorted().stream())
                            .toList())
                    .median();
        }

        /// Bytes a nanosecond.
        double bandwidth(Function<Measured, Figures> times) {
            return of("TRIAD").getFirst().bytes() / median("TRIAD", times);
        }

        /// How many times the limit the worst hub takes.
        double aboveLimit(Function<Measured, Figures> times) {
            return median("WORST", times)
                    * bandwidth(times)
                    / of("WORST").getFirst().bytes();
        }
    }

    private Round measured(Size size) {
        try {
            Path told = Files.createTempFile("turns", ".tsv");
            Path processor = Files.createTempFile("processor-times", ".txt");
            List<Double> clock = times(size, told, processor);
            List<Double> own = Files.readAllLines(processor).stream()
                    .skip((long) roundsToWarmUp(size) * WhatIf.OF_ROUND)
                    .map(Double::valueOf)
                    .toList();
            List<String> lines = Files.readAllLines(told);
            Files.delete(told);
            Files.delete(processor);
            List<Measured> turns = new ArrayList<>();
            for (int turn = 0; turn < WhatIf.OF_ROUND; turn++) {
                turns.add(turn(lines.get(1 + turn).split("\t", -1), ofTurn(turn, clock), ofTurn(turn, own)));
            }
            return new Round(Long.parseLong(lines.getFirst().split("\t", -1)[1]), turns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Figures ofTurn(int turn, List<Double> times) {
        List<Double> own = new ArrayList<>();
        for (int iteration = turn; iteration < times.size(); iteration += WhatIf.OF_ROUND) {
            own.add(times.get(iteration));
        }
        return new Figures(own);
    }

    private static Measured turn(String[] told, Figures clock, Figures processor) {
        return new Measured(
                told[0],
                Long.parseLong(told[2]),
                Long.parseLong(told[3]),
                Long.parseLong(told[4]),
                Integer.parseInt(told[5]),
                clock,
                processor);
    }

    /// The times of all turns in their order.
    private List<Double> times(Size size, Path told, Path processor) {
        var jmh = new OptionsBuilder()
                .include(WhatIf.class.getName().replace(".", "\\."))
                .param("size", size.name())
                .param("seed", Long.toString(options.seed()))
                .forks(1)
                .warmupIterations(roundsToWarmUp(size) * WhatIf.OF_ROUND)
                .measurementIterations(rounds(size) * WhatIf.OF_ROUND)
                .jvmArgs(
                        "-Xmx" + heap(size),
                        "-XX:+UseSerialGC",
                        // It leaves a twentieth of the heap where it is, dead or not, to move less.
                        "-XX:MarkSweepDeadRatio=0",
                        "-D" + WhatIf.TURNS + "=" + told,
                        "-D" + WhatIf.PROCESSOR_TIMES + "=" + processor)
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

    private static int roundsToWarmUp(Size size) {
        return size == Size.L ? 1 : 2;
    }

    private int rounds(Size size) {
        return size == Size.L ? Math.min(options.rounds(), ROUNDS_ON_LARGEST) : options.rounds();
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
        double limit = worst.bytes() / round.bandwidth(Measured::clock) / MILLISECONDS;
        Measured slowest = round.of("CONE").stream()
                .max(Comparator.comparingDouble(Measured::milliseconds))
                .orElseThrow();
        put("flows", size, "%,d".formatted(size.flows()));
        put("triad of one core, GB/s", size, Figures.text(round.bandwidth(Measured::clock)));
        put("20 hubs, mean, ms", size, mean(round, "HUB"));
        put("worst hub: nodes, flows downstream", size, "%,d, %,d".formatted(worst.nodes(), worst.flows()));
        put("worst hub: most sweeps of a circle, MB touched", size, "%d, %s".formatted(worst.sweeps(), mega(worst)));
        put("worst hub, ms", size, Figures.text(ms(round, "WORST")));
        put("worst hub, limit for those bytes, ms", size, Figures.text(limit));
        put(ABOVE_LIMIT, size, "**" + Figures.text(round.aboveLimit(Measured::clock)) + "**");
        put("the same by processor time", size, Figures.text(round.aboveLimit(Measured::processor)));
        put("worst hub, bare arrays, ms", size, Figures.text(ms(round, "BARE")));
        put("worst hub, engine / bare arrays", size, Figures.text(ms(round, "WORST") / ms(round, "BARE")));
        if (!round.of("ANSWER").isEmpty()) {
            put("worst hub, whole answer, ms", size, Figures.text(ms(round, "ANSWER")));
        }
        put("20 small cones, mean, ms", size, mean(round, "CONE"));
        put(SLOWEST_CONE, size, "**" + Figures.text(slowest.milliseconds()) + "**");
        put("nodes of the slowest small cone", size, "%,d".formatted(slowest.nodes()));
        put(MEMORY, size, "**" + Figures.text((double) round.networkBytes() / size.flows()) + "**");
        grid.target(ABOVE_LIMIT, "≤ 5 on L");
        grid.target(SLOWEST_CONE, "≤ 20");
        grid.target(MEMORY, "≤ 32");
    }

    private static String mean(Round round, String kind) {
        return Figures.text(
                new Figures(round.of(kind).stream().map(Measured::milliseconds).toList()).mean());
    }

    private static double ms(Round round, String kind) {
        return round.median(kind, Measured::clock) / MILLISECONDS;
    }

    private static String mega(Measured turn) {
        return Figures.text(turn.bytes() / 1e6);
    }

    private void put(String row, Size size, String text) {
        grid.put(row, size.name(), text);
    }
}
