package io.monazite.api.exchange;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.exchange.Content;
import io.monazite.exchange.Exports;
import io.monazite.exchange.Form;
import io.monazite.ingest.format.RowType;
import io.monazite.ingest.format.Vocabulary;

/// How a part of the graph is written: in one of the forms of the whole, or as a table of the rows of one type.
sealed interface Shape {

    String CSV = "text/csv";

    String TABLE = "csv";

    /// Whether it holds claims as they were recorded.
    boolean holdsTheRecord();

    /// @param name of the part
    /// @param question what tells it from others of the same name
    ExportDesk.Parcel parcel(String name, String question, Exports exports, Content content);

    /// One of the forms.
    record Formed(Form form) implements Shape {

        @Override
        public boolean holdsTheRecord() {
            return form.holdsTheRecord();
        }

        @Override
        public ExportDesk.Parcel parcel(String name, String question, Exports exports, Content content) {
            return new ExportDesk.Parcel(
                    "monazite-%s.%s".formatted(name, form.ending()),
                    form.mediaType(),
                    question,
                    out -> exports.write(content, form, out));
        }
    }

    /// Rows of one type.
    record Table(RowType rows) implements Shape {

        @Override
        public boolean holdsTheRecord() {
            return true;
        }

        @Override
        public ExportDesk.Parcel parcel(String name, String question, Exports exports, Content content) {
            return new ExportDesk.Parcel(
                    "monazite-%s-%s.%s".formatted(name, rows.name(), TABLE),
                    CSV,
                    rows.name() + " " + question,
                    out -> exports.writeCsv(content, rows, out));
        }
    }

    /// The endings of all of them.
    static Stream<String> endings() {
        return Stream.concat(Stream.of(Form.values()).map(Form::ending), Stream.of(TABLE));
    }

    /// @param rows the type of the rows, of a table alone
    /// @throws Refused when there is no such form, or the rows do not go with it
    static Shape of(String ending, @Nullable String rows) {
        boolean table = ending.equals(TABLE);
        if (table && rows == null) {
            throw Refused.badInput(
                    "a table has rows of one type, and none is named",
                    "name it: ?rows=supply; there are " + Vocabulary.names());
        }
        if (rows == null) {
            return new Formed(form(ending));
        }
        if (!table) {
            throw Refused.badInput(
                    "rows are named, and '%s' is no table".formatted(ending),
                    "leave rows out, or take the table, which ends in ." + TABLE);
        }
        return new Table(rows(rows));
    }

    static Form form(String ending) {
        return Form.ofEnding(ending)
                .orElseThrow(() -> Refused.notFound(
                        "there is no form '%s'".formatted(ending),
                        "use one of "
                                + Stream.of(Form.values()).map(Form::ending).toList()));
    }

    static RowType rows(String type) {
        return Vocabulary.type(type)
                .orElseThrow(() -> Refused.notFound(
                        "there are no rows of type '%s'".formatted(type), "use one of " + Vocabulary.names()));
    }
}
