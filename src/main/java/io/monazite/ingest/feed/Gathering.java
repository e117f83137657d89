package io.monazite.ingest.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.monazite.ingest.FeedForm;
import io.monazite.ingest.format.Failure;
import io.monazite.ingest.format.FailureCode;
import io.monazite.ingest.format.NdjsonReader;
import io.monazite.ingest.format.Row;
import io.monazite.ingest.format.RowReader;

/// Takes the rows of a delivery, checks each and puts it aside, and remembers what they speak of.
final class Gathering implements FeedForm.Rows {

    private static final ObjectMapper JSON = new JsonMapper();

    private final RowSpool spool;
    private final SaidRows said = new SaidRows();
    private boolean anyRefused;
    private long rows;

    Gathering(RowSpool spool) {
        this.spool = spool;
    }

    @Override
    public void row(long line, Map<String, ?> row) {
        try {
            take(NdjsonReader.read(line, JSON.writeValueAsString(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void refused(long line, @Nullable String field, @Nullable String value, String reason) {
        take(new RowReader.Refused(
                List.of(new Failure(line, field, value, FailureCode.NOT_UNDERSTOOD, reason)), String.valueOf(value)));
    }

    void take(RowReader.Outcome outcome) {
        rows++;
        switch (outcome) {
            case RowReader.Accepted(Row row, String json) -> spool.add(entry(row, json));
            case RowReader.Refused refused -> {
                anyRefused = true;
                spool.add(RowSpool.Entry.refused(refused));
            }
            case RowReader.Known known -> throw new IllegalStateException("no reader knows what is there");
        }
    }

    /// What the rows speak of, once all are in.
    SaidRows said() {
        said.seal();
        return said;
    }

    long rows() {
        return rows;
    }

    /// Whether some row could not be read, so that nobody knows of what it speaks.
    boolean anyRefused() {
        return anyRefused;
    }

    private RowSpool.Entry entry(Row row, String json) {
        return switch (row) {
            case Row.OfSource source -> new RowSpool.Entry(RowSpool.Kind.SOURCE, row.line(), 0, 0, 0, json);
            case Row.OfWithdrawal withdrawal -> new RowSpool.Entry(RowSpool.Kind.OTHER, row.line(), 0, 0, 0, json);
            case Row.OfClaim claim
            when hasOwnId(json) ->
                new RowSpool.Entry(
                        RowSpool.Kind.OTHER, row.line(), 0, 0, claim.claims().size(), json);
            case Row.OfClaim claim -> statement(claim, json);
        };
    }

    private RowSpool.Entry statement(Row.OfClaim claim, String json) {
        long row = ClaimName.row(claim);
        long value = ClaimName.value(claim);
        said.add(row, value);
        return new RowSpool.Entry(
                RowSpool.Kind.STATEMENT,
                claim.line(),
                row,
                value,
                claim.claims().size(),
                json);
    }

    private static boolean hasOwnId(String json) {
        try {
            return JSON.readTree(json).has("claim");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
