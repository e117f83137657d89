package io.monazite.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Reads rows that stand one a line as JSON objects. Blank lines are passed over. Rows that
/// have come already are checked together, on all processors.
public final class NdjsonReader implements RowReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private static final int ROWS_AHEAD = 100;

    private final RecordSplitter records;
    private final Deque<Outcome> ahead = new ArrayDeque<>();

    public NdjsonReader(InputStream bytes) {
        this.records = new RecordSplitter(bytes, false);
    }

    @Override
    public @Nullable Outcome next() throws IOException {
        if (ahead.isEmpty()) {
            pieces().parallelStream().map(NdjsonReader::read).forEachOrdered(ahead::add);
        }
        return ahead.poll();
    }

    /// The next record that is not blank, and those behind it that need not be waited for; none at the end.
    private List<RecordSplitter.Piece> pieces() throws IOException {
        List<RecordSplitter.Piece> pieces = new ArrayList<>();
        while (pieces.isEmpty() || (pieces.size() < ROWS_AHEAD && records.hasLine())) {
            RecordSplitter.Piece piece = records.next();
            if (piece == null) {
                break;
            }
            if (piece.problem() != null || !piece.text().isBlank()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static Outcome read(RecordSplitter.Piece piece) {
        FailureCode problem = piece.problem();
        return problem == null ? read(piece.line(), piece.text()) : RowCheck.unreadable(piece, problem);
    }

    /// Reads one row.
    public static Outcome read(long line, String text) {
        try {
            JsonNode value = JSON.readValue(text);
            return value instanceof ObjectNode row
                    ? RowCheck.check(line, row, text)
                    : refused(line, text, "a row is a JSON object: {\"type\": …}");
        } catch (JsonProcessingException e) {
            return refused(line, text, JsonProblem.of(e));
        }
    }

    private static Outcome refused(long line, String text, String reason) {
        return RowCheck.refused(line, text, FailureCode.BAD_JSON, reason, text);
    }
}
