package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.graph.CheckFinding;

/// Each check finds its defect, and none finds one where all is well.
class ChecksIT {

    /// Plants of each defect; each is undone by emptying the graph.
    private static final Map<Statement, String> DEFECTS = Map.ofEntries(
            Map.entry(Statement.CLAIM_WITHOUT_ARTICLE, "MATCH (:Claim {id: 'claim:f'})-[s:STATED_IN]->() DELETE s"),
            Map.entry(Statement.CLAIM_WITHOUT_LOAD, "MATCH (:Claim {id: 'claim:f'})-[r:RECORDED_BY]->() DELETE r"),
            Map.entry(Statement.CLAIM_WITHOUT_SUBJECT, "MATCH (:Claim {id: 'claim:f'})-[r:ABOUT]->() DELETE r"),
            Map.entry(
                    Statement.COPY_IN_A_CIRCLE,
                    "MATCH (c:Claim {id: 'claim:f'}), (d:Claim {id: 'claim:f2'}) CREATE (c)-[:COMPUTED_FROM]->(d)"),
            Map.entry(Statement.ENTITY_WITHOUT_CLAIM, "CREATE (:Subject:Entity:Company {id: 'company:z', since: 1})"),
            Map.entry(Statement.ENTITY_WITHOUT_PROFILE, "MATCH (p:Profile {id: 'company:a'}) DETACH DELETE p"),
            Map.entry(Statement.FACT_END_MISSING, "MATCH (:Supply)-[r:OF]->() DELETE r"),
            Map.entry(
                    Statement.FACT_WITHOUT_CLAIM, "CREATE (:Subject:Fact:Supply {id: 'supply:z', since: 1, ends: 0})"),
            Map.entry(Statement.FIGURES_OUT_OF_ORDER, "MATCH (c:Claim {id: 'claim:f'}) SET c.low = c.high + 1"),
            Map.entry(Statement.ID_USED_TWICE, "CREATE (:Article {id: 'claim:f', since: 1})"),
            Map.entry(Statement.TOLD_UNLIKE_CLAIMS, "MATCH (c:Claim {id: 'claim:f'}) SET c.best = 9"));

    private static SmallGraph small;

    @BeforeAll
    static void schema() {
        small = new SmallGraph();
    }

    @BeforeEach
    void healthyGraph() {
        SmallGraph.run("MATCH (n) WHERE NOT n:SchemaStep AND NOT n:Dataset DETACH DELETE n");
        SmallGraph.run("MATCH (d:Dataset) SET d.sequence = 0");
        small.load(
                Draft.of("f", Draft.flow("company:a", "company:b")).tonnes(10),
                Draft.of("f2", Draft.flow("company:a", "company:b"))
                        .in("article:a2")
                        .tonnes(10)
                        .copies("f"));
    }

    @Test
    void nothingIsFoundOnAHealthyGraph() {
        assertThat(small.loads.check()).isEmpty();
    }

    @Test
    void eachCheckFindsItsDefect() {
        assertThat(DEFECTS.keySet()).containsExactlyInAnyOrderElementsOf(Statement.in(Statement.Folder.CHECK));
        DEFECTS.forEach((check, plant) -> {
            healthyGraph();
            SmallGraph.run(plant);
            assertThat(small.loads.check())
                    .as(plant)
                    .extracting(CheckFinding::check)
                    .contains(check.name().toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void twoDescriptionsAtOnceAreADefect() {
        SmallGraph.run("MATCH (e:Entity {id: 'company:a'})-[:IS]->(p) "
                + "CREATE (e)-[:IS]->(:Profile {key: 'another', id: p.id, nodeKind: p.nodeKind, since: p.since})");
        assertThat(small.loads.check()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("entity_without_profile");
            assertThat(finding.node()).isEqualTo("company:a");
            assertThat(finding.problem()).contains("2 descriptions");
        });
    }

    @Test
    void aLoadLooksOnlyAtWhatItWrote() {
        SmallGraph.run("MATCH (c:Claim {id: 'claim:f'}) SET c.low = c.high + 1");
        assertThat(new Checks(small.statements).between(2, 2)).isEmpty();
        assertThat(new Checks(small.statements).between(1, 1)).hasSize(1);
    }

    /// What a load leaves behind that is cut off in the middle: no claims yet of what they are about, a description and
    /// a retirement that do not count.
    @Test
    void whatADeadLoadLeftIsSeenByNobodyAndNoDefect() {
        SmallGraph.run("CREATE (:Subject:Entity:Company {id: 'company:half', since: 2}), "
                + "(:Subject:Fact:Supply {id: 'supply:half', since: 2, ends: 3}), "
                + "(:Claim {id: 'claim:half', since: 2, review: 'ACCEPTED'}), (:Article {id: 'claim:half', since: 2})");
        SmallGraph.run("MATCH (e:Entity {id: 'company:a'})-[:IS]->(p) SET p.until = 2 "
                + "CREATE (e)-[:IS]->(:Profile {key: 'half', id: p.id, nodeKind: p.nodeKind, since: 2})");
        SmallGraph.run("MATCH (:Claim {id: 'claim:f'})-[:ABOUT]->(f) SET f.toldSince = 2, f.toldStatus = 'half'");
        assertThat(small.loads.check()).isEmpty();
        assertThat(new Checks(small.statements).between(0, 2)).hasSizeGreaterThan(5);
    }

    @Test
    void whatADeadLoadLeftHidesNoDefect() {
        SmallGraph.run("MATCH (e:Entity {id: 'company:a'})-[:IS]->(p) DETACH DELETE p "
                + "CREATE (e)-[:IS]->(:Profile {key: 'half', id: e.id, nodeKind: 'company', since: 2})");
        assertThat(small.loads.check()).extracting(CheckFinding::check).containsExactly("entity_without_profile");
    }
}
