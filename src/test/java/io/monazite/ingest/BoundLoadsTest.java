package io.monazite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.monazite.domain.NodeId;
import io.monazite.graph.AuditEntry;
import io.monazite.ingest.format.FailureCode;

/// Whoever may speak for some sources only adds to these, and touches only what they said.
class BoundLoadsTest {

    private static final String SUPERSEDING =
            "'type':'company','id':'company:x','name':'Y','source':'article:a1','supersedes':['claim:%s']";
    private static final String WITHDRAWAL = "'type':'retraction','claims':['claim:%s'],'source':'article:a1'";

    @TempDir
    Path data;

    private final GraphInMemory graph = new GraphInMemory();

    @BeforeEach
    void others() {
        LoadReport report = load(
                Warrant.OWN,
                "'type':'publisher','id':'publisher:a','name':'A'",
                "'type':'publisher','id':'publisher:b','name':'B'",
                "'type':'article','id':'article:a1','title':'1','publisher':'publisher:a'",
                "'type':'article','id':'article:a2','title':'2','publisher':'publisher:a'",
                "'type':'article','id':'article:b1','title':'1','publisher':'publisher:b'",
                "'type':'company','id':'company:x','name':'X','source':'article:a1','claim':'claim:a1'",
                "'type':'company','id':'company:x','name':'X','source':'article:a2','claim':'claim:a2'",
                "'type':'company','id':'company:x','name':'X','source':'article:b1','claim':'claim:b1'");
        assertThat(report.state()).isEqualTo(LoadState.COMMITTED);
    }

    @Test
    void aPublisherIsBoundToAllItsArticles() {
        Warrant own = to("publisher:a");
        assertTaken(own, "'type':'company','id':'company:y','name':'Y','source':'article:a2'");
        assertTaken(own, "'type':'article','id':'article:a3','title':'3','publisher':'publisher:a'");
        assertTaken(own, SUPERSEDING.formatted("a2"));
        assertRefused(own, "source", "'type':'company','id':'company:z','name':'Z','source':'article:b1'");
        assertRefused(own, "id", "'type':'article','id':'article:b2','title':'2','publisher':'publisher:b'");
        assertRefused(own, "id", "'type':'publisher','id':'publisher:c','name':'C'");
    }

    @Test
    void anArticleIsBoundToItselfAndNotToOthersOfItsPublisher() {
        Warrant own = to("article:a1");
        assertRefused(own, "supersedes", SUPERSEDING.formatted("a2"));
        assertRefused(own, "claims", WITHDRAWAL.formatted("a2"));
        assertRefused(own, "source", "'type':'retraction','claims':['claim:a2'],'source':'article:a2'");
        assertTaken(own, WITHDRAWAL.formatted("a1"));
        assertThat(graph.retired).containsExactly(NodeId.parse("claim:a1"));
    }

    @Test
    void aBeginningStandsForAllThatBeginSo() {
        Warrant own = to("article:a*", "article:new");
        assertTaken(own, "'type':'company','id':'company:y','name':'Y','source':'article:a2'");
        assertTaken(own, "'type':'article','id':'article:new','title':'N','publisher':'publisher:b'");
        assertRefused(own, "id", "'type':'article','id':'article:newer','title':'N'");
        assertRefused(own, "source", "'type':'company','id':'company:z','name':'Z','source':'article:b1'");
    }

    @Test
    void whatOthersLoadedMayBeSentAgainSinceItChangesNothing() {
        LoadReport report = load(
                to("article:a1"),
                "'type':'publisher','id':'publisher:b','name':'B'",
                "'type':'company','id':'company:x','name':'X','source':'article:b1','claim':'claim:b1'");
        assertThat(report.state()).isEqualTo(LoadState.UNCHANGED);
    }

    @Test
    void eachLoadIsOnRecordWithWhatBecameOfIt() {
        load(to("article:a1"), "'type':'company','id':'company:z','name':'Z','source':'article:b1'");
        assertThat(graph.trail.entries).hasSize(2);
        AuditEntry refused = graph.trail.entries.getLast();
        assertThat(refused.outcome()).isEqualTo(AuditEntry.Outcome.REFUSED);
        assertThat(refused.code()).isEqualTo("NOT_YOUR_SOURCE");
        assertThat(refused.roles()).containsExactly("loader");
        assertThat(refused.who()).isEqualTo("key of a");
        assertThat(graph.trail.entries.getFirst().outcome()).isEqualTo(AuditEntry.Outcome.DONE);
    }

