package io.monazite.criticality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.monazite.criticality.measure.StageFigures.Rate;
import io.monazite.criticality.measure.StageGap;
import io.monazite.criticality.measure.StageGap.Kind;
import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.domain.Stage;
import io.monazite.graph.SupplyGraph;
import io.monazite.scenario.engine.Assumption;
import io.monazite.scenario.engine.Unknown;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.ToldRows;
import io.quarkus.test.junit.QuarkusTest;

/// Where things are made, what holds what, and which plants run: a small chain for each.
@QuarkusTest
class MidstreamIT {

    private static final Path ROWS = Path.of("src/test/resources/criticality/midstream.ndjson");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

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
        if (graph.version().sequence() == 0
                || graph.entities(List.of(NodeId.material("beside-oxide")), graph.version())
                        .isEmpty()) {
            empty.require();
            told.load(Files.readString(ROWS));
        }
    }

    @Test
    void whatIsPlannedDoesNotReplaceWhatRuns() {
        Midstream found = ask("AU", "planned-oxide");

        assertThat(separation(found).capacities()).hasSize(2);
        assertThat(separation(found).figures().makes()).extracting(Rate::tonnes).containsExactly(Interval.exactly(300));
    }

    @Test
    void whatStandsIdleReplacesWhatRan() {
        assertThat(gaps(ask("GB", "idle-oxide"), Kind.NO_KNOWN_CAPACITY)).contains(Stage.SEPARATION);
    }

    @Test
    void whatIsMadeAtAPlantIsMadeWhereItStands() {
        assertThat(separation(ask("CL", "abroad-oxide")).production()).isEmpty();
        assertThat(gaps(ask("CL", "abroad-oxide"), Kind.NO_KNOWN_CAPACITY)).contains(Stage.SEPARATION);
        assertThat(separation(ask("PE", "abroad-oxide")).production()).hasSize(1);
    }

    @Test
    void whatACompanyMakesIsMadeWhereItsPlantsRun() {
        Midstream found = ask("MY", "single-oxide");

        assertThat(separation(ask("JP", "single-oxide")).production()).isEmpty();
        assertThat(separation(found).production()).hasSize(1);
        assertThat(found.remarks().assumptions())
                .extracting(Assumption::code)
                .containsExactly(Assumption.Code.PLANT_STANDS_FOR_ALL);
    }

    @Test
    void whereItsPlantsStandInSeveralCountriesItIsNotKnown() {
        assertThat(separation(ask("JP", "several-oxide")).production()).isEmpty();
        for (String country : List.of("VN", "MY")) {
            Midstream found = ask(country, "several-oxide");
            assertThat(separation(found).production()).isEmpty();
            assertThat(found.remarks().unknowns()).anySatisfy(unknown -> {
                assertThat(unknown.kind()).isEqualTo(Unknown.Kind.NO_KNOWN_FIGURE);
                assertThat(unknown.message())
                        .isEqualTo(
                                "How much of the 70 t of material:several-oxide that company:several-owner made was"
                                        + " made in country:%s is not known:"
                                        + " its plants stand in country:MY and country:VN.",
                                country);
            });
        }
    }

    @Test
    void whereNoPlantIsKnownItIsTakenToBeMadeAtHome() {
        Midstream found = ask("CN", "plantless-oxide");

        assertThat(separation(found).production()).hasSize(1);
        assertThat(found.remarks().assumptions())
                .extracting(Assumption::code)
                .containsExactly(Assumption.Code.MADE_AT_HOME);
    }

    @Test
    void whatAPartyMadeHoldsWhatItsPlantMade() {
        assertThat(given("ZA", "both-oxide")).isEqualTo(Interval.moreThan(100));
        assertThat(gaps(ask("ZA", "both-oxide"), Kind.CAPACITY_TOO_SMALL)).isEmpty();
    }

    @Test
    void whatAPlantMadeCountsOnceWhoeverTellsOfIt() {
        assertThat(given("ZM", "shared-oxide")).isEqualTo(Interval.moreThan(200));
    }

    /// The hundred of the one above may hold the sixty of the one below.
    @Test
    void whatACompanyMadeMayHoldWhatThoseUnderItMade() {
        assertThat(given("NG", "consolidated-oxide")).isEqualTo(Interval.moreThan(110));
    }

    @Test
    void ofAGroupEachCountryHoldsItsCompanies() {
        assertThat(given("EU", "group-oxide")).isEqualTo(Interval.moreThan(100));
        assertThat(given("EE", "group-oxide")).isEqualTo(Interval.exactly(100));
    }

    @Test
    void figuresOfOneYearAreSummed() {
        Midstream found = ask("NA", "old-oxide");

        assertThat(given("NA", "old-oxide")).isEqualTo(Interval.moreThan(100));
        assertThat(found.remarks().unknowns())
                .filteredOn(unknown -> unknown.kind() == Unknown.Kind.PERIOD_NOT_COMPARABLE)
                .extracting(Unknown::message)
                .containsExactly("The 100 t of material:old-oxide that company:old-b made in 2009 are left out: what "
                        + "others made is of a later year.");
    }

    @Test
    void whatACountryMadeLongAgoDoesNotHoldWhatItsCompaniesMakeNow() {
        assertThat(given("SN", "stale-oxide")).isEqualTo(Interval.moreThan(100));
        assertThat(gaps(ask("SN", "stale-oxide"), Kind.CAPACITY_TOO_SMALL)).containsExactly(Stage.METAL);
    }

    @Test
    void aRateThatHasEndedIsNotCounted() {
        assertThat(separation(ask("BW", "ended-oxide")).production()).isEmpty();
        assertThat(separation(ask("BW", "ended-oxide", LocalDate.of(2009, 1, 1)))
                        .production())
                .hasSize(1);
    }

    @Test
    void noLessIsGivenThanWasMade() {
        assertThat(given("UG", "more-oxide")).isEqualTo(Interval.moreThan(5000));
        assertThat(gaps(ask("UG", "more-oxide"), Kind.CAPACITY_TOO_SMALL)).containsExactly(Stage.METAL);
    }

    @Test
    void whatOthersMakeComesToWhatPlantsCanMake() {
        assertThat(given("US", "beside-oxide")).isEqualTo(Interval.moreThan(2300));
        assertThat(ask("US", "beside-oxide").gaps())
                .filteredOn(gap -> gap.kind() == Kind.CAPACITY_TOO_SMALL)
                .extracting(StageGap::required)
                .contains(Interval.moreThan(6900));
    }

    @Test
    void whatIsClosedOrOfOtherMaterialsDoesNotWork() {
        Midstream found = ask("NP", "closed-oxide");

        assertThat(gaps(found, Kind.NO_KNOWN_CAPACITY)).contains(Stage.SEPARATION, Stage.METAL);
        assertThat(found.remarks().unknowns()).extracting(Unknown::kind).containsOnly(Unknown.Kind.NO_KNOWN_CAPACITY);
        assertThat(found.remarks().unknowns())
                .extracting(Unknown::message)
                .contains("No source names a plant at the stage SEPARATION in country:NP that runs and makes what is "
                        + "asked for: not facility:closed-pl.");
    }

    @Test
    void otherKindsAtTheSameStageAreOfAnotherChain() {
        Midstream found = ask("IN", "beside-magnets");

        assertThat(gaps(found, Kind.NO_KNOWN_CAPACITY)).contains(Stage.MAGNET);
        assertThat(found.stages())
                .allSatisfy(step -> assertThat(step.figures().makes()).isEmpty());
        assertThat(gaps(ask("IN", "magnets"), Kind.NO_KNOWN_CAPACITY)).doesNotContain(Stage.MAGNET);
    }

    @Test
    void plantsThatAreOnlyPlannedAreNamed() {
        assertThat(ask("GB", null).remarks().unknowns())
                .filteredOn(unknown -> unknown.message().contains("SEPARATION"))
                .extracting(Unknown::message)
                .containsExactly(
                        "No source names a plant at the stage SEPARATION in country:GB that runs and makes what "
                                + "is asked for: not facility:idle, nor facility:promise.");
    }

    private Midstream ask(String country, @Nullable String material) {
        return ask(country, material, DAY);
    }

    private Midstream ask(String country, @Nullable String material, LocalDate day) {
        return criticality.midstream(
                NodeId.country(country), material == null ? null : NodeId.material(material), day, graph.version());
    }

    private Interval given(String country, String material) {
        return separation(ask(country, material)).figures().gives().getFirst().tonnes();
    }

    private static Midstream.Step separation(Midstream found) {
        return found.stages().stream()
                .filter(step -> step.stage() == Stage.SEPARATION)
                .findFirst()
                .orElseThrow();
    }

    private static List<Stage> gaps(Midstream found, Kind kind) {
        return found.gaps().stream()
                .filter(gap -> gap.kind() == kind)
                .map(StageGap::stage)
                .toList();
    }
}
