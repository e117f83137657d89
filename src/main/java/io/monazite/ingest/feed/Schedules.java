package io.monazite.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.monazite.graph.Feeds;
import io.monazite.graph.GraphException;
import io.monazite.graph.LoadRun;
import io.monazite.graph.SupplyGraph;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.smallrye.mutiny.Uni;

/// Runs sources when they are due, each in a thread of its own.
@ApplicationScoped
class Schedules {

    private static final Logger LOG = Logger.getLogger(Schedules.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration AFTER_A_HOLD = FeedHold.LASTS.plusSeconds(10);
    private static final String JOB = "source/";
    private static final Pattern INTERVAL = Pattern.compile("\\d+\\s*[smhd]|P.+", Pattern.CASE_INSENSITIVE);

    private final Scheduler scheduler;
    private final Sources sources;
    private final SourceRunner runner;
    private final Feeds feeds;
    private final SupplyGraph graph;
    private final Duration afterAHold;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("source-", 0).factory());

    @Inject
    Schedules(Scheduler scheduler, Sources sources, SourceRunner runner, Feeds feeds, SupplyGraph graph) {
        this(scheduler, sources, runner, feeds, graph, AFTER_A_HOLD);
    }

    Schedules(
            Scheduler scheduler,
            Sources sources,
            SourceRunner runner,
            Feeds feeds,
            SupplyGraph graph,
            Duration afterAHold) {
        this.scheduler = scheduler;
        this.sources = sources;
        this.runner = runner;
        this.feeds = feeds;
        this.graph = graph;
        this.afterAHold = afterAHold;
    }

    void begin(@Observes StartupEvent started) {
        sources.all().forEach(SourceMeters::begin);
        sources.all().stream().filter(FeedSource::enabled).forEach(this::schedule);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /// Where runs that somebody asked for go on, also when nobody waits for them any more.
    ExecutorService threads() {
        return threads;
    }

    /// When a source runs next by itself, if it does.
    Optional<Instant> next(FeedSource source) {
        return Optional.ofNullable(scheduler.getScheduledJob(JOB + source.name()))
                .map(Trigger::getNextFireTime);
    }

    private void schedule(FeedSource source) {
        String schedule = source.schedule();
        if (schedule == null) {
            return;
        }
        Scheduler.JobDefinition<?> job = scheduler
                .newJob(JOB + source.name())
                .setTask(execution -> threads.execute(() -> tick(source, Occasion.schedule(gap(execution)))));
        try {
            if (INTERVAL.matcher(schedule).matches()) {
                job.setInterval(schedule.replaceAll("\\s", ""));
            } else {
                job.setCron(schedule);
            }
            job.schedule();
            resume(source);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalArgumentException(
                    ("monazite.sources.%s.schedule: '%s' is no schedule: write an interval (6h, 30m) or a cron"
                                    + " expression (0 0 6 * * ?)")
                            .formatted(source.name(), schedule),
                    e);
        }
    }

    /// Runs a source that is due. Where another run has it, which may be one that died, it is tried once more when the
    /// hold of such a one is over.
    void tick(FeedSource source, Occasion due) {
        patiently(source, () -> {
            Optional<List<LoadRun>> runs = run(source, due);
            if (runs.isEmpty() && state(source).running() && !isDueAgainSoon(source)) {
                whenAHoldIsOver(source, () -> run(source, due));
            }
            return runs;
        });
    }

    /// Does anew what a run left undone whose service died, as soon as its hold is over.
    void resume(FeedSource source) {
        whenAHoldIsOver(source, () -> {
            Feeds.State state = state(source);
            return state.heldBy() == null || state.running()
                    ? Optional.empty()
                    : run(source, Occasion.schedule(afterAHold));
        });
    }

    private void whenAHoldIsOver(FeedSource source, Supplier<Optional<List<LoadRun>>> run) {
        CompletableFuture.delayedExecutor(afterAHold.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(() -> patiently(source, run));
    }

    private boolean isDueAgainSoon(FeedSource source) {
        return next(source).filter(Instant.now().plus(afterAHold)::isAfter).isPresent();
    }

    private Feeds.State state(FeedSource source) {
        return feeds.all().getOrDefault(source.name(), Feeds.State.NONE);
    }

    private void patiently(FeedSource source, Supplier<Optional<List<LoadRun>>> run) {
        try {
            Optional<List<LoadRun>> runs = Uni.createFrom()
                    .item(run)
                    .runSubscriptionOn(threads)
                    .onFailure(GraphException.StoreUnavailable.class)
                    .retry()
                    .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                    .expireIn(PATIENCE.toMillis())
                    .onFailure(failure -> failure.getCause() instanceof GraphException)
                    .transform(Throwable::getCause)
                    .await()
                    .indefinitely();
            LOG.debugf("source %s: %s", source.name(), runs);
        } catch (GraphException e) {
            LOG.warnf("source %s could not be run now: %s", source.name(), e.getMessage());
        }
    }

    /// Once the database is there and set up, which it may not be when the service has just started.
    private Optional<List<LoadRun>> run(FeedSource source, Occasion due) {
        LOG.debugf(
                "source %s is due at version %d", source.name(), graph.version().sequence());
        return runner.run(source, due);
    }

    /// Half of the time to the next run: another service that ran it at about this time has done it for us.
    private static Duration gap(ScheduledExecution execution) {
        Instant next = execution.getTrigger().getNextFireTime();
        Instant due = execution.getScheduledFireTime();
        return next == null || due == null || next.isBefore(due)
                ? Duration.ZERO
                : Duration.between(due, next).dividedBy(2);
    }
}
