package io.monazite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.NodeKind;
import io.monazite.domain.Period;
import io.monazite.domain.SupplyStatus;
import io.monazite.graph.Changes;
import io.monazite.graph.GraphLoads;
import io.monazite.graph.LoadStart;
import io.monazite.graph.Staging;
import io.monazite.graph.SupplyFigures;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Version;
import io.monazite.graph.WholeGraph;
import io.monazite.graph.Withdrawal;
import io.monazite.provenance.ReadFact;
import io.monazite.scenario.engine.NetworkChoice;
import io.monazite.scenario.engine.Reported;
import io.monazite.scenario.engine.ReportedFlow;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.ToldRows;
import io.quarkus.test.junit.QuarkusTest;

/// A projection that is brought up to date is the one that would be read anew, after loads of all kinds.
@QuarkusTest
class ProjectionIT {

    private static final Path SAMPLE = Path.of("src/test/resources/sample/sample.ndjson");
    private static final String LEG = "supply:irel/trei/rare-earths/GROSS/2024/ACTUAL/irel-trei-2012";

    @Inject
    ToldRows told;

    @Inject
    SupplyGraph graph;

    @Inject
    WholeGraph whole;

    @Inject
    GraphLoads staged;

    @Inject
    Projections projections;

    @Inject
    EmptyGraph empty;

    private Projection at;
    private Projection first;

    @BeforeEach
    void loadSample() throws IOException, InterruptedException {
        empty.require();
        load(Files.readString(SAMPLE));
        at = Projection.of(whole, graph, graph.version());
        first = at;
    }

    @Test
    void newFactsArriveWithTheirEnds() {
        step("""
                {"type":"company","id":"company:smelter","name":"Smelter","country":"country:CN",
                "source":"article:filing"}
                {"type":"supply","claim":"claim:n1","supplier":"company:smelter","buyer":"company:magnets",
                "material":"material:ndpr-metal","basis":"METAL","period":"2024","status":"SHIPPED","tonnes":70,
                "priority":2,"source":"article:filing"}
                {"type":"intake","party":"company:magnets","material":"material:ndpr-metal","basis":"METAL",
                "period":"2024","tonnes":90,"source":"article:filing"}
                {"type":"production","party":"company:smelter","material":"material:ndpr-metal","basis":"METAL",
                "period":"2024","tonnes":100,"source":"article:filing"}
                {"type":"conversion","input":"material:ndpr-oxide","output":"material:ndpr-metal",
                "party":"company:smelter","yield":0.8,"source":"article:filing"}
                """);
        assertThat(at.geography().countryOf(NodeId.company("smelter"))).contains(NodeId.country("CN"));
        assertThat(flow("supply:smelter/magnets/ndpr-metal/METAL/2024/ACTUAL/-")
                        .orElseThrow()
                        .tonnes())
                .isEqualTo(Interval.exactly(70));
    }

    @Test
    void whatSeveralClaimsTellOfASupplyIsTheirReading() {
        step("""
                {"type":"supply","claim":"claim:same-1","supplier":"company:northern","buyer":"company:magnets",
                "material":"material:ndpr-oxide","basis":"REO","period":"2020","status":"SHIPPED","tonnes":70,
                "source":"article:filing"}
                {"type":"supply","claim":"claim:same-2","supplier":"company:northern","buyer":"company:magnets",
                "material":"material:ndpr-oxide","basis":"REO","period":"2020","status":"SHIPPED","tonnes":70,
                "source":"article:wire"}
                {"type":"supply","claim":"claim:apart-1","supplier":"company:northern","buyer":"company:trei",
                "material":"material:ndpr-oxide","basis":"REO","period":"2020","status":"SHIPPED","tonnes":70,
                "source":"article:filing"}
                {"type":"supply","claim":"claim:apart-2","supplier":"company:northern","buyer":"company:trei",
                "material":"material:ndpr-oxide","basis":"REO","period":"2020","status":"SHIPPED","tonnes":80,
                "source":"article:wire"}
                {"type":"supply","claim":"claim:no-1","supplier":"company:northern","buyer":"company:irel",
                "material":"material:ndpr-oxide","basis":"REO","period":"2020","status":"SHIPPED","tonnes":70,
                "source":"article:filing"}
                {"type":"supply","claim":"claim:no-2","supplier":"company:northern","buyer":"company:irel",
                "material":"material:ndpr-oxide","basis":"REO","period":"2020","status":"SHIPPED","tonnes":70,
                "stance":"DENIES","source":"article:wire"}
                """);
        Version version = graph.version();
        List<SupplyFigures> told = new ArrayList<>();
        whole.supplies(version, told::add);
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(graph.all(NodeKind.SUPPLY, version).stream()
                        .flatMap(fact -> SupplyFigures.of(ReadFact.of(fact)).stream())
                        .toList());
        assertThat(flow("supply:northern/magnets/ndpr-oxide/REO/2020/ACTUAL/-")
                        .orElseThrow()
                        .tonnes())
                .isEqualTo(Interval.exactly(70));
        assertThat(flow("supply:northern/trei/ndpr-oxide/REO/2020/ACTUAL/-")
                        .orElseThrow()
                        .tonnes()
                        .high())
                .isEqualTo(80);
    }

