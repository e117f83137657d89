package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Ownership;
import io.monazite.graph.ArticleQuery;
import io.monazite.graph.EntityQuery;
import io.monazite.graph.Filter;
import io.monazite.graph.GraphLoads;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.provenance.Claim;
import io.monazite.provenance.SourcedFact;
import io.monazite.testsupport.BundledData;
import io.quarkus.test.junit.QuarkusTest;

/// The bundled data, counted, and its disagreements kept.
@QuarkusTest
class StarterDataIT {

    @Inject
    BundledData data;

    @Inject
    StarterData starter;

    @Inject
    SupplyGraph graph;

    @Inject
    GraphLoads loads;

    private Version version = new Version(0, "", Instant.EPOCH);

    @BeforeEach
    void load() throws InterruptedException {
        data.require();
        version = graph.version();
    }

    @Test
    void everyEntityOfTheTablesIsThere() {
        Map<NodeKind, Long> counts = Stream.of(
                        NodeKind.COMPANY,
                        NodeKind.DEPOSIT,
                        NodeKind.FACILITY,
                        NodeKind.AGREEMENT,
                        NodeKind.MEASURE,
                        NodeKind.COUNTRY)
                .collect(Collectors.toMap(kind -> kind, kind -> graph.count(EntityQuery.all(kind), version)));

        // Those of the research tables, and beside them what docs/data.md lists as extra.
        assertThat(counts)
                .containsEntry(NodeKind.COMPANY, 93 + 1L)
                .containsEntry(NodeKind.DEPOSIT, 48 + 1L)
                .containsEntry(NodeKind.FACILITY, 36 + 2L)
                .containsEntry(NodeKind.AGREEMENT, 43L)
                .containsEntry(NodeKind.MEASURE, 22 + 1L)
                .containsEntry(NodeKind.COUNTRY, 249 + 2L);
        assertThat(graph.count(ArticleQuery.of(Filter.everything()), version)).isEqualTo(209 + 2);
    }

    @Test
    void everyClaimOfTheIndiaJapanStoryIsThere() {
        Set<String> claims = Stream.of(NodeKind.values())
                .filter(kind -> kind.family() == NodeKind.Family.FACT)
                .flatMap(kind -> graph.all(kind, version).stream())
                .flatMap(fact -> fact.claims().stream())
                .map(claim -> claim.id().key())
                .filter(key -> key.matches("c\\d\\d"))
                .collect(Collectors.toSet());

        assertThat(claims).hasSize(31);
    }

    @Test
    void aSecondLoadChangesNothing() {
        LoadReport again = starter.load();

        assertThat(again.state()).isEqualTo(LoadState.UNCHANGED);
        assertThat(graph.version()).isEqualTo(version);
    }

    @Test
    void allChecksPass() {
        assertThat(loads.check()).isEmpty();
    }

    @Test
    void noLocatorIsInvented() {
        assertThat(graph.all(NodeKind.SUPPLY, version).stream().flatMap(fact -> fact.claims().stream()))
                .extracting(Claim::passage)
                .allMatch(passage -> passage.locator() == null);
    }

    @Test
    void disagreementsAreKept() {
        assertThat(fact(NodeKind.MEASURE_TERM, "cn-ann18/START").reading().disputed())
                .as("three sources, two years for the start of one measure")
                .isTrue();
        assertThat(fact(NodeKind.MEASURE_STATUS, "in-retain-2025").reading().text("status"))
                .as("asked to stop; a copy that says it was halted counts as a copy")
                .hasValue("REQUESTED");
        assertThat(owners("company:irel")).as("two parents are named").hasSize(2);
    }

    private SourcedFact fact(NodeKind kind, String part) {
        return graph.all(kind, version).stream()
                .filter(fact -> fact.id().key().contains(part))
                .findFirst()
                .orElseThrow();
    }

    private List<NodeId> owners(String company) {
        return graph.all(NodeKind.OWNERSHIP, version).stream()
                .map(fact -> (Ownership) fact.fact())
                .filter(ownership -> ownership.asset().equals(NodeId.parse(company)))
                .map(Ownership::owner)
                .distinct()
                .toList();
    }
}
