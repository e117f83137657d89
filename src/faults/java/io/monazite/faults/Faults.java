package io.monazite.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.monazite.benchmark.Document;
import io.monazite.benchmark.Machine;
import io.monazite.benchmark.Progress;
import io.monazite.faults.Options.Fault;
import io.monazite.testsupport.TestNeo4j;

/// Does what the options name, and writes what was left into the document.
public final class Faults {

    private final Options options;
    private final Path folder;
    private final List<Outcome> outcomes = new ArrayList<>();

    private Faults(Options options) throws IOException {
        this.options = options;
        this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "faults-");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Faults faults = new Faults(Options.of(arguments));
        try {
            faults.run();
        } finally {
            TestNeo4j.delete(faults.folder);
        }
    }

    private void run() throws IOException, InterruptedException {
        for (Fault fault : options.faults()) {
            Progress.say("fault: " + fault);
            run(fault);
        }
        Document document = new Document(options.document());
        if (!outcomes.isEmpty()) {
            List<String> lines = new ArrayList<>(Outcome.HEADER);
            outcomes.stream().map(Outcome::line).forEach(lines::add);
            lines.forEach(Progress::say);
            document.put("faults", lines);
        }
        document.put("machine", Machine.lines());
        outcomes.forEach(outcome -> outcome.wrong().stream().limit(5).forEach(Progress::say));
        if (!outcomes.stream().allMatch(Outcome::isWell)) {
            throw new IllegalStateException("something was lost, half seen, or answered wrongly");
        }
    }

    private void run(Fault fault) throws IOException, InterruptedException {
        BelowCallers below = new BelowCallers(options, folder);
        switch (fault) {
            case SERVICE -> outcomes.add(new ServiceKilled(options, folder).run());
            case DATABASE -> outcomes.add(below.killed());
            case PAUSE -> outcomes.add(below.paused());
            case NETWORK -> outcomes.addAll(List.of(below.slow(), below.cut(), below.silent()));
            case DISK -> new DiskAndClock(options, folder).full().ifPresent(outcomes::add);
            case CLOCK -> new DiskAndClock(options, folder).jump().ifPresent(outcomes::add);
            case TWO -> two();
        }
    }

    private void two() throws IOException, InterruptedException {
        try (TwoServices two = new TwoServices(options, folder)) {
            outcomes.addAll(two.run());
        }
    }
}
