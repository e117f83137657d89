package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.monazite.benchmark.Document;
import io.monazite.benchmark.Machine;
import io.monazite.benchmark.Progress;
import io.monazite.faults.Options.Fault;
import io.monazite.testsupport.TestNeo4j;

/// Does what the options name, and writes what was left into the document.
public final class Faults {

    private final Options options;
    private final Path folder;
    private boolean well = true;

    private Faults(Options options) throws IOException {
        this.options = options;
        this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "faults-");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Faults faults = new Faults(Options.of(arguments));
        try {
            faults.run();
        } catch (RuntimeException | AssertionError e) {
            Progress.say("what the services said is in " + faults.folder);
            throw e;
        }
        TestNeo4j.delete(faults.folder);
    }

    private void run() throws IOException, InterruptedException {
        for (Fault fault : options.faults()) {
            Progress.say("fault: " + fault);
            run(fault);
        }
        new Document(options.document()).put("machine", Machine.lines());
        if (!well) {
            throw new IllegalStateException("something was lost, half seen, or answered wrongly");
        }
    }

    private void run(Fault fault) throws IOException, InterruptedException {
        BelowCallers below = new BelowCallers(options, folder);
        switch (fault) {
            case SERVICE -> put(fault, List.of(new ServiceKilled(options, folder).run()));
            case LARGE -> {
                LargeLoad large = new LargeLoad(options, folder);
                put(fault, large.run(), large.isWell());
            }
            case DATABASE -> put(fault, List.of(below.killed()));
            case PAUSE -> put(fault, List.of(below.paused()));
            case NETWORK -> put(fault, List.of(below.slow(), below.cut(), below.silent()));
            case DISK -> put(fault, new FullDisk(options, folder).all());
            case CLOCK -> put(fault, new ClockJumps(folder).jump().stream().toList());
            case TWO -> two();
            case OVERLOAD -> {
                Overload overload = new Overload(options, folder);
                put(fault, overload.run(), overload.isWell());
            }
            case TURNS -> {
                Turns turns = new Turns(options, folder);
                put(fault, turns.run(), turns.isWell());
            }
            case SOAK -> {
                Soak soak = new Soak(options, folder);
                put(fault, soak.run(), soak.isWell());
            }
        }
    }

    private void two() throws IOException, InterruptedException {
        try (TwoServices two = new TwoServices(options, folder)) {
            put(Fault.TWO, two.run());
        }
    }

    /// Each fault has a table of its own, so that one can be tried without the others.
    private void put(Fault fault, List<Outcome> outcomes) {
        if (!outcomes.isEmpty()) {
            List<String> lines = new ArrayList<>(Outcome.HEADER);
            outcomes.stream().map(Outcome::line).forEach(lines::add);
            outcomes.forEach(outcome -> outcome.wrong().stream().limit(5).forEach(Progress::say));
            put(fault, lines, outcomes.stream().allMatch(Outcome::isWell));
        }
    }

    private void put(Fault fault, List<String> lines, boolean isWell) {
        lines.forEach(Progress::say);
        new Document(options.document()).put(fault.name().toLowerCase(Locale.ROOT), lines);
        well &= isWell;
    }
}
