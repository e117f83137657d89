package io.monazite.graph.neo4j;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.graph.CheckFinding;

/// Runs the statements under `cypher/check/`, which find what breaks a promise of the graph.
@ApplicationScoped
class Checks {

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
        return Statement.in(Statement.Folder.CHECK).stream()
                .flatMap(check -> run(check, from, now))
                .toList();
    }

    private Stream<CheckFinding> run(Statement check, long from, long now) {
        String name = check.name().toLowerCase(Locale.ROOT);
        return statements
                .read(
                        check,
                        Map.of("from", from, "now", now),
                        row -> new CheckFinding(
                                name,
                                row.get("node").asString(),
                                row.get("problem").asString()))
                .stream();
    }
}
