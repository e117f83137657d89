package io.monazite.faults;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What is tried, and how much.
///
/// @param faults which of them
/// @param rows of the large load
/// @param kills how often a process is killed
/// @param pause how long what is stopped stays so, in seconds
/// @param seconds how long each step of the overload lasts
/// @param minutes how long the soak lasts
/// @param seed of rows and of the moments at which something happens
/// @param document into which the table is written
record Options(Set<Fault> faults, int rows, int kills, int pause, int seconds, int minutes, long seed, Path document) {

    /// What can be done to a service.
    enum Fault {
        /// The service is killed in the middle of a large load.
        SERVICE,
        /// A load of ten times the rows, some gigabyte, comes to a service with little memory.
        LARGE,
        /// The database is killed below reads, loads and reviews.
        DATABASE,
        /// The database is stopped, and goes on later.
        PAUSE,
        /// The way to the database is slow, breaks, or is silent.
        NETWORK,
        /// The disk is full.
        DISK,
        /// The clock jumps.
        CLOCK,
        /// Two services share a database.
        TWO,
        /// More is asked than can be answered.
        OVERLOAD,
        /// More or fewer questions are answered at one time, over more or fewer connections to the database.
        TURNS,
        /// Everything at once, for a long time.
        SOAK
    }

    static final String USAGE =
            "options: --faults=service,large,database,pause,network,disk,clock,two,overload,turns,soak"
                    + " --rows=300000 --kills=10 --pause=40 --seconds=20 --minutes=10 --seed=2024"
                    + " --document=docs/reliability.md";

    static Options of(String... arguments) {
        Options options =
                new Options(EnumSet.allOf(Fault.class), 300_000, 10, 40, 20, 10, 2024, Path.of("docs/reliability.md"));
        for (String argument : arguments) {
            options = argument.isBlank() ? options : options.with(argument);
        }
        return options;
    }

    private Options with(String argument) {
        String[] parts = argument.split("=", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'" + argument + "': " + USAGE);
        }
        String value = parts[1];
        return switch (parts[0]) {
            case "--faults" -> new Options(named(value), rows, kills, pause, seconds, minutes, seed, document);
            case "--rows" ->
                new Options(faults, Integer.parseInt(value), kills, pause, seconds, minutes, seed, document);
            case "--kills" ->
                new Options(faults, rows, Integer.parseInt(value), pause, seconds, minutes, seed, document);
            case "--pause" ->
                new Options(faults, rows, kills, Integer.parseInt(value), seconds, minutes, seed, document);
            case "--seconds" ->
                new Options(faults, rows, kills, pause, Integer.parseInt(value), minutes, seed, document);
            case "--minutes" ->
                new Options(faults, rows, kills, pause, seconds, Integer.parseInt(value), seed, document);
            case "--seed" -> new Options(faults, rows, kills, pause, seconds, minutes, Long.parseLong(value), document);
            case "--document" -> new Options(faults, rows, kills, pause, seconds, minutes, seed, Path.of(value));
            default -> throw new IllegalArgumentException("'" + argument + "': " + USAGE);
        };
    }

    private static Set<Fault> named(String names) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        Arrays.stream(names.toUpperCase(Locale.ROOT).split(","))
                .map(Fault::valueOf)
                .forEach(faults::add);
        return faults;
    }
}
