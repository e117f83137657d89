package io.monazite.benchmark;

/// Measures what the options ask for and writes the tables.
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) {
        Options options = Options.of(arguments);
        if (options.parts().contains(Options.Part.KERNEL)) {
            new KernelRun(options).run().lines().forEach(line -> Progress.say("%s", line));
        }
    }
}
