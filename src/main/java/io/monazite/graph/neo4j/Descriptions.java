package io.monazite.graph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.monazite.domain.NodeId;
import io.monazite.graph.Merges;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Description;

/// Reads anew, some at a time, the descriptions of the entities about which a load says something.
final class Descriptions {

    private static final int BATCH = 1000;

    private final Statements statements;
    private final long sequence;
    private final Merges merges;

    /// @param merges which entities are one
    Descriptions(Statements statements, long sequence, Merges merges) {
        this.statements = statements;
        this.sequence = sequence;
        this.merges = merges;
    }

    /// @param write takes the rows of `write_profiles`
    void forEachBatch(Consumer<List<Map<String, Object>>> write) {
        List<String> ids = next("");
        while (!ids.isEmpty()) {
            write.accept(profiles(ids));
            ids = next(ids.getLast());
        }
    }

    private List<String> next(String position) {
        return statements.read(
                Statement.DESCRIBED_ENTITIES,
                Parameters.at(sequence)
                        .put("position", position)
                        .put("limit", BATCH)
                        .map(),
                row -> row.get("id").asString());
    }

    private List<Map<String, Object>> profiles(List<String> ids) {
        return statements.read(
                Statement.DESCRIPTIONS,
                Parameters.at(sequence).put("ids", ids).map(),
                row -> profile(NodeId.parse(row.get("id").asString()), Rows.claims(row.get("claims"))));
    }

    private Map<String, Object> profile(NodeId id, List<Claim> claims) {
        List<Claim> live = claims.stream()
                .filter(claim -> claim.record().retractedAt() == null)
                .toList();
        if (!live.isEmpty()) {
            return Drafts.profile(Description.of(id, live), merges.mergedInto(id));
        }
        Map<String, Object> ended = new HashMap<>();
        ended.put("id", id.toString());
        ended.put("kind", id.kind().prefix());
        ended.put("properties", null);
        return ended;
    }
}
