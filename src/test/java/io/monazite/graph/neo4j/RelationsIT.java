package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.monazite.domain.End;
import io.monazite.domain.Entity;
import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.Page;
import io.monazite.graph.PageRequest;
import io.monazite.graph.Relation;
import io.monazite.graph.Shown;
import io.monazite.graph.Version;
import io.monazite.provenance.SourcedFact;

/// Facts hang on their entities by each of the relations, and lead to the entities at their other ends.
class RelationsIT {

    private static final List<Fact> FACTS = List.of(
            Draft.fact(
                    NodeKind.SUPPLY,
                    "supplier=company:a",
                    "buyer=company:b",
                    "material=material:ndpr",
                    "basis=REO",
                    "period=2024",
                    "statusClass=COMMITTED",
                    "agreement=agreement:g"),
            Draft.flow("company:a", "country:JP"),
            Draft.flow("company:a", "company:c"),
            Draft.flow("company:a", "company:c", "material:dy", "ACTUAL"),
            Draft.flow("company:b", "company:c"),
            Draft.fact(
                    NodeKind.PRODUCTION,
                    "party=company:a",
                    "asset=facility:m",
                    "material=material:ndpr",
                    "basis=REO",
                    "period=2024",
                    "outlook=ACTUAL"),
            Draft.fact(NodeKind.INTAKE, "party=company:b", "material=material:ndpr", "basis=REO", "period=2024"),
            Draft.fact(
                    NodeKind.CAPACITY,
                    "facility=facility:m",
                    "material=material:ndpr",
                    "side=OUTPUT",
                    "basis=REO",
                    "from=2020"),
            Draft.fact(NodeKind.RESERVE, "of=deposit:d", "material=material:ndpr", "category=RESERVE", "basis=REO"),
            Draft.fact(
                    NodeKind.SHARE,
                    "parties=company:a,company:b",
                    "material=material:ndpr",
                    "stage=MAGNET",
                    "whole=country:WORLD",
                    "measureOf=PRODUCTION",
                    "period=2024",
                    "outlook=ACTUAL"),
            Draft.fact(NodeKind.OWNERSHIP, "owner=company:a", "asset=company:b"),
            Draft.fact(NodeKind.OPERATION, "operator=company:a", "asset=facility:m"),
            Draft.fact(NodeKind.LOCATION, "entity=company:a", "country=country:JP"),
            Draft.fact(NodeKind.PARTICIPATION, "party=company:a", "agreement=agreement:g"),
            Draft.fact(NodeKind.AGREEMENT_TERM, "agreement=agreement:g", "term=TONNES", "period=2024"),
            Draft.fact(NodeKind.AGREEMENT_STATUS, "agreement=agreement:g", "date=2024-05"),
            Draft.fact(
                    NodeKind.MEASURE_TERM,
                    "measure=measure:q",
                    "term=QUOTA",
                    "material=material:ndpr",
                    "party=company:a",
                    "period=2024"),
            Draft.fact(NodeKind.MEASURE_STATUS, "measure=measure:q", "date=2024-05-01"),
            Draft.fact(
                    NodeKind.SCOPE,
                    "measure=measure:q",
                    "material=material:ndpr",
                    "party=country:JP",
                    "destination=country:CN"),
            Draft.fact(NodeKind.CONVERSION, "input=material:ndpr", "output=material:magnet", "party=company:a"),
            Draft.fact(NodeKind.EVENT, "subject=company:a", "kind=STOP", "date=2024-03"),
            Draft.fact(NodeKind.INDICATOR, "country=country:JP", "rating=WGI", "period=2023"));

    private static SmallGraph small;
    private static Version version;

    @BeforeAll
    static void oneFactOfEachKind() {
        small = new SmallGraph();
        version = small.load(IntStream.range(0, FACTS.size())
                .mapToObj(i -> Draft.of("f" + i, FACTS.get(i)).with("what", "nr " + i))
                .toList());
    }

