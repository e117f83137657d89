package io.monazite.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.monazite.domain.NodeKind;
import io.monazite.ingest.format.Row;
import io.monazite.ingest.format.RowReader;

/// The rows of a load, checked and sorted by what has to be in the graph before what: publishers, articles, entities,
/// facts, withdrawals.
final class Sorting implements AutoCloseable {

    private final RowFile publishers;
    private final RowFile articles;
    private final RowFile entities;
    private final RowFile facts;
    private final RowFile withdrawals;

    Sorting(Path folder) throws IOException {
        publishers = new RowFile(folder.resolve("publishers"));
        articles = new RowFile(folder.resolve("articles"));
        entities = new RowFile(folder.resolve("entities"));
        facts = new RowFile(folder.resolve("facts"));
        withdrawals = new RowFile(folder.resolve("withdrawals"));
    }

    /// Reads all rows, keeping the good ones and telling of the others.
    void sort(Delivery delivery, Refusals refusals, Tally tally, Progress progress) throws IOException {
        RowReader reader = delivery.rows();
        for (RowReader.Outcome outcome = reader.next(); outcome != null; outcome = reader.next()) {
            tally.read();
            progress.row(delivery.bytes());
            switch (outcome) {
                case RowReader.Accepted(Row row, String json) -> fileOf(row).add(new RowFile.Waiting(row, json));
                case RowReader.Known(int claims) -> tally.claimsUnchanged(claims);
                case RowReader.Refused refused -> refusals.add(refused);
            }
        }
    }

    RowFile publishers() {
        return publishers;
    }

    RowFile articles() {
        return articles;
    }

    /// Rows with claims: those that describe entities first, since the others name these.
    List<RowFile> claims() {
        return List.of(entities, facts);
    }

    RowFile withdrawals() {
        return withdrawals;
    }

    private RowFile fileOf(Row row) {
        return switch (row) {
            case Row.OfSource source -> source.source().id().kind() == NodeKind.PUBLISHER ? publishers : articles;
            case Row.OfClaim claim -> claim.entity() == null ? facts : entities;
            case Row.OfWithdrawal withdrawal -> withdrawals;
        };
    }

    @Override
    public void close() throws IOException {
        for (RowFile file : List.of(publishers, articles, entities, facts, withdrawals)) {
            file.close();
        }
    }
}
