package io.monazite.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

import io.monazite.ingest.FeedForm;
import io.monazite.ingest.format.RecordSplitter;

/// A table in CSV, as feeds have it: in UTF-8 or Windows-1252, with or without a byte order mark. A record has at most
/// 1 MiB and is read by itself, so that a broken one harms no other.
public final class Table {

    private static final ObjectReader CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[][].class);

    private static final int SHOWN = 200;

    private final RecordSplitter records;
    private final FeedForm.Rows rows;
    private final List<String> headers;

    private Table(RecordSplitter records, FeedForm.Rows rows, List<String> headers) {
        this.records = records;
        this.rows = rows;
        this.headers = headers;
    }

    /// One record.
    ///
    /// @param line the line on which it begins
    /// @param cells what stands under each header, without white space around it; empty cells are absent
    public record Line(long line, Map<String, String> cells) {

        /// What stands under a header, or nothing.
        public String cell(String header) {
            return cells.getOrDefault(header, "");
        }
    }

    /// Begins to read.
    ///
    /// @param rows is told of records that cannot be read
    /// @param spelling how headers are written here, whatever their spelling in the feed
    /// @throws IOException when the bytes cannot be had, or hold no table
    public static Table open(InputStream bytes, FeedForm.Rows rows, UnaryOperator<String> spelling) throws IOException {
        RecordSplitter records = new RecordSplitter(new Utf8Bytes(bytes), true);
        RecordSplitter.Piece first = records.next();
        while (first != null && first.problem() == null && first.text().isBlank()) {
            first = records.next();
        }
        if (first == null
                || first.problem() != null
                || first.text().stripLeading().startsWith("<")) {
            throw new IOException(
                    "this is no table in CSV: it begins with '%s'".formatted(first == null ? "" : shown(first.text())));
        }
        List<String> headers = cells(first.text());
        if (headers == null) {
            throw new IOException("the header of the table is no record of CSV: '%s'".formatted(shown(first.text())));
        }
        return new Table(
                records, rows, headers.stream().map(String::strip).map(spelling).toList());
    }

    /// The headers in their order.
    public List<String> headers() {
        return headers;
    }

    /// @throws IOException when one of them is missing: it is another table than was thought
    public void require(String... needed) throws IOException {
        List<String> missing = new ArrayList<>(List.of(needed));
        missing.removeAll(headers);
        if (!missing.isEmpty()) {
            throw new IOException("the table has no columns %s, but %s: is it of another form?"
                    .formatted(missing, shown(headers.toString())));
        }
    }

    /// The next record that can be read, or null at the end.
    public @Nullable Line next() throws IOException {
        for (RecordSplitter.Piece piece = records.next(); piece != null; piece = records.next()) {
            Line line = line(piece);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    private @Nullable Line line(RecordSplitter.Piece piece) {
        if (piece.problem() != null) {
            refuse(piece, "the record is too long, or a quotation mark is not closed");
            return null;
        }
        if (piece.text().isBlank()) {
            return null;
        }
        List<String> cells = cells(piece.text());
        if (cells == null || cells.size() != headers.size()) {
            refuse(
                    piece,
                    cells == null
                            ? "it is no record of CSV: a quotation mark stands where none can be"
                            : "it has %d cells, the header has %d".formatted(cells.size(), headers.size()));
            return null;
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                named.putIfAbsent(headers.get(i), cell);
            }
        }
        return named.isEmpty() ? null : new Line(piece.line(), named);
    }

    private void refuse(RecordSplitter.Piece piece, String reason) {
        rows.refused(piece.line(), "record", shown(piece.text()), reason);
    }

    private static @Nullable List<String> cells(String record) {
        try {
            String[][] read = CSV.readValue(record);
            return read.length == 1 ? List.of(read[0]) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN));
    }
}
