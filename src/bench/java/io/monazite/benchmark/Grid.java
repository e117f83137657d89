package io.monazite.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A table that is filled cell by cell; rows and columns come in the order in which they were first named, but for the
/// target of each row, which comes last.
final class Grid {

    private static final String TARGET = "target";
    private static final String NOT_MEASURED = "–";

    private final String corner;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    Grid(String corner, List<String> columns) {
        this.corner = corner;
        this.columns.addAll(columns);
    }

    void put(String row, String column, String text) {
        columns.add(column);
        rows.computeIfAbsent(row, _ -> new LinkedHashMap<>()).put(column, text);
    }

    void target(String row, String text) {
        put(row, TARGET, text);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The table in Markdown.
    List<String> lines() {
        List<String> ordered = new ArrayList<>(columns);
        if (ordered.remove(TARGET)) {
            ordered.add(TARGET);
        }
        List<String> lines = new ArrayList<>();
        lines.add("| " + corner + " | " + String.join(" | ", ordered) + " |");
        lines.add("|---" + "|---:".repeat(ordered.size()) + "|");
        rows.forEach((row, cells) -> lines.add("| " + row + " | "
                + String.join(
                        " | ",
                        ordered.stream()
                                .map(column -> cells.getOrDefault(column, NOT_MEASURED))
                                .toList())
                + " |"));
        return lines;
    }
}
