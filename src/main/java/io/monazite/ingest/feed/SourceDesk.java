package io.monazite.ingest.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.graph.Feeds;
import io.monazite.graph.LoadRun;
import io.monazite.graph.LoadRuns;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.ingest.LoadProgress;
import io.monazite.ingest.RunningLoads;
import io.monazite.ingest.Warrant;

/// Where an operator asks how sources are, and has them run.
@ApplicationScoped
public class SourceDesk {

    /// How long is waited for a run that somebody asked for; it goes on by itself after that.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Sources sources;
    private final SourceRunner runner;
    private final Schedules schedules;
    private final Feeds feeds;
    private final LoadRuns runs;
    private final RunningLoads running;

    SourceDesk(
            Sources sources,
            SourceRunner runner,
            Schedules schedules,
            Feeds feeds,
            LoadRuns runs,
            RunningLoads running) {
        this.sources = sources;
        this.runner = runner;
        this.schedules = schedules;
        this.feeds = feeds;
        this.runs = runs;
        this.running = running;
    }

    /// What came of a run that somebody asked for.
    ///
    /// @param begun whether it was begun; else another one is under way
    /// @param running whether it still runs
    /// @param loads how it went, of a folder for each file
    public record Asked(boolean begun, boolean running, List<LoadRun> loads) {}

    /// All sources that are configured, by name.
    public List<SourceStatus> all() {
        Map<String, Feeds.State> known = feeds.all();
        return sources.all().stream()
                .map(source -> status(source, known.getOrDefault(source.name(), Feeds.State.NONE)))
                .toList();
    }

    public Optional<SourceStatus> of(String name) {
        return sources.of(name).map(source -> status(source, feeds.all().getOrDefault(name, Feeds.State.NONE)));
    }

    public Page<LoadRun> runs(LoadRuns.Query query, PageRequest page) {
        return runs.runs(query, page);
    }

    public long count(LoadRuns.Query query) {
        return runs.count(query);
    }

    /// How far the loads are that run at present.
    public List<LoadProgress> running() {
        return running.all();
    }

    public Optional<LoadRun> run(UUID id) {
        return runs.run(id);
    }

    /// Runs a source now.
    ///
    /// @param who asks
    public Asked run(FeedSource source, String who, boolean dryRun) {
        return asked(() -> runner.run(source, Occasion.hand(who, dryRun)));
    }

    /// Takes the refused rows of a run of a source once more, some of them mended.
    ///
    /// @param who asks
    /// @param warrant on which the rows come where he mended some
    public Asked retry(FeedSource source, UUID load, List<Mended> mended, String who, Warrant warrant) {
        Occasion occasion = mended.isEmpty() ? Occasion.hand(who, false) : Occasion.written(who, warrant);
        return asked(() -> runner.retry(source, load, mended, occasion));
    }

    public void pause(FeedSource source, boolean paused) {
        feeds.pause(source.name(), paused);
    }

    private Asked asked(Supplier<Optional<List<LoadRun>>> run) {
        CompletableFuture<Optional<List<LoadRun>>> running = CompletableFuture.supplyAsync(run, schedules.threads());
        try {
            return running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .map(loads -> new Asked(true, false, loads))
                    .orElse(new Asked(false, true, List.of()));
        } catch (TimeoutException e) {
            return new Asked(true, true, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Asked(true, true, List.of());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new CompletionException(e.getCause());
        }
    }

    private SourceStatus status(FeedSource source, Feeds.State state) {
        return SourceStatus.of(source, state, schedules.next(source).orElse(null));
    }
}
