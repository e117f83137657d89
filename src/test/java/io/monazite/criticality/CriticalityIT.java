package io.monazite.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.criticality.MarketConcentration.By;
import io.monazite.criticality.MarketConcentration.Question;
import io.monazite.criticality.measure.SupplyRisk.Parameters;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;
import io.monazite.graph.SupplyGraph;
import io.monazite.scenario.ScenarioException;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.ToldRows;
import io.quarkus.test.junit.QuarkusTest;

/// What the bundled data does not hold: governance scores, and companies under owners.
@QuarkusTest
class CriticalityIT {

    private static final NodeId OXIDE = NodeId.material("oxide");
    private static final Path ROWS = Path.of("src/test/resources/criticality/owners-and-scores.ndjson");
    private static final String SCORE = """
            {"type":"indicator","country":"country:MY","rating":"WGI","period":"2024","value":1.5,"source":"article:a"}
            """;

    @Inject
    CriticalityService criticality;

    @Inject
    SupplyGraph graph;

    @Inject
    ToldRows told;

    @Inject
    EmptyGraph empty;

    @BeforeEach
    void load() throws InterruptedException, IOException {
        empty.require();
        told.load(Files.readString(ROWS));
    }

    @Test
    void companiesCountUnderTheirUltimateOwner() {
        MarketConcentration found = criticality.concentration(
                new Question(OXIDE, Stage.SEPARATION, 2024, By.ULTIMATE_OWNER, null), null, graph.version());

        assertThat(found.shares())
                .extracting(MarketConcentration.Holding::holder)
                .containsExactly(NodeId.company("top"), NodeId.company("else"));
        assertThat(found.shares().getFirst().share()).isEqualTo(Interval.exactly(50));
        assertThat(found.shares().getFirst().members()).containsExactly(NodeId.company("one"), NodeId.company("two"));
        assertThat(found.figures()).isNotNull().satisfies(figures -> {
            assertThat(figures.hhi()).isEqualTo(new Interval(4100.0, null, 4200.0));
            assertThat(figures.unlisted()).isEqualTo(Interval.exactly(10));
        });
        assertThat(found.whole()).isNotNull();
        assertThat(found.remarks().unknowns()).extracting(Unknown::kind).contains(Unknown.Kind.BASIS_NOT_CONVERTIBLE);
    }

    @Test
    void withoutAScoreThereIsNoRisk() {
        EuropeanSupplyRisk found = risk();

        assertThat(found.value()).isNull();
        assertThat(found.remarks().unknowns()).anySatisfy(unknown -> {
            assertThat(unknown.kind()).isEqualTo(Unknown.Kind.INDICATOR_NOT_KNOWN);
            assertThat(unknown.about()).isEqualTo(NodeId.country("MY"));
            assertThat(unknown.message()).contains("country:MY");
        });
    }

    /// Governance -0.5 is 6, and 1.5 is 2. Global: .9²·6·1.1 + .1²·2 = 5.366; European: 6·1.1; IR .8, EoL-RIR .1, SI
    /// .95.
    @Test
    void withScoresItIsReckoned() {
        told.load(SCORE);

        EuropeanSupplyRisk found = risk();

        assertThat(found.value()).isNotNull();
        assertThat(found.value().best()).isCloseTo((5.366 * .4 + 6.6 * .6) * .9 * .95, within(1e-9));
        assertThat(found.remarks().assumptions())
                .extracting(Assumption::code)
                .containsExactly(Assumption.Code.CARRIED_FORWARD);
    }

    @Test
    void whatDoesNotExistIsNamed() {
        assertThatThrownBy(() ->
                        criticality.midstream(NodeId.country("IN"), null, LocalDate.of(2026, 1, 31), graph.version()))
                .isInstanceOfSatisfying(
                        ScenarioException.class, e -> assertThat(e.field()).isEqualTo("country"));
    }

    private EuropeanSupplyRisk risk() {
        return criticality.supplyRisk(
                OXIDE,
                Stage.SEPARATION,
                2024,
                new Parameters(.8, .1, .95),
                Map.of(NodeId.country("CN"), 1.1),
                graph.version());
    }
}