    @Test
    void correctionsRetractionsAndDenialsTakeFactsAwayAndBringThemBack() {
        step("""
                {"type":"supply","claim":"claim:corrected","supplier":"company:irel","buyer":"company:trei",
                "material":"material:rare-earths","basis":"GROSS","period":"2024","status":"REPORTED","tonnes":900,
                "agreement":"agreement:irel-trei-2012","supersedes":["claim:leg"],"source":"article:wire"}
                """);
        assertThat(flow(LEG).orElseThrow().tonnes()).isEqualTo(Interval.exactly(900));
        step("""
                {"type":"retraction","claims":["claim:corrected"],"source":"article:wire"}
                """);
        assertThat(flow(LEG)).isEmpty();
        step("""
                {"type":"supply","claim":"claim:again","supplier":"company:irel","buyer":"company:trei",
                "material":"material:rare-earths","basis":"GROSS","period":"2024","status":"SHIPPED","tonnes":800,
                "agreement":"agreement:irel-trei-2012","source":"article:copy"}
                """);
        assertThat(flow(LEG).orElseThrow().tonnes()).isEqualTo(Interval.exactly(800));
        step("""
                {"type":"supply","claim":"claim:no","stance":"DENIES","supplier":"company:irel","buyer":"company:trei",
                "material":"material:rare-earths","basis":"GROSS","period":"2024","status":"SHIPPED",
                "agreement":"agreement:irel-trei-2012","source":"article:filing"}
                {"type":"location","entity":"company:trei","country":"country:IN","stance":"DENIES",
                "source":"article:filing"}
                {"type":"location","entity":"company:trei","country":"country:JP","source":"article:filing"}
                """);
        assertThat(flow(LEG)).isEmpty();
        assertThat(at.geography().countryOf(NodeId.company("trei"))).contains(NodeId.country("JP"));
    }

    @Test
    void whatALoadOnlyStagedIsNeverRead() {
        try (Staging staging = staged.begin(new LoadStart("test", null, 0, "", null))) {
            staging.withdraw(List.of(new Withdrawal(NodeId.parse("claim:leg"), NodeId.parse("article:wire"), null, 1)));
            assertThat(Projection.of(whole, graph, graph.version()).reported()).isEqualTo(at.reported());
        }
        assertThat(Projection.of(whole, graph, graph.version()).reported()).isEqualTo(at.reported());
        // The next load has the number of the one that was given up.
        step("""
                {"type":"company","id":"company:smelter","name":"Smelter","source":"article:filing"}
                """);
        assertThat(flow(LEG)).isPresent();
    }

