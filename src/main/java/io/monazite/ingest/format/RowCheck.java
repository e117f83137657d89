package io.monazite.ingest.format;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Checks a row through: fields, rules between them, and the fact that they make.
final class RowCheck {

    private RowCheck() {}

    /// @param raw the row as it was sent
    static RowReader.Outcome check(long line, ObjectNode row, String raw) {
        FieldCheck fields = new FieldCheck(line, row);
        CheckedRow checked = fields.check();
        if (checked == null) {
            return new RowReader.Refused(fields.failures(), raw);
        }
        List<Failure> broken = RowRules.broken(checked);
        if (!broken.isEmpty()) {
            return new RowReader.Refused(broken, raw);
        }
        try {
            return new RowReader.Accepted(Drafting.of(checked), row.toString());
        } catch (IllegalArgumentException e) {
            return refused(line, null, FailureCode.BAD_VALUE, String.valueOf(e.getMessage()), raw);
        }
    }

    static RowReader.Refused refused(long line, @Nullable String value, FailureCode code, String reason, String raw) {
        return new RowReader.Refused(List.of(new Failure(line, null, value, code, reason)), raw);
    }

    /// What is wrong with a record of which not even the text can be read.
    static RowReader.Refused unreadable(RecordSplitter.Piece piece, FailureCode problem) {
        String reason = problem == FailureCode.ROW_TOO_LONG
                ? "it has more than %d bytes: a row has to be shorter, or a quotation mark is not closed"
                        .formatted(RecordSplitter.LONGEST)
                : "it is not UTF-8: save the file in that encoding";
        return refused(piece.line(), piece.text(), problem, reason, piece.text());
    }
}
