package io.monazite.criticality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.criticality.MarketConcentration.By;
import io.monazite.criticality.MarketConcentration.Holding;
import io.monazite.criticality.MarketConcentration.Question;
import io.monazite.criticality.MarketConcentration.Source;
import io.monazite.criticality.measure.Concentration;
import io.monazite.criticality.measure.SupplyRisk.Parameters;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;
import io.monazite.graph.SupplyGraph;
import io.monazite.scenario.engine.Unknown;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.ToldRows;
import io.quarkus.test.junit.QuarkusTest;

/// What is known beside the figures of a market bears on its bounds. Each material of the rows is a market of its own.
@QuarkusTest
class MarketIT {

    private static final Path ROWS = Path.of("src/test/resources/criticality/markets.ndjson");
    private static final NodeId CHINA = NodeId.country("CN");
    private static final NodeId INDIA = NodeId.country("IN");

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
    void whoIsKnownToMakeItMayHoldAllThatIsNotListed() {
        MarketConcentration found = country("near", 2022);

        assertThat(found.source()).isEqualTo(Source.SHARES);
        assertThat(hhi(found)).isEqualTo(new Interval(16.0, null, 16.0 + 96 * 96));
        assertThat(found.remarks().unknowns()).anySatisfy(unknown -> {
            assertThat(unknown.kind()).isEqualTo(Unknown.Kind.REMAINDER_NOT_LISTED);
            assertThat(unknown.about()).isEqualTo(CHINA);
        });
    }

    /// China's 70 and Myanmar's 4 of 100 t; the 26 may be Australia's alone.
    @Test
    void tonnesOfTheWorldAreTakenWhereSharesListFarLess() {
        MarketConcentration found = country("tonnes", 2022);

        assertThat(found.source()).isEqualTo(Source.PRODUCTION);
        assertThat(hhi(found)).isEqualTo(new Interval(4916.0, null, 4916.0 + 26 * 26));
        assertThat(found.remarks().unknowns())
                .extracting(Unknown::message)
                .anyMatch(message -> message.contains("tonnes are taken"));
    }

    @Test
    void whatSeveralHoldTogetherIsInTheBounds() {
        MarketConcentration found = country("joint", 2023);

        assertThat(hhi(found).low()).isCloseTo(25 + 2 * 42.5 * 42.5, within(1e-9));
        assertThat(hhi(found).high()).isEqualTo(25.0 + 85 * 85 + 10 * 10);
        assertThat(found.remarks().unknowns())
                .extracting(Unknown::message)
                .anyMatch(message -> message.startsWith("No source says who holds 10 per cent"));
    }

    @Test
    void whatIsLeftOfAJointShareIsInTheBounds() {
        assertThat(hhi(country("left", 2023)).low()).isEqualTo(100.0 + 80 * 80);
    }

    @Test
    void groupsHoldWhatTheirMembersHold() {
        MarketConcentration found = country("grouped", 2023);

        assertThat(found.shares()).extracting(Holding::holder).doesNotContain(NodeId.country("EU"));
        assertThat(hhi(found)).isEqualTo(Interval.exactly(3800));
    }

    @Test
    void aFiscalYearIsNotComparedAndLeavesNoIndex() {
        MarketConcentration found = country("fiscal", 2024);

        assertThat(found.figures()).isNull();
        assertThat(found.remarks().unknowns())
                .extracting(Unknown::kind)
                .contains(Unknown.Kind.PERIOD_NOT_COMPARABLE)
                .doesNotContain(Unknown.Kind.TONNAGE_NOT_STATED);
    }

    @Test
    void aRateLeavesNoIndexInTheYearsAboutWhichItIsSaid() {
        assertThat(country("rate", 2024).figures()).isNull();
        assertThat(country("rate", 2024).remarks().unknowns())
                .anySatisfy(unknown -> assertThat(unknown.about()).isEqualTo(INDIA));
        assertThat(country("rate", 2025).remarks().unknowns())
                .extracting(Unknown::kind)
                .contains(Unknown.Kind.PERIOD_NOT_COMPARABLE);
        assertThat(country("rate", 2015).figures()).isNotNull();
    }

