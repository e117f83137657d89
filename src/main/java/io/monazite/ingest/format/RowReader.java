package io.monazite.ingest.format;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Reads the rows of a load one by one.
public interface RowReader {

    /// The next row, or null at the end.
    ///
    /// @throws IOException when the bytes cannot be had; never for what stands in them
    @Nullable
    Outcome next() throws IOException;

    /// What became of a row.
    sealed interface Outcome {}

    /// It is right in itself.
    ///
    /// @param row what goes into the graph
    /// @param json the row as one line of JSON
    record Accepted(Row row, String json) implements Outcome {}

    /// It says what is there already, as whoever brings it has found out.
    ///
    /// @param claims how many
    record Known(int claims) implements Outcome {}

    /// It is not.
    ///
    /// @param failures all that is wrong with it
    /// @param raw the row as it was sent, or what can be shown of it
    record Refused(List<Failure> failures, String raw) implements Outcome {

        public Refused {
            failures = List.copyOf(failures);
        }

        public long line() {
            return failures.getFirst().line();
        }
    }
}
