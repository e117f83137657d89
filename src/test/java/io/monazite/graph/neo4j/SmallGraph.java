package io.monazite.graph.neo4j;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.monazite.domain.End;
import io.monazite.domain.NodeId;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.LoadCounts;
import io.monazite.graph.LoadStart;
import io.monazite.graph.SourceDraft;
import io.monazite.graph.Staging;
import io.monazite.graph.Version;
import io.monazite.testsupport.TestNeo4j;

/// An empty graph with its schema, and all that reads it and writes to it.
final class SmallGraph {

    static final LoadStart START = new LoadStart("test", null, 0, "", null);

    private static final LoadCounts COUNTS = new LoadCounts(0, 0, 0, 0, 0, 0);
    private static final List<SourceDraft> SOURCES = List.of(
            new SourceDraft(NodeId.parse("publisher:p1"), null, Map.of("name", "A daily"), 1),
            article("article:a1", "Yttrium in the news", "ARTICLE", "publisher:p1"),
            article("article:a2", "Zirconium in the news", "ARTICLE", "publisher:p1"),
            article("article:d1", "Trade statistics", "DATASET", null));

    final Statements statements = new Statements(TestNeo4j.driver(), Duration.ofSeconds(30), Duration.ofSeconds(2));
    final CurrentVersion current = new CurrentVersion(statements, version -> {});
    final Neo4jGraphLoads loads =
            new Neo4jGraphLoads(statements, current, new Checks(statements), Duration.ofMillis(500));
    final Neo4jSupplyGraph graph = new Neo4jSupplyGraph(statements, current);

    SmallGraph() {
        TestNeo4j.wipe();
        new SchemaMigrator(statements).migrate();
    }

    /// Loads claims, and for each end of a fact that nothing describes a claim that names it.
    Version load(Draft... drafts) {
        return load(Arrays.asList(drafts));
    }

    Version load(List<Draft> drafts) {
        try (Staging load = loads.begin(START)) {
            stage(load, drafts);
            return commit(load);
        }
    }

    static Version commit(Staging load) {
        return load.commit(COUNTS);
    }

    /// Stages claims, ends included, up to and without the commit.
    static void stage(Staging load, Draft... drafts) {
        stage(load, Arrays.asList(drafts));
    }

    static void stage(Staging load, List<Draft> drafts) {
        List<ClaimDraft> claims =
                withEnds(load, drafts.stream().map(Draft::build).toList());
        load.writeSources(SOURCES);
        load.writeEntities(claims.stream()
                .map(ClaimDraft::subject)
                .filter(ClaimDraft.OfEntity.class::isInstance)
                .map(ClaimDraft.Subject::id)
                .toList());
        load.writeClaims(claims);
        load.linkClaims(claims);
        load.describe();
    }

    /// What a query answers, as maps.
    static List<Map<String, Object>> run(String query) {
        return TestNeo4j.driver().executableQuery(query).execute().records().stream()
                .map(row -> row.asMap())
                .toList();
    }

    /// All that is in the graph but book-keeping: nodes with labels and properties, and relationships.
    static List<Map<String, Object>> content() {
        List<Map<String, Object>> content = new ArrayList<>(run("""
                MATCH (n) WHERE NOT n:SchemaStep AND NOT n:Dataset
                RETURN labels(n) AS labels, properties(n) AS properties, elementId(n) AS id
                ORDER BY id
                """));
        content.addAll(run("""
                MATCH (n)-[r]->(m)
                RETURN elementId(n) AS from, type(r) AS type, properties(r) AS properties, elementId(m) AS to
                ORDER BY from, type, to
                """));
        return content;
    }

    static SourceDraft article(String id, String title, String kind, @Nullable String publisher) {
        return new SourceDraft(
                NodeId.parse(id),
                publisher == null ? null : NodeId.parse(publisher),
                Map.of("title", title, "kind", kind, "published", "2025-01"),
                1);
    }

    private static List<ClaimDraft> withEnds(Staging load, List<ClaimDraft> claims) {
        Set<NodeId> described = new LinkedHashSet<>();
        claims.stream().map(claim -> claim.subject().id()).forEach(described::add);
        Set<NodeId> ends = new LinkedHashSet<>();
        claims.stream()
                .map(ClaimDraft::subject)
                .filter(ClaimDraft.OfFact.class::isInstance)
                .flatMap(subject -> ((ClaimDraft.OfFact) subject).fact().key().ends().stream())
                .map(End::node)
                .filter(end -> !described.contains(end))
                .forEach(ends::add);
        Set<NodeId> missing = load.missing(ends);
        return Stream.concat(
                        missing.stream()
                                .sorted()
                                .map(end -> Draft.of("names/" + end, end.toString(), end.key())
                                        .build()),
                        claims.stream())
                .toList();
    }
}