    @Test
    void partsMayExceedTheirWholeByRounding() {
        MarketConcentration found = country("rounded", 2024);

        assertThat(found.whole()).isNotNull();
        assertThat(hhi(found).low()).isCloseTo(5800, within(1.0));
        assertThat(found.remarks().unknowns()).extracting(Unknown::kind).contains(Unknown.Kind.PARTS_EXCEED_WHOLE);
    }

    @Test
    void tonnesOfWhichNobodySaysWhatTheyAreMassOfAreNotCompared() {
        MarketConcentration found = country("unstated", 2024);

        assertThat(found.figures()).isNull();
        assertThat(found.shares())
                .hasSize(2)
                .allSatisfy(holding -> assertThat(holding.share().isUnknown()).isTrue());
        assertThat(found.remarks().unknowns()).extracting(Unknown::kind).contains(Unknown.Kind.BASIS_NOT_CONVERTIBLE);
    }

    @Test
    void ownerAndOperatorOfOnePlantTellOfOneQuantity() {
        assertThat(hhi(ofOwners("plant", Stage.SEPARATION)).high()).isEqualTo(5000.0);
    }

    /// The middle one's 40 t may be what falls to it of the 60 t below; the 100 t at the top may hold all of it.
    @Test
    void theFigureOfACompanyMayHoldThoseOfCompaniesUnderIt() {
        MarketConcentration found = ofOwners("consolidated", Stage.SEPARATION);

        assertThat(found.shares())
                .filteredOn(holding -> holding.holder().equals(NodeId.company("head")))
                .extracting(Holding::tonnes)
                .containsExactly(new Interval(100.0, null, 200.0));
        assertThat(found.shares().getFirst().share().high()).isCloseTo(200.0 / 3, within(1e-9));
        assertThat(found.remarks().unknowns())
                .filteredOn(unknown -> unknown.kind() == Unknown.Kind.FIGURES_MAY_OVERLAP)
                .extracting(Unknown::about)
                .containsExactly(NodeId.company("head"), NodeId.company("limb"));
    }

    @Test
    void theShareOfACompanyMayHoldThoseOfCompaniesUnderIt() {
        MarketConcentration found = ofOwners("consolidated", Stage.MAGNET);

        assertThat(found.shares()).extracting(Holding::share).containsExactly(new Interval(30.0, null, 50.0));
        assertThat(hhi(found).low()).isEqualTo(900.0);
    }

    @Test
    void whereNothingIsKnownByCountryOwnersAreNamed() {
        assertThat(country("plant", 2024).remarks().unknowns())
                .extracting(Unknown::message)
                .anyMatch(message -> message.contains("By ultimate owner there are figures of: company:operator"));
    }

    @Test
    void forecastsAndGroupsAreNotCountedAsSuppliers() {
        EuropeanSupplyRisk found = criticality.supplyRisk(
                NodeId.material("risk"), Stage.SEPARATION, 2023, new Parameters(1, 0, 1), Map.of(), graph.version());

        assertThat(found.european()).hasSize(1);
        assertThat(found.value()).isNotNull();
        assertThat(found.value().best()).isCloseTo(6.0, within(1e-9));
    }

    private MarketConcentration ofOwners(String material, Stage stage) {
        return criticality.concentration(
                new Question(NodeId.material(material), stage, 2024, By.ULTIMATE_OWNER, null), null, graph.version());
    }

    private MarketConcentration country(String material, int year) {
        return criticality.concentration(
                new Question(NodeId.material(material), Stage.SEPARATION, year, By.COUNTRY, null),
                null,
                graph.version());
    }

    private static Interval hhi(MarketConcentration found) {
        Concentration figures = Objects.requireNonNull(found.figures());
        return figures.hhi();
    }
}
