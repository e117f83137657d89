package io.monazite.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.NodeId;
import io.monazite.graph.ContentDigest;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Staging;
import io.monazite.ingest.format.Reference;
import io.monazite.ingest.format.Row;

/// Brings publishers and articles in. A source that is known stays as it is.
final class SourceStage {

    private final Staging staging;
    private final Refusals refusals;
    private final Tally tally;
    private final Warrant warrant;

    SourceStage(Staging staging, Refusals refusals, Tally tally, Warrant warrant) {
        this.staging = staging;
        this.refusals = refusals;
        this.tally = tally;
        this.warrant = warrant;
    }

    void take(List<RowFile.Waiting> batch) {
        List<Row.OfSource> rows =
                batch.stream().map(waiting -> (Row.OfSource) waiting.row()).toList();
        Map<NodeId, String> known = new LinkedHashMap<>(staging.sources(
                rows.stream().map(row -> row.source().id()).distinct().toList()));
        Set<NodeId> missing = missing(rows);
        List<SourceDraft> drafts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row.OfSource row = rows.get(i);
            List<Reference> unknown = row.references().stream()
                    .filter(reference -> missing.contains(reference.id()))
                    .toList();
            String digest = ContentDigest.of(row.source());
            @Nullable String before = known.get(row.source().id());
            if (!unknown.isEmpty()) {
                refusals.add(Verdicts.unknown(batch.get(i), unknown));
            } else if (before == null && !isCovered(row)) {
                refusals.add(Verdicts.notCovered(
                        batch.get(i), new Reference("id", row.source().id())));
            } else if (before == null) {
                known.put(row.source().id(), digest);
                drafts.add(row.source());
            } else if (!before.equals(digest)) {
                refusals.add(Verdicts.differs(batch.get(i), row));
            }
        }
        staging.writeSources(drafts);
        tally.sourcesNew(drafts.size());
    }

    /// An article is covered by its publisher too.
    private boolean isCovered(Row.OfSource row) {
        return warrant.covers(row.source().id())
                || row.references().stream().map(Reference::id).anyMatch(warrant::covers);
    }

    private Set<NodeId> missing(List<Row.OfSource> rows) {
        List<NodeId> named = rows.stream()
                .flatMap(row -> row.references().stream())
                .map(Reference::id)
                .distinct()
                .toList();
        return named.isEmpty() ? Set.of() : staging.missing(named);
    }
}
