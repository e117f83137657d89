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

    /// @param sequence only what came with this load or later is looked at; 0 for everything
    List<CheckFinding> from(long sequence) {
        return Statement.in(Statement.Folder.CHECK).stream()
                .flatMap(check -> run(check, sequence))
                .toList();
    }

    private Stream<CheckFinding> run(Statement check, long sequence) {
        String name = check.name().toLowerCase(Locale.ROOT);
        return statements
                .read(
                        check,
                        Map.of("from", sequence),
                        row -> new CheckFinding(
                                name,
                                row.get("node").asString(),
                                row.get("problem").asString()))
                .stream();
    }
}