    @Test
    void whatIsWithdrawnTakesNoClaimAlongThatIsOfAnotherSource() {
        load(
                Warrant.OWN,
                "'type':'country','id':'country:JP','name':'Japan','source':'article:b1'",
                "'type':'location','entity':'company:x','country':'country:JP','source':'article:b1',"
                        + "'claim':'claim:b2'");
        NodeId place = NodeId.parse("claim:a1/location");
        graph.claims.put(place, Objects.requireNonNull(graph.claims.get(NodeId.parse("claim:b2"))));
        assertTaken(to("publisher:a"), WITHDRAWAL.formatted("a1"));
        graph.claims.put(
                NodeId.parse("claim:a2/location"), Objects.requireNonNull(graph.claims.get(NodeId.parse("claim:b2"))));
        assertTaken(to("publisher:a"), SUPERSEDING.formatted("a2"));
        assertThat(graph.retired).containsExactlyInAnyOrder(NodeId.parse("claim:a1"), NodeId.parse("claim:a2"));
    }

    @Test
    void noClaimIsCalledLikeThePlaceOfAnother() {
        LoadReport report = load(
                Warrant.OWN,
                "'type':'company','id':'company:y','name':'Y','source':'article:a1','claim':'claim:a9/location'");
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(FailureCode.BAD_ID);
            assertThat(failure.field()).isEqualTo("claim");
        });
    }

    @Test
    void onlyReviewersTellOfDecisions() {
        String read = "'type':'company','id':'company:y','name':'Y','source':'article:a1','method':'MODEL'";
        for (String field : List.of("review", "reviewedBy")) {
            String decided = read.replace("MODEL", field.equals("review") ? "RULE" : "HAND")
                    + (field.equals("review") ? ",'review':'ACCEPTED'" : ",'reviewedBy':'Ada'");
            for (Warrant no : List.of(new Warrant(Set.of("loader"), List.of()), to("publisher:a"))) {
                LoadReport report = load(no, decided);
                assertThat(report.state()).as(decided).isEqualTo(LoadState.REFUSED);
                assertThat(report.failures()).singleElement().satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.NOT_A_REVIEWER);
                    assertThat(failure.field()).isEqualTo(field);
                });
            }
        }
        String rejected = read + ",'review':'REJECTED','reviewedBy':'Ada'";
        assertThat(load(to("publisher:a"), rejected).state()).isEqualTo(LoadState.REFUSED);
        assertTaken(new Warrant(Set.of("loader", "admin"), List.of()), rejected);
        assertTaken(new Warrant(Set.of("loader", "reviewer"), List.of()), rejected.replace("'Y'", "'Z'"));
        assertTaken(Warrant.OWN, rejected.replace("'Y'", "'W'"));
        assertTaken(to("publisher:a"), read.replace("'Y'", "'V'"));
        assertThat(load(to("publisher:a"), rejected).state())
                .as("what is there already changes nothing")
                .isEqualTo(LoadState.UNCHANGED);
    }

    private void assertTaken(Warrant warrant, String row) {
        LoadReport report = load(warrant, row);
        assertThat(report.failures()).isEmpty();
        assertThat(report.state()).isEqualTo(LoadState.COMMITTED);
    }

    private void assertRefused(Warrant warrant, String field, String row) {
        LoadReport report = load(warrant, row);
        assertThat(report.state()).as(row).isEqualTo(LoadState.REFUSED);
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(FailureCode.NOT_YOUR_SOURCE);
            assertThat(failure.field()).isEqualTo(field);
            assertThat(failure.reason()).contains("bound to other sources");
        });
    }

    private LoadReport load(Warrant warrant, String... rows) {
        String text = Arrays.stream(rows)
                .map(row -> "{%s}".formatted(row.replace('\'', '"')))
                .collect(Collectors.joining("\n"));
        LoadOptions options = new LoadOptions("key of a", null, false, LoadOptions.OnError.REJECT, warrant);
        return new LoadService(
                        graph, new LoadFolder(data, Duration.ofDays(1)), graph.trail, new RunningLoads(), ended -> {})
                .load(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        new LoadFormat.Ndjson(),
                        options);
    }

    private static Warrant to(String... sources) {
        return new Warrant(Set.of("loader"), List.of(sources));
    }
}
