package io.monazite.ingest;

import java.io.InputStream;

import io.monazite.ingest.format.CsvReader;
import io.monazite.ingest.format.NdjsonReader;
import io.monazite.ingest.format.RowReader;

/// In what form a load is sent.
public sealed interface LoadFormat {

    RowReader reader(InputStream bytes);

    /// One JSON object a line.
    record Ndjson() implements LoadFormat {
        @Override
        public RowReader reader(InputStream bytes) {
            return new NdjsonReader(bytes);
        }
    }

    /// CSV with rows of one type.
    ///
    /// @param kind the type of the rows
    record Csv(String kind) implements LoadFormat {
        @Override
        public RowReader reader(InputStream bytes) {
            return new CsvReader(bytes, kind);
        }
    }
}
