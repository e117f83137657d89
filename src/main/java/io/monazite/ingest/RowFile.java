package io.monazite.ingest;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.monazite.ingest.format.NdjsonReader;
import io.monazite.ingest.format.Row;
import io.monazite.ingest.format.RowReader;

/// Checked rows of a load, waiting on disk for their turn: memory does not grow with the load. Written once, then read.
final class RowFile implements AutoCloseable {

    private static final char SEPARATOR = '\t';

    private final Path path;
    private final BufferedWriter writer;
    private long rows;

    /// A row and the JSON that it came from.
    record Waiting(Row row, String json) {}

    RowFile(Path path) throws IOException {
        this.path = path;
        this.writer = Files.newBufferedWriter(path);
    }

    /// How many rows are in it.
    long rows() {
        return rows;
    }

    void add(Waiting waiting) {
        try {
            writer.append(Long.toString(waiting.row().line()))
                    .append(SEPARATOR)
                    .append(waiting.json())
                    .append('\n');
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hands over all rows in their order, in lists of at most a given size.
    void batches(int size, Consumer<List<Waiting>> consumer) {
        try {
            writer.flush();
            try (BufferedReader reader = Files.newBufferedReader(path)) {
                List<Waiting> batch = new ArrayList<>(size);
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    batch.add(parsed(line));
                    if (batch.size() == size) {
                        consumer.accept(List.copyOf(batch));
                        batch.clear();
                    }
                }
                if (!batch.isEmpty()) {
                    consumer.accept(List.copyOf(batch));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(path);
    }

    private static Waiting parsed(String line) {
        int separator = line.indexOf(SEPARATOR);
        String json = line.substring(separator + 1);
        return switch (NdjsonReader.read(Long.parseLong(line.substring(0, separator)), json)) {
            case RowReader.Accepted(Row row, String same) -> new Waiting(row, json);
            case RowReader.Known known -> throw new IllegalStateException("rows that are known do not wait");
            case RowReader.Refused refused -> throw new IllegalStateException("checked before: " + refused.failures());
        };
    }
}
