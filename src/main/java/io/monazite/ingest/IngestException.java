package io.monazite.ingest;

import java.io.IOException;

/// What can go wrong with a load, beside its rows and the graph.
public abstract sealed class IngestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private IngestException(String message, IOException cause) {
        super(message, cause);
    }

    /// What was sent broke off or could not be unpacked.
    public static final class Unreadable extends IngestException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String message, IOException cause) {
            super(message, cause);
        }
    }

    /// The data folder cannot be read or written: it is full, or not ours.
    public static final class DataFolderFailed extends IngestException {
        private static final long serialVersionUID = 1L;

        public DataFolderFailed(String message, IOException cause) {
            super(message, cause);
        }
    }
}
