package io.monazite.testsupport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.ingest.FeedContent;
import io.monazite.ingest.FeedForm;
import io.monazite.ingest.format.NdjsonReader;
import io.monazite.ingest.format.RowReader;

/// What a form makes of a feed.
///
/// @param rows the rows, as JSON of the load format
/// @param refused what was refused, as `line field value`
public record FeedTrial(List<JsonNode> rows, List<String> refused) {

    private static final JsonMapper JSON = new JsonMapper();

    /// A feed of the folder `feeds`.
    public static byte[] sample(String name) {
        try (InputStream bytes = FeedTrial.class.getResourceAsStream("/feeds/" + name)) {
            return bytes == null ? new byte[0] : bytes.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static FeedTrial of(FeedForm form, String sample) throws IOException {
        return of(form, sample, sample(sample), Map.of());
    }

    public static FeedTrial of(FeedForm form, String at, byte[] bytes, Map<String, String> options) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        FeedContent content = new FeedContent(at, new ByteArrayInputStream(bytes), LocalDate.of(2026, 11, 1), options);
        form.read(content, new FeedForm.Rows() {
            @Override
            public void row(long line, Map<String, ?> row) {
                rows.add(JSON.valueToTree(row));
            }

            @Override
            public void refused(long line, String field, String value, String reason) {
                refused.add("%d %s %s".formatted(line, field, value));
            }
        });
        return new FeedTrial(List.copyOf(rows), List.copyOf(refused));
    }

    /// The rows of one type.
    public List<JsonNode> rows(String type) {
        return rows.stream()
                .filter(row -> row.path("type").asText().equals(type))
                .toList();
    }

    /// Some fields of the rows of one type, each row as a line: `a | b | -`.
    public List<String> lines(String type, String... fields) {
        return rows(type).stream().map(row -> line(row, fields)).toList();
    }

    private static String line(JsonNode row, String... fields) {
        List<String> cells = new ArrayList<>();
        for (String field : fields) {
            JsonNode value = row.path(field);
            cells.add(value.isMissingNode() ? "-" : value.isTextual() ? value.asText() : value.toString());
        }
        return String.join(" | ", cells);
    }

    /// What the load format finds wrong with rows by themselves; empty when nothing.
    public List<Object> wrong() {
        return rows.stream()
                .map(row -> NdjsonReader.read(1, row.toString()))
                .filter(RowReader.Refused.class::isInstance)
                .map(Object.class::cast)
                .toList();
    }

    /// All rows as a load.
    public byte[] load() {
        return String.join("\n", rows.stream().map(JsonNode::toString).toList()).getBytes(StandardCharsets.UTF_8);
    }
}
