package io.monazite.ingest.feed;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.monazite.graph.Feeds;
import io.monazite.graph.GraphException;

/// The hold of a run on its source, renewed while the run lasts. Where it is lost, the run is to end: another service
/// took its place.
final class FeedHold implements AutoCloseable {

    static final Duration LASTS = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(FeedHold.class);
    private static final long RENEWED_EACH_SECONDS = 15;

    private final Feeds feeds;
    private final Feeds.Wish wish;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("feed-hold-", 0).factory());
    private final ScheduledFuture<?> beating;
    private volatile boolean lost;

    FeedHold(Feeds feeds, Feeds.Wish wish) {
        this.feeds = feeds;
        this.wish = wish;
        beating = beat.scheduleAtFixedRate(this::renew, RENEWED_EACH_SECONDS, RENEWED_EACH_SECONDS, TimeUnit.SECONDS);
    }

    /// @throws FeedProblem when the hold was lost
    void require() throws FeedProblem {
        if (lost) {
            throw new FeedProblem(FeedProblem.Code.ABANDONED, "another service took over this source");
        }
    }

    private void renew() {
        try {
            lost = lost || !feeds.keep(wish);
        } catch (GraphException e) {
            LOG.warnf("the hold of source %s could not be renewed: %s", wish.source(), e.getMessage());
        }
    }

    @Override
    public void close() {
        beating.cancel(true);
        beat.shutdownNow();
    }
}
