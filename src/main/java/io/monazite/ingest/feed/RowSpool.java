package io.monazite.ingest.feed;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.ingest.IngestException;
import io.monazite.ingest.format.RowReader;

/// The rows of a delivery on disk, in their order. Written once, then read. Half a letter, as a refused row can
/// have it, is written as a question mark.
final class RowSpool implements AutoCloseable {

    private static final ObjectMapper JSON = new JsonMapper();

    private final Path path;
    private final BufferedWriter writer;
    private @Nullable BufferedReader reader;

    /// A row that waits.
    ///
    /// @param kind what is to become of it
    /// @param line where it stands in its source
    /// @param row a hash of what it speaks of, where it is a statement
    /// @param value a hash of what it says
    /// @param claims how many claims it makes
    /// @param text the row as JSON; of a refused one, why
    record Entry(Kind kind, long line, long row, long value, int claims, String text) {

        static Entry refused(RowReader.Refused refused) {
            try {
                return new Entry(Kind.REFUSED, refused.line(), 0, 0, 0, JSON.writeValueAsString(refused));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        RowReader.Refused refused() throws IOException {
            return JSON.readValue(text, RowReader.Refused.class);
        }
    }

    /// What a row is.
    enum Kind {
        /// It says something of a fact or an entity, under no id of its own.
        STATEMENT,
        /// It tells of a publisher or an article.
        SOURCE,
        /// It is to go its way as it is.
        OTHER,
        REFUSED
    }

    RowSpool(Path path) throws IOException {
        this.path = path;
        this.writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8));
    }

    void add(Entry entry) {
        try {
            writer.append(entry.kind().name())
                    .append('\t')
                    .append(Long.toString(entry.line()))
                    .append('\t')
                    .append(Long.toString(entry.row()))
                    .append('\t')
                    .append(Long.toString(entry.value()))
                    .append('\t')
                    .append(Integer.toString(entry.claims()))
                    .append('\t')
                    .append(entry.text())
                    .append('\n');
        } catch (IOException e) {
            throw new IngestException.DataFolderFailed("the rows could not be put aside on disk", e);
        }
    }

    /// The next row, or null at the end.
    @Nullable
    Entry next() throws IOException {
        if (reader == null) {
            writer.close();
            reader = Files.newBufferedReader(path);
        }
        String line = reader.readLine();
        if (line == null) {
            return null;
        }
        String[] parts = line.split("\t", 6);
        return new Entry(
                Kind.valueOf(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Integer.parseInt(parts[4]),
                parts[5]);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        if (reader != null) {
            reader.close();
        }
    }
}
