package io.monazite.ingest;

import io.monazite.graph.GraphException;

/// Why a run failed, by codes that do not change.
public final class Problem {

    private Problem() {}

    /// @return a code; `INTERNAL` for a defect of ours
    public static String code(RuntimeException failed) {
        return switch (failed) {
            case GraphException graph -> code(graph);
            case IngestException.DataFolderFailed folder -> "DATA_FOLDER_FAILED";
            case IngestException unreadable -> "UNREADABLE";
            default -> "INTERNAL";
        };
    }

    /// What went wrong, for whoever may see the record of loads; of a defect the log says more.
    static String message(RuntimeException failed) {
        return failed instanceof GraphException || failed instanceof IngestException
                ? String.valueOf(failed.getMessage())
                : "a defect of ours: the log says more";
    }

    private static String code(GraphException failed) {
        return switch (failed) {
            case GraphException.StoreUnavailable away -> "STORE_UNAVAILABLE";
            case GraphException.TooSlow slow -> "STORE_UNAVAILABLE";
            case GraphException.StoreRefused refused -> "STORE_REFUSED";
            case GraphException.LoadInProgress busy -> "LOAD_IN_PROGRESS";
            case GraphException.LoadLost lost -> "LOAD_LOST";
        };
    }
}
