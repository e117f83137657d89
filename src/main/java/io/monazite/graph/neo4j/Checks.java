package io.monazite.graph.neo4j;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.graph.CheckFinding;
import io.opentelemetry.context.Context;

/// Runs the statements under `cypher/check/`, which find what breaks a promise of the graph. They run two at a
/// time, since a load waits for them.
@ApplicationScoped
class Checks {

    private static final int AT_ONCE = 2;
    /// What a check takes grows with the load: minutes, for millions of claims.
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Statements statements;

    Checks(Statements statements) {
        this.statements = statements;
    }

    /// Looks at what came with certain loads. What a load wrote that has not come to its end is seen by nobody, and
    /// goes with the next one: it breaks no promise.
    ///
    /// @param from the first of these loads; 0 for all that were before
    /// @param now the last of them, as of which the graph is looked at
    List<CheckFinding> between(long from, long now) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            Executor traced = Context.taskWrapping(threads);
            List<CompletableFuture<List<CheckFinding>>> runs = Statement.in(Statement.Folder.CHECK).stream()
                    .map(check -> CompletableFuture.supplyAsync(() -> run(check, from, now), traced))
                    .toList();
            return joined(runs, threads);
        }
    }

    /// All that they find. Where one fails the others are of no use, and are not waited for.
    private static List<CheckFinding> joined(
            List<CompletableFuture<List<CheckFinding>>> runs, ExecutorService threads) {
        try {
            return runs.stream().flatMap(run -> run.join().stream()).toList();
        } catch (CompletionException e) {
            threads.shutdownNow();
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    private List<CheckFinding> run(Statement check, long from, long now) {
        String name = check.name().toLowerCase(Locale.ROOT);
        return statements.read(
                PATIENCE,
                check,
                Map.of("from", from, "now", now),
                row -> new CheckFinding(
                        name, row.get("node").asString(), row.get("problem").asString()));
    }
}