    @Test
    void descriptionsAndTreatiesAreBroughtUpToDate() {
        step("""
                {"type":"material","id":"material:oxides","name":"Oxides","parent":"material:rare-earths",
                "source":"article:wire"}
                {"type":"country","id":"country:EU","name":"European Union","members":["country:IN"],
                "source":"article:wire"}
                {"type":"agreement","id":"agreement:new","name":"A new one","kind":"BILATERAL","source":"article:wire"}
                {"type":"participation","party":"company:irel","agreement":"agreement:new","role":"supplier",
                "source":"article:wire"}
                {"type":"agreementStatus","agreement":"agreement:irel-trei-2012","date":"2025-07","status":"SUSPENDED",
                "source":"article:wire"}
                {"type":"scope","measure":"measure:request-2025","destination":"country:CN","source":"article:filing"}
                {"type":"ownership","owner":"company:toyota-tsusho","asset":"company:magnets","percentage":60,
                "source":"article:filing"}
                """);
        step("""
                {"type":"material","id":"material:ndpr-oxide","name":"NdPr oxide","parent":"material:oxides",
                "source":"article:copy","claim":"claim:kind"}
                {"type":"supply","claim":"claim:copy2","supplier":"company:trei","buyer":"country:JP",
                "material":"material:rare-earths","basis":"GROSS","period":"2024","status":"SHIPPED","tonnes":1200,
                "copiedFrom":["claim:copy"],"source":"article:filing"}
                """);
        assertThat(at.geography().contains(NodeId.country("EU"), NodeId.company("irel")))
                .isTrue();
    }

    @Test
    void theNetworkLastAskedForIsMadeInAdvance() {
        NetworkChoice choice = new NetworkChoice(Set.of(SupplyStatus.SHIPPED), Period.parse("2024"), Map.of());
        Version before = graph.version();
        projections.prepare(before);
        projections.of(before).ledger(choice);
        step("""
                {"type":"production","party":"company:irel","material":"material:rare-earths","basis":"REO",
                "period":"2024","tonnes":100,"source":"article:filing"}
                """);
        projections.prepare(graph.version());
        assertThat(projections.of(graph.version()).ledgers().latest()).contains(choice);
    }

    @Test
    void aVersionOfAnotherHistoryIsReadWhole() throws IOException, InterruptedException {
        Version other = new Version(1, at.snapshot().version().digest(), Instant.EPOCH);
        assertThat(whole.changes(other, graph.version())).isEmpty();
        empty.require();
        load(Files.readString(SAMPLE));
        assertThat(whole.changes(at.snapshot().version(), graph.version())).isEmpty();
        assertThat(projections.of(graph.version()).reported()).isEqualTo(at.reported());
    }

    @Test
    void whoAsksForAVersionGetsThatOne() {
        Version first = graph.version();
        Projection before = projections.of(first);
        load("""
                {"type":"retraction","claims":["claim:leg"],"source":"article:wire"}
                """);
        Projection after = projections.of(graph.version());
        assertThat(after.reported().flows()).hasSize(before.reported().flows().size() - 1);
        assertThat(projections.of(first)).isSameAs(before);
        assertThat(projections.of(graph.version())).isSameAs(after);
    }

    /// Loads the rows, brings the projection up to date and holds it against one that is read anew.
    private void step(String rows) {
        load(rows);
        Version version = graph.version();
        Optional<Changes> changes = whole.changes(at.snapshot().version(), version);
        at = at.with(changes.orElseThrow(), version);
        Projection anew = Projection.of(whole, graph, version);
        assertThat(at.snapshot()).isEqualTo(anew.snapshot());
        assertThat(at.readings()).isEqualTo(anew.readings());
        Reported mine = at.reported();
        assertThat(mine.flows()).containsExactlyElementsOf(anew.reported().flows());
        assertThat(mine.amounts()).containsExactlyElementsOf(anew.reported().amounts());
        assertThat(mine.geography()).isEqualTo(anew.geography());
        assertThat(mine.materials()).isEqualTo(anew.materials());
        assertThat(mine.conversions()).isEqualTo(anew.reported().conversions());
        assertThat(mine).isEqualTo(anew.reported());
        Projection then = Projection.of(whole, graph, first.snapshot().version());
        assertThat(then.reported()).isEqualTo(first.reported());
        assertThat(then.readings()).isEqualTo(first.readings());
    }

    private Optional<ReportedFlow> flow(String fact) {
        return at.reported().flows().stream()
                .filter(flow -> flow.fact().toString().equals(fact))
                .findFirst();
    }

    /// @param rows each beginning a line with its brace
    private void load(String rows) {
        told.load(rows.replaceAll(",\n *\"", ",\""));
    }
}
