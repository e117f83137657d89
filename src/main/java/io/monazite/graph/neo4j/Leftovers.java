package io.monazite.graph.neo4j;

import java.util.List;
import java.util.Map;

import io.monazite.graph.GraphException;

/// Clears away what a load wrote that did not come to its end, in batches that fit in memory.
final class Leftovers {

    private static final int BATCH = 5000;

    /// Records that hang on others go first.
    private static final List<Statement> STEPS = List.of(
            Statement.DISCARD_PROFILES,
            Statement.DISCARD_CLAIMS,
            Statement.DISCARD_FACTS,
            Statement.DISCARD_ENTITIES,
            Statement.DISCARD_ARTICLES,
            Statement.DISCARD_PUBLISHERS,
            Statement.RESTORE_CLAIMS,
            Statement.RESTORE_AGAIN,
            Statement.DISCARD_MATCH_DECISIONS,
            Statement.RESTORE_MATCH_DECISIONS,
            Statement.RESTORE_PROFILES);

    private final Statements statements;
    private final String holder;

    Leftovers(Statements statements, String holder) {
        this.statements = statements;
        this.holder = holder;
    }

    /// @param sequence the latest load to be seen: all that is younger goes
    void discard(long sequence) {
        for (Statement step : STEPS) {
            boolean more = true;
            while (more) {
                more = statements.write(writing -> {
                    requireHold(writing);
                    return writing.run(step, Map.of("sequence", sequence, "now", sequence, "limit", BATCH))
                                    .getFirst()
                                    .get("removed")
                                    .asLong()
                            > 0;
                });
            }
        }
        statements.write(writing -> {
            requireHold(writing);
            return writing.run(Statement.DISCARD_LOADS, Map.of("sequence", sequence));
        });
    }

    void release() {
        statements.write(writing -> writing.run(Statement.RELEASE_HOLD, Map.of("holder", holder)));
    }

    /// Renews the hold within the transaction of a batch.
    void requireHold(Statements.Writing writing) {
        long held = writing.run(Statement.KEEP_HOLD, Map.of("holder", holder, "seconds", Neo4jGraphLoads.HOLD_SECONDS))
                .getFirst()
                .get("held")
                .asLong();
        if (held == 0) {
            throw new GraphException.LoadLost(
                    "this load was silent for more than %d s and another took its place; nothing of it was kept"
                            .formatted(Neo4jGraphLoads.HOLD_SECONDS));
        }
    }
}
