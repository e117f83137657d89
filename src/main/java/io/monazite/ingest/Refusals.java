package io.monazite.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.ingest.format.Failure;
import io.monazite.ingest.format.RowReader;

/// The refused rows of a load: all of them in a file, each with its line, what is wrong with it and the row as it was
/// sent; the first failures in memory too, for the report. No file is made where no row is refused.
/// Half a letter, as a row can name it by an escape, is written as a question mark: it must not stop the load.
final class Refusals implements AutoCloseable {

    private static final int MOST_IN_REPORT = 1_000;
    private static final ObjectWriter JSON = new JsonMapper().writer();

    private final Path path;
    private final List<Failure> first = new ArrayList<>();
    private @Nullable BufferedWriter writer;
    private long rows;

    Refusals(Path path) {
        this.path = path;
    }

    void add(RowReader.Refused refused) {
        rows++;
        refused.failures().stream().limit(MOST_IN_REPORT - first.size()).forEach(first::add);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", refused.line());
        line.put("failures", refused.failures());
        line.put("raw", refused.raw());
        try {
            if (writer == null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                OutputStream file = Files.newOutputStream(path);
                writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
            }
            writer.append(JSON.writeValueAsString(line)).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long rows() {
        return rows;
    }

    List<Failure> first() {
        return List.copyOf(first);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
