package io.monazite.graph.neo4j;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.monazite.domain.NodeId;

/// Follows claims that counted no longer at a version to those that counted in their place: what superseded them or
/// stood in for them, and what did so with these, and so on.
final class Succession {

    private final Statements statements;
    private final long version;
    private final Map<NodeId, Standing> found = new HashMap<>();

    /// How a claim stood.
    ///
    /// @param by what superseded it or stood in for it
    private record Standing(NodeId claim, boolean live, List<NodeId> by) {}

    /// @param version the sequence number of the load whose state is looked at
    Succession(Statements statements, long version) {
        this.statements = statements;
        this.version = version;
    }

    /// For each of these claims that counted no longer, what counted in its place; nothing of the others.
    Map<NodeId, List<NodeId>> heirs(Collection<NodeId> claims) {
        Set<NodeId> next = Set.copyOf(claims);
        while (!next.isEmpty()) {
            List<Standing> standings = read(next);
            standings.forEach(standing -> found.put(standing.claim(), standing));
            next = standings.stream()
                    .filter(standing -> !standing.live())
                    .flatMap(standing -> standing.by().stream())
                    .filter(claim -> !found.containsKey(claim))
                    .collect(Collectors.toSet());
        }
        Map<NodeId, List<NodeId>> heirs = new LinkedHashMap<>();
        for (NodeId claim : claims) {
            Standing standing = found.get(claim);
            if (standing != null && !standing.live()) {
                heirs.put(claim, liveAfter(standing));
            }
        }
        return heirs;
    }

    private List<Standing> read(Set<NodeId> claims) {
        return statements.read(
                Statement.REPLACING_CLAIMS,
                Map.of("ids", claims.stream().map(NodeId::toString).toList(), "now", version),
                row -> new Standing(
                        NodeId.parse(row.get("id").asString()), row.get("live").asBoolean(), Rows.ids(row.get("by"))));
    }

    private List<NodeId> liveAfter(Standing first) {
        Set<NodeId> live = new TreeSet<>();
        Set<NodeId> seen = new HashSet<>();
        Deque<Standing> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            for (NodeId claim : open.remove().by()) {
                Standing standing = found.get(claim);
                if (standing == null || !seen.add(claim)) {
                    continue;
                }
                if (standing.live()) {
                    live.add(claim);
                } else {
                    open.add(standing);
                }
            }
        }
        return List.copyOf(live);
    }
}
