package io.monazite.benchmark;

import java.lang.management.ManagementFactory;

/// Tells whoever started the benchmark how far it is.
public final class Progress {

    private static final int MILLISECONDS = 1000;

    private Progress() {}

    public static void say(String text) {
        long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / MILLISECONDS;
        // Printed on purpose: it is a program for the terminal.
        System.out.println("%4d s  %s".formatted(seconds, text));
        // Printed.
    }
}
