package io.monazite.ingest.gleif;

import java.util.List;
import java.util.Map;

import io.monazite.ingest.reading.Table;

/// A record of the golden copy as CSV: a column for each path, those of lists numbered from 1.
record CsvFields(Table.Line line) implements Fields {

    @Override
    public String text(String path) {
        return line.cell(path);
    }

    @Override
    public List<String> texts(String path) {
        return line.cells().entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(path + ".")
                        && cell.getKey().substring(path.length() + 1).matches("\\d{1,3}"))
                .map(Map.Entry::getValue)
                .toList();
    }
}
