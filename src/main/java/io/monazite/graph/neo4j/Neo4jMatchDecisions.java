package io.monazite.graph.neo4j;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import io.monazite.domain.NodeId;
import io.monazite.graph.MatchDecision;
import io.monazite.graph.MatchDecisions;
import io.monazite.graph.Merges;
import io.monazite.graph.Version;

/// Reads decisions on matches in Neo4j. What was decided is read again only after a load decided something; that it did
/// is told along with the current version.
@ApplicationScoped
class Neo4jMatchDecisions implements MatchDecisions {

    private final Statements statements;
    private final CurrentVersion current;
    private volatile Known known = new Known(Instant.EPOCH, List.of());

    /// @param matchedAt when the last of the decisions, or its end, was committed
    private record Known(Instant matchedAt, List<MatchDecision> decisions) {}

    Neo4jMatchDecisions(Statements statements, CurrentVersion current) {
        this.statements = statements;
        this.current = current;
    }

    @Override
    public Merges at(Version version) {
        Known latest = latest();
        return latest.decisions().isEmpty() ? Merges.NONE : Merges.at(latest.decisions(), version.sequence());
    }

    @Override
    public List<MatchDecision> all(Version version) {
        return latest().decisions().stream()
                .filter(decision -> decision.since() <= version.sequence())
                .toList();
    }

    @Override
    public Map<NodeId, NodeId> heirs(Collection<NodeId> facts, Version version) {
        return statements
                .read(
                        Statement.HEIRS,
                        Parameters.at(version).ids(facts).map(),
                        row -> Map.entry(
                                NodeId.parse(row.get("id").asString()),
                                NodeId.parse(row.get("heir").asString())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    static List<MatchDecision> all(Statements statements, long sequence) {
        return statements.read(
                Statement.MATCH_DECISIONS, Parameters.at(sequence).map(), row -> decision(row, sequence));
    }

    private Known latest() {
        Instant matchedAt = current.matchedAt();
        Known last = known;
        if (!last.matchedAt().equals(matchedAt)) {
            last = new Known(
                    matchedAt,
                    matchedAt.equals(Instant.EPOCH)
                            ? List.of()
                            : all(statements, current.read().sequence()));
            known = last;
        }
        return last;
    }

    private static MatchDecision decision(Record row, long sequence) {
        Value decision = row.get("decision");
        return new MatchDecision(
                decision.get("id").asString(),
                NodeId.parse(decision.get("entity").asString()),
                NodeId.parse(decision.get("other").asString()),
                decision.get("same").asBoolean(),
                decision.get("by").asString(),
                Rows.text(decision, "reason"),
                decision.get("since").asLong(),
                until(decision, sequence),
                row.get("decidedAt").isNull() ? null : Rows.instant(row.get("decidedAt"), Instant.EPOCH));
    }

    /// What a load that is under way takes back still holds.
    private static @Nullable Long until(Value decision, long sequence) {
        long until = decision.get("until").asLong(Long.MAX_VALUE);
        return until > sequence ? null : Long.valueOf(until);
    }
}
