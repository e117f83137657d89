package io.monazite.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

/// Reads rows of one type from CSV (RFC 4180): a header with the names of fields, then one record a row. An empty cell
/// is unknown; the values of a list are separated by `;`; low, best and high of a figure have columns of their own
/// (`tonnes.low`). A cell that looks like a formula is text like any other.
///
/// A header that is wrong is the one failure of the whole file.
public final class CsvReader implements RowReader {

    private static final ObjectReader CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);

    private final RecordSplitter records;
    private final String type;
    private @Nullable List<Column> columns;
    private boolean ended;

    /// @param type the type of all of its rows, known or not
    public CsvReader(InputStream bytes, String type) {
        this.records = new RecordSplitter(bytes, true);
        this.type = type;
    }

    /// One column.
    ///
    /// @param header as it stands in the file
    /// @param field the field that it is, or is part of
    /// @param part low, best or high, where it is part of a figure
    private record Column(
            String header, Field field, @Nullable String part) {}

    @Override
    public @Nullable Outcome next() throws IOException {
        RecordSplitter.Piece piece = nextPiece();
        if (piece == null) {
            return null;
        }
        if (columns == null) {
            Outcome wrong = readHeader(piece);
            if (wrong != null) {
                ended = true;
                return wrong;
            }
            piece = nextPiece();
        }
        List<Column> known = columns;
        return piece == null || known == null ? null : row(piece, known);
    }

    private RecordSplitter.@Nullable Piece nextPiece() throws IOException {
        RecordSplitter.Piece piece = ended ? null : records.next();
        while (piece != null && piece.problem() == null && piece.text().isBlank()) {
            piece = records.next();
        }
        return piece;
    }

    private @Nullable Outcome readHeader(RecordSplitter.Piece piece) {
        FailureCode problem = piece.problem();
        if (problem != null) {
            return RowCheck.unreadable(piece, problem);
        }
        RowType rows = Vocabulary.type(type).orElse(null);
        if (rows == null) {
            // The check of the type alone says what is wrong with it.
            return RowCheck.check(piece.line(), empty(), piece.text());
        }
        List<String> cells = cells(piece.text());
        if (cells == null) {
            return notCsv(piece, "the header is no record of CSV");
        }
        List<Failure> failures = new ArrayList<>();
        List<Column> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            Column column = column(rows, cell.strip());
            if (column == null) {
                failures.add(unknown(piece.line(), rows, cell.strip()));
            } else if (seen.add(column.header())) {
                found.add(column);
            } else {
                failures.add(new Failure(
                        piece.line(), cell, null, FailureCode.BAD_CSV, "two columns have this header: keep one"));
            }
        }
        columns = List.copyOf(found);
        return failures.isEmpty() ? null : new Refused(failures, piece.text());
    }

    private static @Nullable Column column(RowType rows, String header) {
        Field whole = rows.field(header).orElse(null);
        if (whole != null) {
            return new Column(header, whole, null);
        }
        int dot = header.indexOf('.');
        String part = header.substring(dot + 1);
        Field figure = dot < 0 || !FigureType.PARTS.contains(part)
                ? null
                : rows.field(header.substring(0, dot)).orElse(null);
        return figure != null && figure.part() == Field.Part.FIGURE ? new Column(header, figure, part) : null;
    }

    private static Failure unknown(long line, RowType rows, String header) {
        return new Failure(
                line,
                header,
                null,
                FailureCode.UNKNOWN_FIELD,
                "rows of type %s have no such field%s".formatted(rows.name(), Spelling.hint(header, rows.names())));
    }

    private Outcome row(RecordSplitter.Piece piece, List<Column> known) {
        FailureCode problem = piece.problem();
        if (problem != null) {
            return RowCheck.unreadable(piece, problem);
        }
        List<String> cells = cells(piece.text());
        if (cells == null) {
            return notCsv(
                    piece, "it is no record of CSV: a cell with a quotation mark in it is put in quotation marks");
        }
        if (cells.size() != known.size()) {
            return notCsv(piece, "it has %d cells, the header has %d".formatted(cells.size(), known.size()));
        }
        ObjectNode row = empty();
        for (int i = 0; i < known.size(); i++) {
            if (!cells.get(i).isBlank()) {
                Outcome clash = put(row, known.get(i), cells.get(i), piece);
                if (clash != null) {
                    return clash;
                }
            }
        }
        return RowCheck.check(piece.line(), row, piece.text());
    }

    private @Nullable Outcome put(ObjectNode row, Column column, String cell, RecordSplitter.Piece piece) {
        String name = column.field().name();
        if (column.part() == null && !row.has(name)) {
            row.set(name, column.field().type().ofCell(cell));
            return null;
        }
        if (column.part() != null && (!row.has(name) || row.get(name) instanceof ObjectNode)) {
            row.withObjectProperty(name).set(column.part(), NumberType.cell(cell));
            return null;
        }
        return RowCheck.refused(
                piece.line(),
                cell,
                FailureCode.BAD_CSV,
                "give either %s or its low, best and high".formatted(name),
                piece.text());
    }

    private ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode().put(Vocabulary.TYPE, type);
    }

    private static Outcome notCsv(RecordSplitter.Piece piece, String reason) {
        return RowCheck.refused(piece.line(), piece.text(), FailureCode.BAD_CSV, reason, piece.text());
    }

    private static @Nullable List<String> cells(String record) {
        try {
            String[][] rows = CSV.forType(String[][].class).readValue(record);
            return rows.length == 1 ? List.of(rows[0]) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
