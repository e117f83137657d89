package io.monazite.graph;

/// What can go wrong with the graph, each saying what was being done.
public abstract sealed class GraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private GraphException(String message, Throwable cause) {
        super(message, cause);
    }

    private GraphException(String message) {
        super(message);
    }

    /// The database does not answer; the same request may succeed later.
    public static final class StoreUnavailable extends GraphException {
        private static final long serialVersionUID = 1L;

        public StoreUnavailable(String message, Throwable cause) {
            super(message, cause);
        }

        public StoreUnavailable(String message) {
            super(message);
        }
    }

    /// A read took longer than it may, or nobody waits for it any more.
    public static final class TooSlow extends GraphException {
        private static final long serialVersionUID = 1L;

        public TooSlow(String message, Throwable cause) {
            super(message, cause);
        }

        public TooSlow(String message) {
            super(message);
        }
    }

    /// The database refused a statement: a defect of ours or of the installation. Carries the server's code.
    public static final class StoreRefused extends GraphException {
        private static final long serialVersionUID = 1L;

        public StoreRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Another load holds the graph and did not finish in time.
    public static final class LoadInProgress extends GraphException {
        private static final long serialVersionUID = 1L;

        public LoadInProgress(String message) {
            super(message);
        }
    }

    /// This load lost its hold on the graph to another one, for having been silent too long; nothing of it is kept.
    public static final class LoadLost extends GraphException {
        private static final long serialVersionUID = 1L;

        public LoadLost(String message) {
            super(message);
        }
    }
}