    @Test
    void theGraphIsHealthyAndHasEachKindOfFact() {
        assertThat(small.loads.check()).isEmpty();
        for (Fact fact : FACTS) {
            assertThat(small.graph.all(fact.id().kind(), version))
                    .extracting(SourcedFact::fact)
                    .contains(fact);
        }
        assertThat(small.graph.facts(FACTS.stream().map(Fact::id).toList(), version))
                .hasSameSizeAs(FACTS);
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void factsHangOnTheEntitiesAtTheirEnd(Relation relation) {
        Map<NodeId, TreeSet<NodeId>> expected = FACTS.stream()
                .filter(fact -> fact.id().kind() == relation.fact())
                .flatMap(fact -> fact.key().ends().stream()
                        .filter(end -> end.name().equals(relation.end()))
                        .map(end -> Map.entry(end.node(), fact.id())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
        assertThat(expected).as("a fact for %s", relation).isNotEmpty();
        List<NodeId> everything = FACTS.stream()
                .flatMap(fact -> fact.key().ends().stream().map(End::node))
                .distinct()
                .toList();
        Map<NodeId, Page<SourcedFact>> found = small.graph.facts(relation, everything, PageRequest.first(50), version);
        assertThat(found).containsOnlyKeys(expected.keySet());
        expected.forEach((id, facts) -> {
            assertThat(found.get(id).items()).extracting(SourcedFact::id).containsExactlyElementsOf(facts);
            assertThat(found.get(id).more()).isFalse();
        });
        Map<NodeId, Long> counts = small.graph.countFacts(relation, everything, version);
        everything.forEach(id -> assertThat(counts.getOrDefault(id, 0L))
                .isEqualTo(expected.getOrDefault(id, new TreeSet<>()).size()));
    }

    @Test
    void pagesAreLimitedForEachParentAndReadBothWays() {
        List<NodeId> suppliers = List.of(NodeId.company("a"), NodeId.company("b"));
        List<NodeId> all = ids(page(suppliers, new PageRequest(50, false, null)).get(suppliers.getFirst()));
        assertThat(all).hasSize(4).isSorted();
        Map<NodeId, Page<SourcedFact>> first = page(suppliers, PageRequest.first(3));
        assertThat(ids(first.get(suppliers.getFirst()))).isEqualTo(all.subList(0, 3));
        assertThat(first.get(suppliers.getFirst()).more()).isTrue();
        assertThat(first.get(suppliers.getLast()).items()).hasSize(1);
        assertThat(first.get(suppliers.getLast()).more()).isFalse();
        Page<SourcedFact> rest = page(
                        suppliers,
                        new PageRequest(
                                3,
                                false,
                                first.get(suppliers.getFirst()).rows().getLast().position()))
                .get(suppliers.getFirst());
        assertThat(ids(rest)).isEqualTo(all.subList(3, 4));
        Page<SourcedFact> last = page(suppliers, new PageRequest(2, true, null)).get(suppliers.getFirst());
        assertThat(ids(last)).isEqualTo(all.subList(2, 4));
        assertThat(last.more()).isTrue();
        Page<SourcedFact> before = page(
                        suppliers,
                        new PageRequest(2, true, last.rows().getFirst().position()))
                .get(suppliers.getFirst());
        assertThat(ids(before)).isEqualTo(all.subList(0, 2));
        assertThat(before.more()).isFalse();
    }

    @Test
    void neighboursAreDistinctAndOfTheKindAskedFor() {
        NodeId a = NodeId.company("a");
        assertThat(neighbours(null, PageRequest.first(10)).items())
                .extracting(Entity::id)
                .containsExactly(NodeId.company("b"), NodeId.company("c"), NodeId.country("JP"));
        assertThat(neighbours(NodeKind.COUNTRY, PageRequest.first(10)).items())
                .extracting(Entity::id)
                .containsExactly(NodeId.country("JP"));
        Page<Entity> last = neighbours(null, new PageRequest(2, true, null));
        assertThat(last.items()).extracting(Entity::id).containsExactly(NodeId.company("c"), NodeId.country("JP"));
        assertThat(last.more()).isTrue();
        assertThat(small.graph.countNeighbours(Relation.SUPPLIES, "buyer", null, List.of(a), version))
                .containsEntry(a, 3L);
        assertThat(small.graph.countNeighbours(Relation.SUPPLIES, "buyer", NodeKind.COMPANY, List.of(a), version))
                .containsEntry(a, 2L);
    }

    private static Page<Entity> neighbours(@Nullable NodeKind kind, PageRequest request) {
        NodeId a = NodeId.company("a");
        return small.graph
                .neighbours(Relation.SUPPLIES, "buyer", kind, Shown.ALL, List.of(a), request, version)
                .get(a);
    }

    private static Map<NodeId, Page<SourcedFact>> page(List<NodeId> ids, PageRequest request) {
        return small.graph.facts(Relation.SUPPLIES, ids, request, version);
    }

    private static List<NodeId> ids(Page<SourcedFact> page) {
        return page.items().stream().map(SourcedFact::id).toList();
    }
}
