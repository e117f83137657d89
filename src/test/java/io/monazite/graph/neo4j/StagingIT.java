package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Fact;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.graph.ClaimDraft;
import io.monazite.graph.GraphException;
import io.monazite.graph.Staging;
import io.monazite.graph.Version;
import io.monazite.graph.Withdrawal;
import io.monazite.provenance.Claim;

/// A load is seen whole or not at all, and what was seen once can be read again as it was.
class StagingIT {

    private static final NodeId A = NodeId.company("a");
    private static final NodeId B = NodeId.company("b");
    private static final Fact FLOW = Draft.flow("company:a", "company:b");

    private SmallGraph small;
    private Version first;

    @BeforeEach
    void twoCompaniesAndAFlow() {
        small = new SmallGraph();
        first = small.load(
                Draft.of("a", "company:a", "Alpha").with("roles", List.of("MINER")),
                Draft.of("b", "company:b", "Beta"),
                Draft.of("f1", FLOW).tonnes(100));
    }

    @Test
    void whatIsStagedIsUnseenUntilTheCommit() {
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            SmallGraph.stage(
                    load,
                    Draft.of("a2", "company:a", "Aleph").supersedes("a"),
                    Draft.of("f2", FLOW).tonnes(200).supersedes("f1"),
                    Draft.of("c", "company:c", "Gamma"));
            assertThat(small.current.read()).isEqualTo(first);
            assertThat(small.graph.allEntities(NodeKind.COMPANY, first)).hasSize(2);
            assertThat(name(A, first)).isEqualTo("Alpha");
            assertThat(tonnes(first)).isEqualTo(100);
            Version second = SmallGraph.commit(load);
            assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
            assertThat(small.graph.allEntities(NodeKind.COMPANY, second)).hasSize(3);
            assertThat(tonnes(second)).isEqualTo(200);
        }
        assertThat(small.loads.check()).isEmpty();
    }

    @Test
    void closingWithoutACommitLeavesNothing() {
        List<Map<String, Object>> before = SmallGraph.content();
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            stageChange(load);
            assertThat(SmallGraph.content()).isNotEqualTo(before);
        }
        assertThat(SmallGraph.content()).isEqualTo(before);
        assertThat(SmallGraph.run("MATCH (d:Dataset) WHERE d.holder IS NOT NULL RETURN d"))
                .isEmpty();
        assertThat(tonnes(small.current.read())).isEqualTo(100);
    }

    @Test
    void whatAVanishedHolderLeftIsClearedAndItsNextWriteIsRefused() {
        List<Map<String, Object>> before = SmallGraph.content();
        Staging lost = small.loads.begin(SmallGraph.START);
        stageChange(lost);
        assertThatThrownBy(() -> small.loads.begin(SmallGraph.START)).isInstanceOf(GraphException.LoadInProgress.class);
        SmallGraph.run("MATCH (d:Dataset) SET d.heldUntil = datetime() - duration('PT1S') RETURN d");
        try (Staging next = small.loads.begin(SmallGraph.START)) {
            assertThat(next.sequence()).isEqualTo(lost.sequence());
            assertThat(next.missing(List.of(NodeId.parse("company:c"), A))).containsExactly(NodeId.parse("company:c"));
            assertThat(next.claims(List.of(NodeId.parse("claim:f1"))))
                    .allSatisfy((id, claim) -> assertThat(claim.live()).isTrue())
                    .hasSize(1);
            assertThatThrownBy(() -> lost.writeEntities(List.of(NodeId.company("late"))))
                    .isInstanceOf(GraphException.LoadLost.class);
            assertThatThrownBy(() -> SmallGraph.commit(lost)).isInstanceOf(GraphException.LoadLost.class);
            assertThat(next.missing(List.of(NodeId.company("late")))).isNotEmpty();
        }
        assertThat(SmallGraph.content()).isEqualTo(before);
    }

    /// An entity may have thousands of them: if it went first, all would go in one transaction.
    @Test
    void whatHangsOnAnEntityIsClearedBeforeIt() {
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            SmallGraph.stage(
                    load,
                    Draft.of("c", "company:c", "Gamma"),
                    Draft.of("f2", Draft.flow("company:c", "company:b")).tonnes(1));
            Map<String, Object> some = Map.of("sequence", load.sequence() - 1, "limit", 100);

            assertThat(removed(Statement.DISCARD_FACTS, some)).isOne();
            assertThat(load.missing(List.of(NodeId.company("c")))).isEmpty();
            assertThat(removed(Statement.DISCARD_ENTITIES, some)).isOne();
        }
        assertThat(tonnes(small.current.read())).isEqualTo(100);
    }

    private int removed(Statement statement, Map<String, Object> parameters) {
        return small.statements
                .write(writing -> writing.run(statement, parameters))
                .getFirst()
                .get("removed")
                .asInt();
    }

    /// Claims may still be on their way when the next ones are looked up.
    @Test
    void whatIsBeingWrittenIsThere() {
        ClaimDraft claim =
                Draft.of("late", Draft.flow("company:a", "company:b")).tonnes(7).build();
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            load.writeClaims(List.of(claim));
            assertThat(load.missing(List.of(claim.id(), claim.subject().id(), NodeId.parse("claim:no"))))
                    .containsExactly(NodeId.parse("claim:no"));
            assertThat(load.claims(List.of(claim.id()))).containsOnlyKeys(claim.id());
        }
        assertThat(small.loads.check()).isEmpty();
    }

    /// Batches are written side by side, but for those of which one tells of what the other brings.
    @Test
    void batchesThatHangTogetherAreWrittenInTheirOrder() {
        List<ClaimDraft> claims = IntStream.range(0, 60)
                .mapToObj(number -> Draft.of(
                                "b" + number,
                                Draft.flow("company:a", "company:b", "material:" + number / 3 % 10, "ACTUAL"))
                        .tonnes(number)
                        .build())
                .toList();
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            load.writeEntities(claims.stream()
                    .flatMap(claim -> claim.subject().nodes())
                    .filter(id -> id.kind().family() == NodeKind.Family.ENTITY)
                    .toList());
            claims.forEach(claim -> load.writeClaims(List.of(claim)));
            assertThat(load.claims(claims.stream().map(ClaimDraft::id).toList()))
                    .hasSize(60);
            assertThat(SmallGraph.run("""
                            MATCH (f:Supply)<-[:ABOUT]-(c:Claim)
                            WHERE c.since = %d
                            RETURN f.id AS supply, count(c) AS claims
                            """.formatted(load.sequence())))
                    .hasSize(10)
                    .allSatisfy(row -> assertThat(row).containsEntry("claims", 6L));
        }
    }

    /// A load that brought something and then finds nothing new for long is not taken for dead.
    @Test
    void theHoldIsRenewedOnceABatchIsWritten() {
        ClaimDraft claim =
                Draft.of("late", Draft.flow("company:a", "company:b")).tonnes(7).build();
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            load.writeClaims(List.of(claim));
            // What is written is seen here once its transaction has ended.
            for (int look = 0;
                    look < 500
                            && SmallGraph.run("MATCH (c:Claim {id: 'claim:late'}) RETURN c")
                                    .isEmpty();
                    look++) {
                assertThat(load.missing(ids("claim:late"))).isEmpty();
            }
            SmallGraph.run("MATCH (d:Dataset) SET d.heldUntil = datetime() + duration('PT5S') RETURN d");
            String renewed = "MATCH (d:Dataset) WHERE d.heldUntil > datetime() + duration('PT10S') RETURN d";
            // The answer to the write may come a moment after it can be seen.
            for (int look = 0; look < 500 && SmallGraph.run(renewed).isEmpty(); look++) {
                load.claims(ids("claim:f1"));
            }
            assertThat(SmallGraph.run(renewed)).hasSize(1);
        }
    }

    @Test
    void aWriteThatFailedIsToldByTheNextCall() {
        ClaimDraft claim =
                Draft.of("late", Draft.flow("company:a", "company:b")).tonnes(7).build();
        Staging lost = small.loads.begin(SmallGraph.START);
        SmallGraph.run("MATCH (d:Dataset) SET d.heldUntil = datetime() - duration('PT1S') RETURN d");
        try (Staging next = small.loads.begin(SmallGraph.START)) {
            lost.writeClaims(List.of(claim));
            assertThatThrownBy(() -> lost.claims(List.of(claim.id()))).isInstanceOf(GraphException.LoadLost.class);
            assertThat(next.missing(List.of(claim.id()))).hasSize(1);
        }
    }

    @Test
    void writingTwiceGivesTheSameGraph() {
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            stageChange(load);
            List<Map<String, Object>> once = SmallGraph.content();
            stageChange(load);
            assertThat(SmallGraph.content()).isEqualTo(once);
            assertThat(load.check()).isEmpty();
            SmallGraph.commit(load);
        }
        assertThat(small.loads.check()).isEmpty();
    }

    @Test
    void aSupersededClaimCountsAtTheOldVersionOnly() {
        Version second = small.load(Draft.of("f2", FLOW).tonnes(250).supersedes("f1"));
        assertThat(until("claim:f1")).isEqualTo(second.sequence());
        assertThat(tonnes(first)).isEqualTo(100);
        assertThat(tonnes(second)).isEqualTo(250);
        assertThat(claims(second)).extracting(claim -> claim.id().key()).containsExactly("f1", "f2");
        assertThat(claims(second).getFirst().record().retractedAt()).isEqualTo(second.recordedAt());
        assertThat(claims(first))
                .singleElement()
                .satisfies(claim -> assertThat(claim.record().retractedAt()).isNull());
    }

    @Test
    void aWithdrawnFactIsGoneAtTheNewVersionOnly() {
        Version second;
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            load.withdraw(List.of(new Withdrawal(NodeId.parse("claim:f1"), NodeId.parse("article:a1"), "an error", 1)));
            load.describe();
            second = SmallGraph.commit(load);
        }
        assertThat(until("claim:f1")).isEqualTo(second.sequence());
        assertThat(small.graph.facts(List.of(FLOW.id()), second)).isEmpty();
        assertThat(tonnes(first)).isEqualTo(100);
        assertThat(small.loads.check()).isEmpty();
    }

    @Test
    void aRetractedFactIsGoneAtTheNewVersionOnly() {
        Version second = small.load(Draft.of("c", "company:c", "Gamma").retracts("f1"));
        assertThat(small.graph.facts(List.of(FLOW.id()), second)).isEmpty();
        assertThat(small.graph.all(NodeKind.SUPPLY, second)).isEmpty();
        assertThat(small.graph.all(NodeKind.SUPPLY, first)).hasSize(1);
    }

    @Test
    void aDescriptionChangesAndEndsWithItsClaims() {
        Version second = small.load(Draft.of("a2", "company:a", "Aleph").supersedes("a"));
        Version third;
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            load.withdraw(List.of(new Withdrawal(NodeId.parse("claim:b"), NodeId.parse("article:a1"), null, 1)));
            load.describe();
            third = SmallGraph.commit(load);
        }
        assertThat(List.of(name(A, first), name(A, second), name(A, third))).containsExactly("Alpha", "Aleph", "Aleph");
        assertThat(List.of(name(B, first), name(B, second))).containsExactly("Beta", "Beta");
        assertThat(small.graph.entities(Set.of(A, B), third)).containsOnlyKeys(A);
        assertThat(small.loads.check()).isEmpty();
    }

    @Test
    void aProposedClaimIsKeptAndNotRead() {
        Version second = small.load(Draft.of("f2", FLOW).tonnes(900).proposed());
        assertThat(tonnes(second)).isEqualTo(100);
        assertThat(claims(second)).hasSize(1);
        assertThat(second.digest()).isNotEqualTo(first.digest());
    }

    @Test
    void theDigestTellsContentAndNotTheOrderOfLoading() {
        List<Draft> drafts = new ArrayList<>(List.of(
                Draft.of("a", "company:a", "Alpha"),
                Draft.of("b", "company:b", "Beta"),
                Draft.of("m", "material:ndpr", "NdPr"),
                Draft.of("f1", FLOW).tonnes(100)));
        String together = new SmallGraph().load(drafts).digest();
        SmallGraph other = new SmallGraph();
        for (Draft draft : drafts) {
            other.load(draft);
        }
        assertThat(other.current.read().digest()).isEqualTo(together);
        assertThat(new SmallGraph().load(drafts.reversed()).digest()).isEqualTo(together);
        drafts.set(3, Draft.of("f1", FLOW).tonnes(101));
        assertThat(new SmallGraph().load(drafts).digest()).isNotEqualTo(together);
    }

    @Test
    void aLoadKnowsWhatIsThereAndWhatItWrote() {
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            stageChange(load);
            List<NodeId> ids = ids(
                    "company:a",
                    "company:c",
                    "article:a1",
                    "publisher:p1",
                    "claim:f2",
                    FLOW.id().toString());
            assertThat(load.missing(ids)).isEmpty();
            assertThat(load.missing(ids("company:x", "article:x", "claim:x", "publisher:x")))
                    .hasSize(4);
            assertThat(load.sources(ids("article:a1", "publisher:p1", "article:x")))
                    .hasSize(2);
            assertThat(load.publishers(ids("article:a1", "article:d1")))
                    .containsExactly(Map.entry(NodeId.parse("article:a1"), NodeId.parse("publisher:p1")));
            assertThat(load.claims(ids("claim:f1", "claim:f2")))
                    .hasEntrySatisfying(
                            NodeId.parse("claim:f1"),
                            claim -> assertThat(claim.live()).isFalse())
                    .hasEntrySatisfying(
                            NodeId.parse("claim:f2"),
                            claim -> assertThat(claim.live()).isTrue());
        }
    }

    @Test
    void aClaimCannotStateWhatIsOurs() {
        ClaimDraft bad = Draft.of("bad", FLOW).with("since", 1).build();
        try (Staging load = small.loads.begin(SmallGraph.START)) {
            assertThatThrownBy(() -> load.writeClaims(List.of(bad))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void stageChange(Staging load) {
        SmallGraph.stage(
                load,
                Draft.of("c", "company:c", "Gamma").in("article:a2"),
                Draft.of("f2", FLOW).tonnes(200).supersedes("f1"),
                Draft.of("g", Draft.flow("company:b", "company:c")).tonnes(5).copies("f2"));
    }

    private static List<NodeId> ids(String... ids) {
        return Arrays.stream(ids).map(NodeId::parse).toList();
    }

    private static Object until(String claim) {
        return SmallGraph.run("MATCH (c:Claim {id: '" + claim + "'}) RETURN c.until AS until")
                .getFirst()
                .get("until");
    }

    private String name(NodeId id, Version version) {
        return small.graph.entities(List.of(id), version).get(id).name();
    }

    private List<Claim> claims(Version version) {
        return small.graph.facts(List.of(FLOW.id()), version).get(FLOW.id()).claims();
    }

    private double tonnes(Version version) {
        return small.graph
                .facts(List.of(FLOW.id()), version)
                .get(FLOW.id())
                .reading()
                .amount()
                .interval()
                .best();
    }
}
