package io.monazite.exchange;

import java.io.OutputStream;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.monazite.graph.RecordedClaim;
import io.monazite.ingest.format.RowWriting;

/// The rows of the load format that say all that content holds: sources, claims, and the withdrawals of claims.
/// Whatever was recorded is among them, so that an empty graph that loads them has the same digest; only when
/// each claim came is not, for that is told by the load that brings it.
final class LoadRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LoadRows() {}

    static void each(Content content, Consumer<ObjectNode> row) {
        content.publishers(publisher -> row.accept(RowWriting.of(publisher)));
        content.articles(article -> row.accept(RowWriting.of(article)));
        content.claims(claim -> ofClaim(claim, row));
    }

    /// One row a line.
    static void write(Content content, OutputStream out) {
        each(content, row -> Output.line(out, JSON, row));
    }

    private static void ofClaim(RecordedClaim claim, Consumer<ObjectNode> row) {
        if (!claim.ofPlace()) {
            row.accept(RowWriting.of(claim));
        }
        if (claim.withdrawal() != null) {
            row.accept(RowWriting.of(claim.withdrawal()));
        }
    }
}
