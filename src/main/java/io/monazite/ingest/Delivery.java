package io.monazite.ingest;

import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.monazite.ingest.format.RowReader;

/// Rows that are brought, and what is known of the bytes that they were read from once the last row was read.
///
/// @param bytes how many there were; while rows are read, how many so far, or all of them
/// @param size how many there will be, where that is known before
/// @param checksum their SHA-256, in hexadecimal
/// @param kind of what type the rows are, where the bytes do not say so themselves
/// @param bytesTellAll whether the same bytes always hold the same rows, of one type, so that nothing is new in them
///        when they were loaded before
public record Delivery(
        RowReader rows,
        LongSupplier bytes,
        @Nullable Long size,
        Supplier<String> checksum,
        @Nullable String kind,
        boolean bytesTellAll) {

    /// One whose bytes say of what types their rows are, or are not asked.
    public Delivery(
            RowReader rows, LongSupplier bytes, @Nullable Long size, Supplier<String> checksum, boolean bytesTellAll) {
        this(rows, bytes, size, checksum, null, bytesTellAll);
    }

    static Delivery of(InputStream bytes, LoadFormat format, @Nullable Long size) {
        CountedBytes counted = new CountedBytes(bytes);
        String kind = switch (format) {
            case LoadFormat.Ndjson() -> null;
            case LoadFormat.Csv(String named) -> named;
        };
        return new Delivery(format.reader(counted), counted::count, size, counted::checksum, kind, true);
    }
}
