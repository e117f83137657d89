package io.monazite.faults;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Memory, rate and errors of a long trial as a picture.
final class Chart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int BOTTOM = 30;

    private Chart() {}

    static String of(List<Soak.Sample> samples) {
        double most = samples.stream().mapToDouble(Soak.Sample::resident).max().orElse(1) * 1.1;
        double seconds = samples.getLast().seconds();
        int answered = Math.max(1, samples.getLast().answered());
        int wrong = Math.max(1, samples.getLast().wrong());
        String lines = line(samples, "#1b6ca8", sample -> sample.resident() / most)
                + line(samples, "#c2571a", sample -> sample.heap() / most)
                + line(samples, "#3a7d34", sample -> (double) sample.answered() / answered * 0.95)
                + line(samples, "#b00020", sample -> (double) sample.wrong() / wrong * 0.5)
                + legend(samples.getLast());
        int floor = HEIGHT - BOTTOM;
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <title>Memory, answers and wrong answers over time</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <path d="M%d 10V%dH%d" fill="none" stroke="#444"/>
                <text x="4" y="20">%.0f MiB</text><text x="4" y="%d">0</text>
                <text x="%d" y="%d" text-anchor="end">%.1f minutes</text>
                %s
                </svg>
                """,
                WIDTH,
                HEIGHT,
                LEFT,
                floor,
                WIDTH - 10,
                most,
                floor,
                WIDTH - 10,
                HEIGHT - 8,
                seconds / 60,
                lines);
    }

    private static String line(List<Soak.Sample> samples, String colour, ToDoubleFunction<Soak.Sample> height) {
        double seconds = samples.getLast().seconds();
        String points = samples.stream()
                .map(sample -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        LEFT + (WIDTH - 10 - LEFT) * sample.seconds() / seconds,
                        HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 10) * height.applyAsDouble(sample)))
                .collect(Collectors.joining(" "));
        return "<polyline fill=\"none\" stroke=\"%s\" points=\"%s\"/>%n".formatted(colour, points);
    }

    private static String legend(Soak.Sample last) {
        int bottom = HEIGHT - 8;
        return """
                <text x="70" y="%d"><tspan fill="#1b6ca8">memory of the process</tspan> · \
                <tspan fill="#c2571a">heap in use</tspan> · <tspan fill="#3a7d34">answers, %,d in all</tspan> · \
                <tspan fill="#b00020">wrong answers, %d in all</tspan>
                </text>""".formatted(bottom, last.answered(), last.wrong());
    }
}
