package io.monazite.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A table that is filled cell by cell; rows and columns come in the order in which they were first named.
final class Grid {

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

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The table in Markdown.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| " + corner + " | " + String.join(" | ", columns) + " |");
        lines.add("|---" + "|---:".repeat(columns.size()) + "|");
        rows.forEach((row, cells) -> lines.add("| " + row + " | "
                + String.join(
                        " | ",
                        columns.stream()
                                .map(column -> cells.getOrDefault(column, NOT_MEASURED))
                                .toList())
                + " |"));
        return lines;
    }
}
