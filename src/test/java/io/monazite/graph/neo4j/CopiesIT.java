package io.monazite.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Fact;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.graph.Version;
import io.monazite.provenance.Claim;
import io.monazite.provenance.Origin;
import io.monazite.provenance.Reading;
import io.monazite.provenance.Reading.SetAside;
import io.monazite.provenance.SourcedFact;

/// Copies of claims: of copies, however many, and of what was replaced since.
class CopiesIT {

    private static final Fact FLOW = Draft.flow("company:a", "company:b");
    private static final int LAYERS = 12;
    private static final int WIDTH = 6;

    private SmallGraph small;

    @BeforeEach
    void empty() {
        small = new SmallGraph();
    }

    @Test
    void aChainOfFortyCopiesIsOneOrigin() {
        Version version = small.load(IntStream.rangeClosed(0, 40)
                .mapToObj(place -> place == 0
                        ? flow("c0", "article:d1", 100)
                        : flow("c" + place, "article:a1", 100 + place).copies("c" + (place - 1)))
                .toList());
        assertThat(read(version).claims())
                .hasSize(41)
                .allSatisfy(claim ->
                        assertThat(claim.origins()).extracting(Origin::claim).containsExactly(claim("c0")));
        assertThat(read(version).reading().origins()).isEqualTo(1);
        assertThat(interval(version)).isEqualTo(Interval.exactly(100));
        assertThat(small.loads.check()).isEmpty();
    }

    /// There are many million ways from the last layer to the first.
    @Test
    void whatIsReckonedFromLayersOfOthersIsReadAtOnce() {
        List<Draft> drafts = new ArrayList<>();
        for (int layer = 0; layer < LAYERS; layer++) {
            for (int place = 0; place < WIDTH; place++) {
                Draft draft = flow("l%d-%d".formatted(layer, place), "article:a1", 10);
                drafts.add(
                        layer == 0 ? draft : draft.computedFrom(names(layer - 1).toArray(String[]::new)));
            }
        }
        Version version = small.load(drafts);
        Instant start = Instant.now();
        assertThat(small.loads.check()).isEmpty();
        assertThat(read(version).claims())
                .filteredOn(claim -> claim.id().key().startsWith("l" + (LAYERS - 1)))
                .hasSize(WIDTH)
                .allSatisfy(claim -> assertThat(claim.origins())
                        .extracting(origin -> origin.claim().key())
                        .containsExactlyInAnyOrderElementsOf(names(0)));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aCopyOfWhatWasCorrectedIsHeldAgainstTheCorrection() {
        Version before = small.load(
                flow("root", "article:a1", 100), flow("copy", "article:d1", 90).copies("root"));
        Version after = small.load(flow("root2", "article:a1", 120).supersedes("root"));
        assertThat(interval(before)).isEqualTo(Interval.exactly(100));
        assertThat(interval(after)).isEqualTo(Interval.exactly(120));
        Reading reading = read(after).reading();
        assertThat(reading.origins()).isEqualTo(1);
        assertThat(reading.disputed()).isFalse();
        assertThat(reading.setAside()).containsExactly(new SetAside(claim("copy"), Reading.Reason.DEVIATING_COPY));
        assertThat(originsOfCopy(before)).containsExactly(tuple(claim("root"), NodeId.parse("article:a1")));
        assertThat(originsOfCopy(after)).containsExactly(tuple(claim("root2"), NodeId.parse("article:a1")));
    }

    @Test
    void aCorrectionInAnotherArticleOfThePublisherIsNoSecondOrigin() {
        small.load(
                flow("root", "article:a1", 100), flow("copy", "article:d1", 100).copies("root"));
        Version after = small.load(flow("root2", "article:a2", 100).supersedes("root"));
        assertThat(read(after).reading().origins()).isEqualTo(1);
        assertThat(read(after).reading().setAside()).containsExactly(new SetAside(claim("copy"), Reading.Reason.COPY));
    }

    @Test
    void aCopyOfWhatWasAcceptedJoinsIt() {
        Version before = small.load(
                flow("root", "article:a1", 100).proposed(),
                flow("copy", "article:d1", 90).copies("root"));
        Version after = small.load(flow("accepted", "article:a1", 100).supersedes("root"));
        assertThat(interval(before)).isEqualTo(Interval.exactly(90));
        assertThat(interval(after)).isEqualTo(Interval.exactly(100));
        assertThat(read(after).reading().disputed()).isFalse();
    }

    @Test
    void whatReplacesWhatItRepeatsSpeaksForItself() {
        small.load(
                flow("root", "article:a1", 100), flow("copy", "article:d1", 90).copies("root"));
        Version after =
                small.load(flow("root2", "article:a1", 120).copies("copy").supersedes("root"));
        assertThat(read(after).reading().origins()).isEqualTo(1);
        assertThat(interval(after)).isEqualTo(Interval.exactly(90));
        assertThat(small.loads.check()).isEmpty();
    }

    /// As in a graph that was filled before replaced claims led to what took their place.
    @Test
    void theSchemaJoinsWhatWasReplacedBefore() {
        small.load(
                flow("root", "article:a1", 100), flow("copy", "article:d1", 90).copies("root"));
        Version after = small.load(flow("root2", "article:a1", 120).supersedes("root"));
        SmallGraph.run("MATCH ()-[s:SUPERSEDED_BY]->() DELETE s");
        assertThat(interval(after)).isNotEqualTo(Interval.exactly(120));
        SmallGraph.run("MATCH (s:SchemaStep) WHERE s.name ENDS WITH '__superseded_by' DELETE s");
        new SchemaMigrator(small.statements).migrate();
        assertThat(interval(after)).isEqualTo(Interval.exactly(120));
    }

    private static Draft flow(String id, String article, double tonnes) {
        return Draft.of(id, FLOW).in(article).tonnes(tonnes);
    }

    private static List<String> names(int layer) {
        return IntStream.range(0, WIDTH)
                .mapToObj(place -> "l%d-%d".formatted(layer, place))
                .toList();
    }

    private static NodeId claim(String key) {
        return NodeId.parse("claim:" + key);
    }

    private SourcedFact read(Version version) {
        return small.graph
                .facts(List.of(FLOW.id()), version)
                .values()
                .iterator()
                .next();
    }

    private Interval interval(Version version) {
        return Objects.requireNonNull(read(version).reading().amount()).interval();
    }

    private List<Tuple> originsOfCopy(Version version) {
        Claim copy = read(version).claims().stream()
                .filter(each -> each.id().equals(claim("copy")))
                .findFirst()
                .orElseThrow();
        return copy.origins().stream()
                .map(origin -> tuple(origin.claim(), origin.article()))
                .toList();
    }
}
