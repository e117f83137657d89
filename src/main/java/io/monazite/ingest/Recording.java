package io.monazite.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.monazite.graph.Staging;

/// Brings the sorted rows of a load into the graph, in the order in which they need each other. Nothing of it is seen
/// before the commit.
///
/// Claims are taken in rounds: a row that names what is not there yet (a claim further down, an entity that itself
/// waits) is put off to the next one. When a round settles nothing, what is left names something that does not come, or
/// each other in a circle, and is refused: so a row that refers to a refused row is refused too.
final class Recording {

    static final int BATCH = 2_000;

    private final Staging staging;
    private final Refusals refusals;
    private final Tally tally;
    private final Progress progress;
    private final Path folder;
    private final LoadOptions options;

    Recording(Staging staging, Refusals refusals, Tally tally, Progress progress, Path folder, LoadOptions options) {
        this.staging = staging;
        this.refusals = refusals;
        this.tally = tally;
        this.progress = progress;
        this.folder = folder;
        this.options = options;
    }

    void record(Sorting rows) throws IOException {
        SourceStage sources = new SourceStage(staging, refusals, tally, options.warrant());
        progress.turnTo(
                LoadProgress.Part.SOURCES,
                rows.publishers().rows() + rows.articles().rows());
        counted(rows.publishers(), sources::take);
        counted(rows.articles(), sources::take);
        RetiringStage retiring = new RetiringStage(staging, refusals, tally, options.warrant());
        try (RowFile toLink = new RowFile(folder.resolve("links"))) {
            claims(rows.claims(), new ClaimStage(staging, refusals, tally, toLink, options));
            progress.turnTo(
                    LoadProgress.Part.LINKS, toLink.rows() + rows.withdrawals().rows());
            counted(toLink, retiring::link);
        }
        counted(rows.withdrawals(), retiring::withdraw);
    }

    private void claims(List<RowFile> files, ClaimStage stage) throws IOException {
        progress.turnTo(
                LoadProgress.Part.CLAIMS,
                files.stream().mapToLong(RowFile::rows).sum());
        int round = 1;
        RowFile waiting = new RowFile(folder.resolve("round-" + round));
        try {
            for (RowFile file : files) {
                round(file, stage, waiting);
            }
            long before = Long.MAX_VALUE;
            while (waiting.rows() > 0 && waiting.rows() < before) {
                before = waiting.rows();
                progress.again(before);
                round++;
                RowFile next = new RowFile(folder.resolve("round-" + round));
                round(waiting, stage, next);
                waiting.close();
                waiting = next;
            }
            waiting.batches(BATCH, stage::takeLast);
        } finally {
            waiting.close();
        }
    }

    private void round(RowFile rows, ClaimStage stage, RowFile later) {
        counted(rows, batch -> stage.take(batch, later));
    }

    private void counted(RowFile rows, Consumer<List<RowFile.Waiting>> stage) {
        rows.batches(BATCH, batch -> {
            stage.accept(batch);
            progress.rows(batch.size());
        });
    }
}
