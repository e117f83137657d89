package io.monazite.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.monazite.synthetic.Size;

/// What is measured, and for how long.
///
/// @param parts which parts
/// @param kernel the sizes on which the engine is measured alone
/// @param service the sizes on which the packaged service is measured
/// @param rounds how often everything is measured, by turns
/// @param seconds how long each load of queries lasts in a round
/// @param seed of the networks
/// @param document where the tables are written
record Options(
        Set<Part> parts, List<Size> kernel, List<Size> service, int rounds, double seconds, long seed, Path document) {

    /// What can be measured by itself.
    enum Part {
        /// Articles, by the rules alone and through the service.
        ARTICLES,
        /// The engine alone.
        KERNEL,
        /// Queries over HTTP beside the raw driver.
        QUERIES,
        /// What-ifs over HTTP beside Cypher.
        WHATIF,
        /// Loads beside raw statements that merge the same.
        LOADS,
        /// The projection beside the fastest raw read.
        PROJECTION,
        /// Questions of the past beside the same of the present.
        PAST,
        /// Views of the page in a browser.
        PAGE,
        /// An export, and the load of the copy.
        EXCHANGE,
        /// Starts of the service beside those of its database alone.
        START;

        boolean isOnService() {
            return this != ARTICLES && this != KERNEL && this != START;
        }
    }

    static final String USAGE =
            "options: --parts=kernel,articles,queries,whatif,projection,past,page,exchange,loads,start --kernel=S,M,L "
                    + "--service=S,M --rounds=5 --seconds=1.5 --seed=2024 --document=docs/performance.md";

    static Options of(String... arguments) {
        Options options = new Options(
                EnumSet.allOf(Part.class),
                List.of(Size.S, Size.M, Size.L),
                List.of(Size.S, Size.M),
                5,
                1.5,
                2024,
                Path.of("docs/performance.md"));
        for (String argument : arguments) {
            options = options.with(argument);
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
            case "--parts" -> new Options(parts(value), kernel, service, rounds, seconds, seed, document);
            case "--kernel" -> new Options(this.parts, sizes(value), service, rounds, seconds, seed, document);
            case "--service" -> new Options(this.parts, kernel, sizes(value), rounds, seconds, seed, document);
            case "--rounds" ->
                new Options(this.parts, kernel, service, Integer.parseInt(value), seconds, seed, document);
            case "--seconds" ->
                new Options(this.parts, kernel, service, rounds, Double.parseDouble(value), seed, document);
            case "--seed" -> new Options(this.parts, kernel, service, rounds, seconds, Long.parseLong(value), document);
            case "--document" -> new Options(this.parts, kernel, service, rounds, seconds, seed, Path.of(value));
            default -> throw new IllegalArgumentException("'" + argument + "': " + USAGE);
        };
    }

    private static Set<Part> parts(String names) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : split(names)) {
            parts.add(Part.valueOf(name));
        }
        return parts;
    }

    private static List<Size> sizes(String names) {
        return split(names).stream().map(Size::valueOf).toList();
    }

    private static List<String> split(String names) {
        return Arrays.stream(names.toUpperCase(Locale.ROOT).split(","))
                .filter(name -> !name.isBlank())
                .toList();
    }
}
