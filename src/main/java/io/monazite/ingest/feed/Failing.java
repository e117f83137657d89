package io.monazite.ingest.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.monazite.graph.GraphException;
import io.monazite.ingest.IngestException;
import io.monazite.ingest.Problem;
import io.monazite.outbound.OutboundException;

/// Why a run failed, or one delivery of it.
///
/// @param problem a code that does not change
/// @param pause how long the other side wants to be left alone, if it says so
record Failing(
        String problem, @Nullable String message, @Nullable Duration pause) {

    private static final Logger LOG = Logger.getLogger(Failing.class);

    static Failing of(FeedSource source, Throwable thrown) {
        return switch (thrown) {
            case OutboundException web -> new Failing(web.code().name(), web.getMessage(), web.retryAfter());
            case FeedProblem known -> new Failing(known.code().name(), known.getMessage(), null);
            case IOException disk -> ofDisk(source, disk);
            case UncheckedIOException disk -> ofDisk(source, disk);
            case IngestException disk -> new Failing(Problem.code(disk), disk.getMessage(), null);
            case GraphException store -> new Failing(Problem.code(store), store.getMessage(), null);
            default -> {
                LOG.errorf(thrown, "source %s: a defect", source.name());
                yield new Failing(FeedProblem.Code.INTERNAL.name(), "a defect of ours: the log says more", null);
            }
        };
    }

    /// Whether it is about the delivery alone, so that the next one may go well. What the disk, the database or another
    /// run is the cause of is not.
    static boolean isOfDelivery(Throwable thrown) {
        return switch (thrown) {
            case FeedProblem known -> known.code() != FeedProblem.Code.ABANDONED;
            case IOException disk -> false;
            case IngestException disk -> false;
            case GraphException store -> false;
            default -> true;
        };
    }

    /// What a source sends is put aside before it is read, and what is wrong with it is a
    /// [FeedProblem]: all else that cannot be read or written is ours.
    private static Failing ofDisk(FeedSource source, Exception disk) {
        LOG.errorf(disk, "source %s: its deliveries could not be put aside", source.name());
        return new Failing(
                "DATA_FOLDER_FAILED",
                "what it sends could not be put aside on disk: make room in the folders for data and dropped files, "
                        + "or let the service read and write there",
                null);
    }
}
