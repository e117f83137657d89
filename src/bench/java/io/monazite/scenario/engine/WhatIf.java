package io.monazite.scenario.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import io.monazite.synthetic.Certainty;
import io.monazite.synthetic.Size;
import io.monazite.synthetic.SyntheticMarket;

/// How long a what-if takes. Each iteration is one turn of a round, in the order that the file of turns tells: so one
/// network, which takes long to make, serves all, and each turn is measured near the bandwidth of memory.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WhatIf {

    /// The system property that names the file in which the turns are told: a line for each, of its kind, who keeps
    /// back, and what it touches: bytes, nodes, flows, sweeps; before them a line with the bytes of the network.
    public static final String TURNS = "monazite.benchmark.turns";

    /// The system property that names the file with the processor time of each turn, in nanoseconds, a line for each,
    /// those of warming up included.
    public static final String PROCESSOR_TIMES = "monazite.benchmark.processor-times";

    /// How many turns a round has.
    public static final int OF_ROUND = Turn.OF_ROUND;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// How large the network is.
    @Param("S")
    public Size size = Size.S;

    /// Which network of that size it is.
    @Param("2024")
    public long seed;

    private @Nullable Prepared prepared;
    private int next;
    private final List<String> processorTimes = new ArrayList<>();

    private record Prepared(Triad triad, Kernel kernel, BareArrays arrays, List<Turn> turns) {}

    /// Makes the network and the plan, and checks that the engine answers as bare arrays do.
    @Setup
    public void prepare() throws IOException {
        SyntheticMarket market = SyntheticMarket.of(size, seed, Certainty.EXACT);
        Network network = market.network();
        BareArrays arrays = new BareArrays(network);
        Plan plan = Plan.of(market, arrays);
        // Once for nothing: what its classes take is no part of the network.
        Kernel.of(network);
        long before = Heap.used();
        Kernel kernel;
        long bytes;
        try {
            kernel = Kernel.of(network);
            bytes = Heap.used() - before;
        } finally {
            // What was there before must be there after.
            Reference.reachabilityFence(market);
            Reference.reachabilityFence(network);
        }
        Agreement.require(network, kernel, arrays, plan.worst());
        List<Turn> turns = Turn.round(plan, size != Size.L);
        List<String> lines = new ArrayList<>(List.of("NETWORK\t%d\t%d".formatted(bytes, market.flows())));
        turns.forEach(turn -> lines.add(told(turn, plan)));
        Files.write(Path.of(System.getProperty(TURNS)), lines);
        prepared = new Prepared(new Triad(), kernel, arrays, turns);
    }

    /// One turn.
    @Benchmark
    public Object turn() {
        long before = THREADS.getCurrentThreadCpuTime();
        Object result = run(Objects.requireNonNull(prepared));
        processorTimes.add(Long.toString(THREADS.getCurrentThreadCpuTime() - before));
        return result;
    }

    /// Tells the processor times.
    @TearDown
    public void tell() throws IOException {
        Files.write(Path.of(System.getProperty(PROCESSOR_TIMES)), processorTimes);
    }

    private Object run(Prepared ready) {
        Turn turn = ready.turns().get(next);
        next = (next + 1) % ready.turns().size();
        return switch (turn.kind()) {
            case TRIAD -> ready.triad().run();
            case HUB, WORST, CONE -> ready.kernel().solve(turn.scenario());
            case ANSWER -> ready.kernel().answer(turn.scenario());
            case BARE -> ready.arrays().retainsAll(turn.supplier());
        };
    }

    private static String told(Turn turn, Plan plan) {
        if (turn.kind() == Turn.Kind.TRIAD) {
            return "%s\t-\t%d\t0\t0\t0".formatted(turn.kind(), Triad.bytes());
        }
        BareArrays.Solved solved = plan.solved(turn.supplier());
        return "%s\t%s\t%d\t%d\t%d\t%d"
                .formatted(
                        turn.kind(), turn.supplier(), solved.bytes(), solved.nodes(), solved.flows(), solved.sweeps());
    }
}
