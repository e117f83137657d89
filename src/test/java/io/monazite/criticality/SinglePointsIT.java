package io.monazite.criticality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.monazite.domain.Interval;
import io.monazite.domain.NodeId;
import io.monazite.graph.SupplyGraph;
import io.monazite.scenario.engine.Unknown;
import io.monazite.testsupport.EmptyGraph;
import io.monazite.testsupport.ToldRows;
import io.quarkus.test.junit.QuarkusTest;

/// How much the known ways between a producer and a country can carry.
@QuarkusTest
class SinglePointsIT {

    private static final NodeId OXIDE = NodeId.material("oxide");
    private static final NodeId MINER = NodeId.company("miner");

    private static final String PLACES = """
            {'type':'country','id':'country:JP','name':'Japan'}
            {'type':'country','id':'country:BR','name':'Brazil'}
            {'type':'material','id':'material:oxide','name':'oxide','stage':'SEPARATION'}
            {'type':'material','id':'material:fine','name':'fine oxide','parent':'material:oxide'}
            {'type':'material','id':'material:coarse','name':'coarse oxide','parent':'material:oxide'}
            {'type':'material','id':'material:ore','name':'ore','stage':'MINING'}
            {'type':'company','id':'company:miner','name':'Miner','country':'country:BR'}
            {'type':'company','id':'company:trader','name':'Trader','country':'country:JP'}
            {'type':'company','id':'company:works','name':'Works','country':'country:BR'}
            """;

    @Inject
    CriticalityService criticality;

    @Inject
    SupplyGraph graph;

    @Inject
    EmptyGraph empty;

    @Inject
    ToldRows told;

    @BeforeEach
    void start() throws InterruptedException {
        empty.require();
    }

    @Test
    void aReadingOfAnotherYearIsNoOtherWay() {
        told.ofOneArticle(PLACES
                + supply("company:miner", "company:trader", "oxide", "2023", 100)
                + supply("company:miner", "company:trader", "oxide", "2024", 120));

        SinglePoints found = ask(MINER);

        assertThat(found.goods().tonnes()).isEqualTo(Interval.exactly(120));
        assertThat(found.goods().supplies()).hasSize(1);
        assertThat(found.remarks().unknowns()).isEmpty();
    }

    @Test
    void aWholeThatItsPartsUseUpIsNoWayBesideThem() {
        told.ofOneArticle(PLACES
                + supply("company:miner", "company:trader", "oxide", "2024", 100)
                + supply("country:BR", "country:JP", "oxide", "2024", 100));

        SinglePoints found = ask(MINER, NodeId.country("BR"));

        assertThat(found.goods().tonnes()).isEqualTo(Interval.exactly(100));
        assertThat(found.remarks().unknowns()).isEmpty();
    }

    @Test
    void whatIsLeftOfAWholeIsAWayBesideItsParts() {
        told.ofOneArticle(PLACES
                + supply("company:miner", "company:trader", "oxide", "2024", 100)
                + supply("country:BR", "country:JP", "oxide", "2024", 130));

        assertThat(ask(MINER, NodeId.country("BR")).goods().tonnes()).isEqualTo(Interval.exactly(130));
        assertThat(ask(MINER).goods().tonnes()).isEqualTo(Interval.exactly(100));
    }

    @Test
    void kindsAreAddedUp() {
        told.ofOneArticle(PLACES
                + supply("company:miner", "company:trader", "fine", "2024", 40)
                + supply("company:miner", "company:trader", "coarse", "2024", 60));

        assertThat(ask(MINER).goods().tonnes()).isEqualTo(Interval.exactly(100));
    }

    /// What the ore comes to is the tonnes of ore, whatever is made of it on the way.
    @Test
    void whatIsMadeOfAMaterialIsNotAddedToIt() {
        told.ofOneArticle(
                PLACES + "{'type':'conversion','input':'material:ore','output':'material:oxide','yield':0.1}\n"
                        + supply("company:miner", "company:trader", "ore", "2024", 1000)
                        + supply("company:miner", "company:works", "ore", "2024", 500)
                        + supply("company:works", "company:trader", "oxide", "2024", 50));

        SinglePoints found = ask(MINER);

        assertThat(found.goods().tonnes()).isEqualTo(new Interval(1000.0, 1500.0, 1500.0));
        assertThat(found.remarks().unknowns())
                .extracting(Unknown::kind)
                .containsExactly(Unknown.Kind.BASIS_NOT_CONVERTIBLE);
    }

    /// The day asked for is the first of June 2025.
    @ParameterizedTest
    @CsvSource({
        "2020, 2024-12-31, false",
        "2020, 2025-05-31, false",
        "2020, 2025-06-01, true",
        "2020, 2025,       true",
        "2020, 2030,       true",
        "2020, ,           true",
        "2026, ,           false",
        "    , ,           true",
    })
    void aRateIsAWayAsLongAsItHolds(@Nullable String from, @Nullable String to, boolean isWay) {
        String rate = supply("company:miner", "company:trader", "oxide", "per-year", 100);
        String validity =
                Stream.of(dated("validFrom", from), dated("validTo", to)).collect(Collectors.joining());
        told.ofOneArticle(PLACES + rate.replace("}", validity + "}"));

        SinglePoints found = ask(MINER);

        assertThat(found.reaching()).isEqualTo(isWay ? List.of(MINER) : List.of());
        assertThat(found.notReaching()).isEqualTo(isWay ? List.of() : List.of(MINER));
    }

    private static String dated(String field, @Nullable String day) {
        return day == null ? "" : ",'%s':'%s'".formatted(field, day);
    }

    private SinglePoints ask(NodeId... producers) {
        return criticality.singlePointsOfFailure(
                NodeId.country("JP"), OXIDE, List.of(producers), LocalDate.of(2025, 6, 1), graph.version());
    }

    private static String supply(String supplier, String buyer, String material, String year, int tonnes) {
        return ("{'type':'supply','supplier':'%s','buyer':'%s','material':'material:%s','period':'%s','tonnes':%d,"
                        + "'status':'SHIPPED','basis':'GROSS'}\n")
                .formatted(supplier, buyer, material, year, tonnes);
    }
}
