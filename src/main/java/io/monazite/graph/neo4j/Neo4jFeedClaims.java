package io.monazite.graph.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.FeedClaims;

/// Reads at the version that is committed at that very moment: what a load that died left behind is about to go.
@ApplicationScoped
class Neo4jFeedClaims implements FeedClaims {

    private final Statements statements;
    private final CurrentVersion current;

    Neo4jFeedClaims(Statements statements, CurrentVersion current) {
        this.statements = statements;
        this.current = current;
    }

    @Override
    public Map<String, List<Known>> known(Collection<String> beginnings) {
        return statements
                .read(
                        Statement.FEED_CLAIMS,
                        Parameters.at(current.read())
                                .put("rows", List.copyOf(beginnings))
                                .map(),
                        row -> Map.entry(
                                row.get("row").asString(),
                                new Known(
                                        NodeId.parse(row.get("id").asString()),
                                        row.get("live").asBoolean())))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public void forEachLive(String beginning, Consumer<Asserted> claim) {
        statements.stream(
                Statement.FEED_ASSERTS,
                Parameters.at(current.read()).put("row", beginning).map(),
                row -> claim.accept(new Asserted(
                        NodeId.parse(row.get("id").asString()),
                        NodeId.parse(row.get("article").asString()))));
    }

    @Override
    public Set<NodeId> sources(Collection<NodeId> ids) {
        return Set.copyOf(statements.read(
                Statement.FEED_SOURCES,
                Parameters.at(current.read())
                        .put("articles", texts(ids, NodeKind.ARTICLE))
                        .put("publishers", texts(ids, NodeKind.PUBLISHER))
                        .map(),
                row -> NodeId.parse(row.get("id").asString())));
    }

    private static List<String> texts(Collection<NodeId> ids, NodeKind kind) {
        return ids.stream()
                .filter(id -> id.kind() == kind)
                .map(NodeId::toString)
                .toList();
    }
}
