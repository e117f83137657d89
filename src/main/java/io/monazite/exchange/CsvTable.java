package io.monazite.exchange;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.monazite.domain.Amount;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeKind;
import io.monazite.graph.RecordedClaim;
import io.monazite.ingest.format.Field;
import io.monazite.ingest.format.RowType;
import io.monazite.ingest.format.RowWriting;

/// Rows of one type as CSV (RFC 4180) with the headers of the load format; figures always as low, best and high. Text
/// that a spreadsheet would take for a formula gets an apostrophe in front, as spreadsheets themselves mark text.
final class CsvTable {

    private static final CsvMapper CSV = new CsvMapper();
    private static final List<String> PARTS = List.of("low", "best", "high");
    private static final String FORMULA = "=+-@\t\r";
    private static final String LIST_SEPARATOR = ";";

    private final RowType type;

    CsvTable(RowType type) {
        this.type = type;
    }

    void write(Content content, OutputStream out) {
        Output.writing(() -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try (SequenceWriter rows = writer().writeValues(text)) {
                rows(content, (row, amount) -> Output.writing(() -> rows.write(cells(row, amount))));
            }
            text.flush();
        });
    }

    private void rows(Content content, BiConsumer<ObjectNode, @Nullable Amount> row) {
        NodeKind kind = type.kind();
        if (kind == NodeKind.PUBLISHER) {
            content.publishers(source -> row.accept(RowWriting.of(source), null));
        } else if (kind == NodeKind.ARTICLE) {
            content.articles(source -> row.accept(RowWriting.of(source), null));
        } else {
            content.claims(claim -> ofClaim(claim, kind, row));
        }
    }

    /// @param kind of the subjects that are wanted; null where withdrawals are
    private static void ofClaim(
            RecordedClaim claim, @Nullable NodeKind kind, BiConsumer<ObjectNode, @Nullable Amount> row) {
        if (kind == null && claim.withdrawal() != null) {
            row.accept(RowWriting.of(claim.withdrawal()), null);
        }
        if (kind == claim.claim().subject().id().kind() && !claim.ofPlace()) {
            row.accept(RowWriting.of(claim), claim.claim().amount());
        }
    }

    private ObjectWriter writer() {
        CsvSchema.Builder columns = CsvSchema.builder();
        type.fields().stream().flatMap(CsvTable::headers).forEach(columns::addColumn);
        return CSV.writer(columns.build().withHeader().withLineSeparator("\r\n"))
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private static Stream<String> headers(Field field) {
        return field.part() == Field.Part.FIGURE
                ? PARTS.stream().map(part -> field.name() + "." + part)
                : Stream.of(field.name());
    }

    private List<String> cells(ObjectNode row, @Nullable Amount amount) {
        List<String> cells = new ArrayList<>();
        for (Field field : type.fields()) {
            if (field.part() == Field.Part.FIGURE) {
                Interval interval = amount == null ? Interval.UNKNOWN : amount.interval();
                cells.add(figure(interval.low()));
                cells.add(figure(interval.best()));
                cells.add(figure(interval.high()));
            } else if (field.name().equals("qualifier") && amount != null) {
                cells.add(amount.qualifier().name());
            } else {
                cells.add(cell(row.path(field.name())));
            }
        }
        return cells;
    }

    private static String figure(@Nullable Double number) {
        return number == null ? "" : number.toString();
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return harmless(StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(LIST_SEPARATOR)));
        }
        return value.isTextual() ? harmless(value.textValue()) : value.asText();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
