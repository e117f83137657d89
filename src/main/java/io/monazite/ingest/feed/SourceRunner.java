package io.monazite.ingest.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.monazite.graph.Feeds;
import io.monazite.graph.GraphException;
import io.monazite.graph.LoadRun;
import io.monazite.ingest.RunEnded;
import io.monazite.ingest.RunReport;

/// Runs sources: one run of a source at a time, across all services that share the database, and whatever happens in a
/// run is caught and put down.
@ApplicationScoped
public class SourceRunner {

    private static final Logger LOG = Logger.getLogger(SourceRunner.class);

    private final Feeds feeds;
    private final Deliveries deliveries;
    private final Event<RunEnded> ended;

    SourceRunner(Feeds feeds, Deliveries deliveries, Event<RunEnded> ended) {
        this.feeds = feeds;
        this.deliveries = deliveries;
        this.ended = ended;
    }

    /// Runs a source, on a thread that may wait.
    ///
    /// @return how it went, of a folder for each file; nothing where another run has it, or it is paused or not due
    /// @throws GraphException when the database does not answer, so that nothing was begun
    public Optional<List<LoadRun>> run(FeedSource source, Occasion occasion) {
        if (!occasion.manual() && deliveries.hasNothing(source)) {
            return Optional.of(List.of());
        }
        return held(source, occasion, !occasion.dryRun(), (visit, mark) -> deliveries.take(visit, mark));
    }

    /// Takes the refused rows of an earlier run of a source once more: what they name may be there by now.
    ///
    /// @param load the run in which they were refused
    /// @param mended what takes the place of some of them
    public Optional<List<LoadRun>> retry(FeedSource source, UUID load, List<Mended> mended, Occasion occasion) {
        return held(source, occasion, false, (visit, mark) -> deliveries.retry(visit, mark, load, mended));
    }

    /// What is done while a source is held.
    private interface Work {
        Visit.Outcome on(Visit visit, Feeds.Mark mark) throws IOException;
    }

    private Optional<List<LoadRun>> held(FeedSource source, Occasion occasion, boolean counts, Work work) {
        Instant began = Instant.now();
        Feeds.Wish wish = new Feeds.Wish(
                source.name(),
                UUID.randomUUID().toString(),
                FeedHold.LASTS,
                occasion.cause(),
                occasion.manual(),
                occasion.gap(),
                counts);
        Feeds.State before = feeds.take(wish).orElse(null);
        if (before == null) {
            return Optional.empty();
        }
        tellOfTheDead(source, before);
        Visit.Outcome outcome;
        try (FeedHold hold = new FeedHold(feeds, wish)) {
            outcome = outcome(new Visit(source, occasion, hold, began), before.mark(), work);
        }
        outcome.runs().forEach(run -> tell(source, run, occasion.dryRun()));
        boolean quiet = outcome.runs().isEmpty() || occasion.dryRun();
        Feeds.Mark mark = occasion.dryRun() ? before.mark() : outcome.mark();
        feeds.release(wish, mark, quiet ? seen(before.health(), began) : health(before.health(), outcome, began));
        return Optional.of(outcome.runs());
    }

    private static Visit.Outcome outcome(Visit visit, Feeds.Mark mark, Work work) {
        try {
            return work.on(visit, mark);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // What a source sends must not stop the others, whatever it does to its form.
            return visit.failed(List.of(), mark, Failing.of(visit.source(), e));
        }
    }

    /// A run that was never let go of: its service died. Nothing of it is lost, since all is read again.
    private void tellOfTheDead(FeedSource source, Feeds.State before) {
        String holder = before.heldBy();
        if (holder != null) {
            Instant since = before.heldSince() == null ? Instant.now() : before.heldSince();
            LoadRun dead = new RunReport(
                            source.name(), "unknown", source.where().toString(), since)
                    .failed(
                            UUID.fromString(holder),
                            FeedProblem.Code.ABANDONED.name(),
                            "the service that ran it ended before it did; what it had not committed is read again");
            tell(source, dead, false);
        }
    }

    private void tell(FeedSource source, LoadRun run, boolean dry) {
        if (run.isSuccess() && run.problem() == null) {
            LOG.infof("source %s: %s, %s", run.source(), run.state(), run.counts());
        } else {
            LOG.warnf("source %s: %s, %s %s", run.source(), run.state(), run.problem(), run.message());
        }
        if (!dry) {
            SourceMeters.ended(source, run);
        }
        ended.fire(new RunEnded(run));
    }

    private static Feeds.Health seen(Feeds.Health before, Instant now) {
        return new Feeds.Health(
                now, before.lastSuccess(), before.failingSince(), before.failures(), before.notBefore());
    }

    private static Feeds.Health health(Feeds.Health before, Visit.Outcome outcome, Instant now) {
        boolean well = outcome.runs().stream().allMatch(LoadRun::isSuccess);
        @Nullable Instant failingSince = before.failingSince() == null ? now : before.failingSince();
        return new Feeds.Health(
                now,
                well ? now : before.lastSuccess(),
                well ? null : failingSince,
                well ? 0 : before.failures() + 1,
                outcome.notBefore());
    }
}
