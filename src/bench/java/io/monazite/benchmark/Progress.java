package io.monazite.benchmark;

import java.time.Duration;
import java.time.Instant;

/// Tells whoever started the benchmark how far it is.
final class Progress {

    private static final Instant START = Instant.now();

    private Progress() {}

    static void say(String form, Object... values) {
        long seconds = Duration.between(START, Instant.now()).toSeconds();
        // Printed on purpose: it is a program for the terminal.
        System.out.printf("%4d s  %s%n", seconds, form.formatted(values));
        // Printed.
    }
}
